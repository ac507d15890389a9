import { type Handler, Parser } from 'htmlparser2';

/** What a reader of HTML is told; it returns true when it has seen enough. */
export interface HtmlVisitor {
	/** Names are lower-case; character references in attributes are decoded. */
	open(name: string, attributes: Readonly<Record<string, string>>): boolean;
	/** Consecutive pieces may belong to one text. Character references are decoded. */
	text(text: string): void;
	/** @param implied There was no end tag. */
	close(name: string, implied: boolean): boolean;
}

/** What is not as in a web page. */
export interface MarkupOptions {
	/** Names are as written, elements without content end at once (`<a/>`), and there are sections of CDATA. */
	readonly xml?: boolean;
	/** More tags are not read. The parser's time grows with the square of the nesting, which the visitor has to bound then. */
	readonly maxTags?: number;
}

/** A page with more tags is not read to its end: the parser's time grows with the square of the nesting. */
const maxTagsOfPage = 20_000;

/** Characters per write: a reader that has seen enough is obeyed at the next tag, so this only bounds the copying. */
const stride = 16_384;

/** Walks through a page, however broken, until its end, the last tag allowed, or the visitor's wish. Elements are not nested anew. */
export function walkHtml(
	html: string,
	visitor: HtmlVisitor,
	{ xml = false, maxTags = maxTagsOfPage }: MarkupOptions = {},
): void {
	let tags = 0;
	let done = false;
	const stopIf = (wish: boolean) => {
		if (wish && !done) {
			done = true;
			parser.pause();
		}
	};
	const handler: Partial<Handler> = {
		onopentag: (name, attributes) => stopIf(visitor.open(name, attributes) || ++tags >= maxTags),
		ontext: text => visitor.text(text),
		onclosetag: (name, implied) => stopIf(visitor.close(name, implied)),
	};
	const parser = new Parser(handler, { xmlMode: xml });
	for (let at = 0; at < html.length && !done; at += stride) {
		parser.write(html.slice(at, at + stride));
	}
	if (!done) {
		parser.end();
	}
}

/** Decodes `&amp;`, `&#39;`, `&hellip;` … in plain text. What has no semicolon or no meaning stays. */
export function decodeReferences(text: string): string {
	return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, reference => {
		let decoded = '';
		const parser = new Parser({
			ontext(piece) {
				decoded += piece;
			},
		});
		parser.end(reference);
		return decoded;
	});
}
