import { canParse } from '../../url/canParse';
import { flipped } from '../chooseAuthor';
import { whyRefused } from '../hostGuard';
import { descriptionWithoutMarkup } from '../markup';
import { hostOf, pathOf } from './path';
import { array, nullish, object, requestOf, string, union } from './schema';
import type { Site, SitePage } from './site';

const texts = union([string(), array(string())]);

/** https://archive.org/developers/md-read.html; what is there twice is a list */
const item = object({
	result: object({
		title: texts,
		creator: nullish(texts),
		description: nullish(texts),
		date: nullish(texts),
	}),
});

export const internetArchive: Site = {
	name: 'Internet Archive',
	matches(url) {
		switch (hostOf(url)) {
			case 'web.archive.org':
				return snapshot(url);
			case 'archive.org': {
				const [kind, id] = pathOf(url);
				return kind === 'details' && id !== undefined ? itemPage(id) : undefined;
			}
		}
		return undefined;
	},
};

function itemPage(id: string): SitePage {
	return {
		requests: [
			requestOf(`https://archive.org/metadata/${encodeURIComponent(id)}/metadata`, item, ({ result }) => ({
				title: first(result.title) ?? '',
				authors: [result.creator ?? []].flat().flatMap(flipped),
				description: descriptionWithoutMarkup(first(result.description) ?? ''),
				published: first(result.date),
			})),
		],
	};
}

function first(value: string | readonly string[] | null | undefined): string | undefined {
	return typeof value === 'string' ? value : value?.[0];
}

/** A page as it was: read without the toolbar around it (`id_`), and by the name of the site it was on. */
function snapshot(url: URL): SitePage | undefined {
	const [, time, written = ''] = /^\/web\/(\d{1,14})(?:[a-z]{2}_)?\/(.+)$/.exec(url.pathname) ?? [];
	const copyOf = `${written.includes(':/') ? written.replace(/^(https?:)\/+/, '$1//') : `http://${written}`}${url.search}`;
	return time === undefined || !canParse(copyOf) || whyRefused(new URL(copyOf)) !== undefined
		? undefined
		: {
				requests: [],
				page: `https://web.archive.org/web/${time}id_/${copyOf}`,
				copyOf,
				refine: () => ({ canonicalUrl: url.href, canonicalHint: copyOf }),
			};
}
