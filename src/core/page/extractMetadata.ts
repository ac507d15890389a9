import { walkHtml } from './html';
import { parseJsonLd } from './jsonLd';

/** What a page's markup says, undecided and uncleaned. */
export interface PageMetadata {
	/** Contents of `<meta>`, by lower-case `name` or `property`, in document order. */
	readonly meta: ReadonlyMap<string, readonly string[]>;
	/** The first `<title>`, unless it has no end. */
	readonly title: string | undefined;
	/** The first `<h1>` elements that have a text. */
	readonly headings: readonly string[];
	/** The first `<link rel="canonical">`, as written. */
	readonly canonical: string | undefined;
	/** The first `<base href>`, as written. */
	readonly base: string | undefined;
	/** Blocks of JSON-LD that could be parsed. */
	readonly jsonLd: readonly unknown[];
	/** There is a field for a password. */
	readonly asksPassword: boolean;
	/** `isEnough` said so; the rest of the page was not looked at. */
	readonly complete: boolean;
}

const maxValueLength = 5_000;
const maxValuesPerName = 50;
const maxHeadings = 5;
/** Characters. */
const maxJsonLdLength = 200_000;

/**
 * Reads a page, however broken, until `isEnough`, which is asked at the end of the head and after each heading.
 *
 * Titles inside `<svg>` and `<math>` name pictures, not the page.
 */
export function extractMetadata(html: string, isEnough: (soFar: PageMetadata) => boolean): PageMetadata {
	const meta = new Map<string, string[]>();
	const headings: string[] = [];
	const jsonLd: unknown[] = [];
	const found: { -readonly [Key in 'title' | 'canonical' | 'base']?: string } = {};
	let asksPassword = false;
	let complete = false;
	let headEnded = false;
	/** How many elements are open whose text is not the page's. */
	let foreign = 0;
	let capture: { readonly name: string; text: string; readonly limit: number } | undefined;

	const soFar = (): PageMetadata => ({
		meta,
		title: found.title,
		headings,
		canonical: found.canonical,
		base: found.base,
		jsonLd,
		asksPassword,
		complete,
	});
	const enough = () => {
		complete = isEnough(soFar());
		return complete;
	};
	const endHead = () => {
		const first = !headEnded;
		headEnded = true;
		return first && enough();
	};

	walkHtml(html, {
		open(name, attributes) {
			switch (name) {
				case 'svg':
				case 'math':
				case 'style':
					foreign++;
					break;
				case 'meta':
					addMeta(meta, attributes);
					break;
				case 'link':
					if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) {
						found.canonical ??= attributes.href;
					}
					break;
				case 'base':
					found.base ??= attributes.href;
					break;
				case 'input':
					asksPassword ||= attributes.type?.toLowerCase() === 'password';
					break;
				case 'script':
					if (/^\s*application\/ld\+json\b/i.test(attributes.type ?? '')) {
						capture = { name, text: '', limit: maxJsonLdLength };
					} else {
						foreign++;
					}
					break;
				case 'title':
					if (foreign === 0 && found.title === undefined) {
						capture = { name, text: '', limit: maxValueLength };
					}
					break;
				case 'h1':
					if (foreign === 0 && headings.length < maxHeadings) {
						capture = { name, text: '', limit: maxValueLength };
					}
					break;
				case 'body':
					return endHead();
			}
			return false;
		},
		text(text) {
			if (capture && foreign === 0 && capture.text.length <= capture.limit) {
				capture.text += text;
			}
		},
		close(name, implied) {
			if (name === 'head') {
				return endHead();
			}
			if (capture?.name !== name) {
				if (/^(?:svg|math|style|script)$/.test(name)) {
					foreign--;
				}
				return false;
			}
			const { text, limit } = capture;
			capture = undefined;
			if (name === 'script') {
				jsonLd.push(...(text.length <= limit ? parseJsonLd(text) : []));
			} else if (name === 'title' && !implied) {
				found.title = text.slice(0, limit);
			} else if (name === 'h1' && !implied && text.trim() !== '') {
				headings.push(text.slice(0, limit));
				return enough();
			}
			return false;
		},
	});
	return soFar();
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
	const content = attributes.content?.slice(0, maxValueLength);
	for (const key of new Set([attributes.property, attributes.name])) {
		if (key && content?.trim()) {
			const name = key.trim().toLowerCase();
			const values = meta.get(name) ?? [];
			meta.set(name, values.length < maxValuesPerName ? [...values, content] : values);
		}
	}
}
