import { withoutTracking } from '../../url/tracking';
import { authorLine } from '../chooseAuthor';
import { isoDate } from '../chooseDate';
import { cleanLine } from '../cleanLine';
import { maxDescriptionLength } from '../markup';
import { maxTitleLength, type PageInfo } from '../pageInfo';
import type { Site, SiteAnswer } from './site';

/** What a site answered, cleaned like all that comes from outside; `undefined` when nothing of its title is left. */
export function siteInfo(asked: string, { name, medium }: Site, answer: SiteAnswer): PageInfo | undefined {
	const url = new URL(asked);
	const title = cleanLine(answer.title, maxTitleLength);
	const description = cleanLine(answer.description ?? '', maxDescriptionLength);
	const published = isoDate(answer.published ?? '');
	const canonical = new URL(answer.canonicalUrl ?? withoutTracking(asked).url);
	canonical.hash ||= url.hash;
	const kind = /\.pdf$/i.test(canonical.pathname) ? 'pdf' : 'page';
	const isKnownAs = kind === 'pdf' ? 'PDF' : medium;
	if (title === '') {
		return undefined;
	}
	return {
		url: asked,
		title,
		author: cleanLine(answer.byline ?? '', maxTitleLength) || (authorLine(answer.authors ?? []) ?? null),
		description: description === '' || description === title ? null : description,
		canonicalUrl: canonical.href,
		siteName: cleanLine(answer.siteName ?? '', maxTitleLength) || name,
		kind,
		status: 'ok',
		...(published !== undefined && { published }),
		...(answer.doi !== undefined && { doi: answer.doi }),
		...(answer.archived && { archived: true }),
		...(isKnownAs !== undefined && { medium: isKnownAs }),
	};
}
