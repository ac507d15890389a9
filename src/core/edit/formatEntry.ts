import type { ListStyle } from '../model';
import { escapeLinkText, escapeProse, escapeUrl, plainLine } from './escape';
import type { Resource } from './resource';
import { styleDescription } from './styleDescription';

/** What stands around an entry's text in its neighbourhood, where that is known better than from the whole list. */
export interface EntryForm {
	/** `-`, `*`, `+`, `7.`; `''` for a paragraph or a table's cell. */
	readonly marker: string;
	readonly markerSpace: string;
	/** Between marker and link: `[ ] ` in a list of tasks. */
	readonly lead: string;
	/** On both sides of the link: `**` where titles are bold. */
	readonly emphasis: string;
	/** Where links are written as references: the label that the URL is defined under. */
	readonly label?: string | undefined;
}

/** What the list's bullets have in common. A list that tells nothing gets `- `. */
export function usualForm(style: ListStyle): EntryForm {
	return { marker: style.marker?.value ?? '-', markerSpace: style.markerSpace?.value ?? ' ', lead: '', emphasis: '' };
}

/**
 * A resource as one entry in the list's own style, without indentation and line ending. Without a description there
 * is no separator, and without a title the URL is the title.
 */
export function formatEntry(resource: Resource, style: ListStyle, form: EntryForm = usualForm(style)): string {
	return (
		form.marker +
		(form.marker && form.markerSpace) +
		form.lead +
		formatLink(resource, style, form) +
		formatTail(resource, style) +
		formatTags(resource)
	);
}

/** Separator and description as Markdown; `''` when there is no description. */
export function formatTail(resource: Pick<Resource, 'description'>, style: ListStyle): string {
	const description = formatDescription(resource, style);
	return description === '' ? '' : separatorOf(style) + description;
}

function formatTags({ tags = [] }: Resource): string {
	return tags.map(tag => ` \`${plainLine(tag).replaceAll('`', '')}\``).join('');
}

/** Mere white space is a separator in lists that describe their entries so; elsewhere it comes from asides: `(archived)`. */
function separatorOf({ separator, described }: ListStyle): string {
	const usual = separator?.value ?? '';
	return usual.trim() !== '' || (usual !== '' && described?.value) ? usual : ' - ';
}

/** The link with the author where the list credits authors: `[Title (Author)](url)` or `[Title](url) by Author`. */
export function formatLink(
	resource: Resource,
	style: ListStyle,
	{ emphasis = '', label }: Partial<Pick<EntryForm, 'emphasis' | 'label'>> = {},
): string {
	const form = style.author?.value;
	const author = resource.author?.trim() ? resource.author : undefined;
	const title = resource.title.trim() || resource.url;
	const text = author !== undefined && form === 'parentheses' ? `${title} (${author})` : title;
	const target = label === undefined ? `(${escapeUrl(resource.url)})` : `[${label}]`;
	const link = `${emphasis}[${escapeLinkText(text)}]${target}${emphasis}`;
	return author !== undefined && form === 'by' ? `${link} by ${escapeProse(author)}` : link;
}

/** The description as Markdown, `''` when there is none. */
export function formatDescription(resource: Pick<Resource, 'description'>, style: ListStyle): string {
	return escapeProse(styleDescription(resource.description ?? '', style));
}
