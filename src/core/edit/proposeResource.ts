import type { ListDocument } from '../model';
import type { PageInfo } from '../page/pageInfo';
import { titleFromUrl } from '../url/titleFromUrl';
import { plainLine } from './escape';
import { fitDescription } from './fitDescription';
import type { Resource } from './resource';
import { titleSuffix } from './titleSuffix';

/** So large a share of the described entries must have nothing but a person for a description. */
const agreement = 0.5;

/**
 * A page as an entry of this list, for a person to look at: the author where and as the list names authors, year and medium behind the title
 * where it writes them, and a description of its length, case and final period, or none.
 *
 * @param descriptionLength Characters, where the settings fix them.
 * @returns A title read from the URL when the page has none.
 */
export function proposeResource(
	list: ListDocument,
	page: Pick<PageInfo, 'url' | 'title' | 'author' | 'description' | 'published'>,
	descriptionLength?: number,
): Resource {
	const title = plainLine(page.title ?? titleFromUrl(page.url));
	return {
		title: title + titleSuffix(list, title, page.url, page.published),
		author: creditsAuthors(list) ? (page.author ?? undefined) : undefined,
		url: page.url,
		description: describesByAuthor(list)
			? (page.author ?? '')
			: list.style.described?.value === false
				? ''
				: fitDescription(list, title, page.description ?? '', descriptionLength),
	};
}

/** Whether entries of the list say who they are by, in the title or behind it. */
export function creditsAuthors({ style }: ListDocument): boolean {
	return style.author !== undefined && style.author.value !== 'none';
}

/** `[Title](…) - Jane Doe`, as lists of books have it. */
function describesByAuthor({ entries }: ListDocument): boolean {
	const described = entries.filter(entry => entry.description !== '');
	const mere = described.filter(
		({ author, authorRange, description, descriptionRange }) =>
			author !== undefined && authorRange?.start === descriptionRange?.start && description.length < author.length + 8,
	);
	return mere.length >= 3 && mere.length >= agreement * described.length;
}
