import { lineEnd, lineStart } from '../lines';
import type { Entry, ListDocument, OffsetRange } from '../model';
import { escapeUrl } from './escape';
import type { Resource } from './resource';
import { styleDescription } from './styleDescription';

/** An entry's line in a block of HTML, cut where a new one says something else. */
interface HtmlForm {
	/** Before the anchor, then between it and the title, and behind the title. */
	readonly before: string;
	readonly opening: string;
	readonly closing: string;
	readonly separator: string;
	readonly after: string;
}

/** The block of HTML that an entry is a line of, where Markdown says nothing; `undefined` for other entries. */
export function htmlBlockOf({ shape, link }: Entry, { opaque }: ListDocument): OffsetRange | undefined {
	return shape === 'paragraph' && link.kind === 'html'
		? opaque.find(({ start, end }) => start < link.range.start && link.range.end <= end)
		: undefined;
}

/**
 * A resource as a line of HTML, written like those of its siblings: `<a href="…"><b>Title</b></a> - Text.<br>`.
 *
 * @returns The line, and the `<br>` that ends it; `undefined` when no sibling has its line for itself.
 */
export function formatHtmlLine(
	list: ListDocument,
	resource: Resource,
	siblings: readonly Entry[],
): { readonly line: string; readonly lineBreak: string } | undefined {
	const forms = siblings.flatMap(entry => formOf(list, entry) ?? []);
	const form = forms.find(({ after }) => after !== '') ?? forms[0];
	if (!form) {
		return undefined;
	}
	const description = htmlDescription(list, resource.description);
	const title = escapeHtml(resource.title.trim() || resource.url);
	const anchor = `<a href=${quoted(escapeUrl(resource.url))}>${form.opening}${title}${form.closing}</a>`;
	const line = form.before + anchor + (description && form.separator + description) + form.after;
	return { line, lineBreak: form.after };
}

/**
 * Separator and description behind the title of an HTML line that has none, as its siblings have them.
 *
 * @returns `undefined` when no sibling tells how.
 */
export function formatHtmlTail(
	list: ListDocument,
	description: string,
	siblings: readonly Entry[],
): string | undefined {
	const [form] = siblings.flatMap(entry => formOf(list, entry) ?? []);
	return form && form.separator + htmlDescription(list, description);
}

function htmlDescription({ style }: ListDocument, description = ''): string {
	return escapeHtml(styleDescription(description, style));
}

function formOf({ text }: ListDocument, entry: Entry): HtmlForm | undefined {
	const { range, link, descriptionRange, separatorRange } = entry;
	const line = text.slice(range.start, range.end);
	const inner = text.slice(link.textRange.start, link.textRange.end);
	const marks = /^((?:<\w[^<>]*>)*)[^<>]*((?:<\/\w[^<>]*>)*)$/.exec(inner);
	const isWholeLine =
		range.end === lineEnd(text, range.end) && /^\s*$/.test(text.slice(lineStart(text, range.start), range.start));
	if (/[\r\n]/.test(line) || !isWholeLine || !marks || !descriptionRange || !separatorRange) {
		return undefined;
	}
	return {
		before: text.slice(range.start, link.range.start),
		opening: marks[1]!,
		closing: marks[2]!,
		separator: text.slice(separatorRange.start, separatorRange.end),
		after: text.slice(descriptionRange.end, range.end),
	};
}

/** An attribute's value; a URL that holds both quotes loses one of them to percent-encoding. */
function quoted(url: string): string {
	return url.includes('"') && !url.includes("'") ? `'${url}'` : `"${url.replaceAll('"', '%22')}"`;
}

function escapeHtml(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
