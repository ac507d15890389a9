/**
 * Plain text as Markdown that reads back as the same text, in CommonMark and in what is commonly laid over it: GFM
 * tables, strikethrough and literal autolinks, mentions and `:emoji:`, `$math$`, shortcodes and templates of site
 * generators, and kramdown, which takes any line with a `|` for a table. Nothing is escaped that needs no escape.
 */

/** White space is collapsed and trimmed, control characters are dropped. */
export function plainLine(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** For the text of a link: between `[` and `](`. */
export function escapeLinkText(text: string): string {
	return escapeInline(plainLine(text)).replace(/^\^/, '\\^');
}

/**
 * For a paragraph or a part of one. Also at the start of a line the result is no heading, list item, quote or rule, and a
 * `#word` in it is no tag.
 */
export function escapeProse(text: string): string {
	return escapeInline(plainLine(text))
		.replace(/(?<=^|\s)#(?=\p{L})/gu, '\\#')
		.replace(/^(?:>|[-+](?=\s|$)|-(?=[-\s]+$)|#{1,6}(?=\s|$)|=+$)/, '\\$&')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * For the destination of a link: between `(` and `)`.
 *
 * Only what would end the destination or change it is percent-encoded, so that the URL stays the same string wherever
 * possible: white space, `<`, `>`, backtick, backslash, parentheses without a partner, the `;` of what would
 * be a character reference, the braces that open a template, and the dollars of math that would hide a parenthesis.
 */
export function escapeUrl(url: string): string {
	const lonely = unbalancedParentheses(url.trim());
	const balanced = [...url.trim()]
		.map((character, index) => (lonely.has(index) ? (character === '(' ? '%28' : '%29') : character))
		.join('');
	return (/\$.*[()].*\$/.test(balanced) ? balanced.replaceAll('$', '%24') : balanced)
		.replace(/[\s<>`\\\u0000-\u001f\u007f]/g, encodeURIComponent)
		.replace(/&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, '&$1%3B')
		.replace(/\{(?=[{%])/g, '%7B');
}

function escapeInline(text: string): string {
	return (
		text
			// A backslash only where it would escape what follows.
			.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
			.replace(/[[\]`$|]/g, '\\$&')
			.replace(/[*_~]/g, (mark, at: number, whole: string) => (isPlainMark(mark, at, whole) ? mark : `\\${mark}`))
			// Tags, comments, autolinks with a scheme or of e-mail addresses.
			.replace(/<(?=[a-z/!?]|[^\s<>]*@)/gi, '\\<')
			.replace(/&(?=#[0-9]{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)/gi, '\\&')
			.replace(/(?<![\w.])@(?=\w)/g, '\\@')
			.replace(/(?<![\w:]):(?=[a-z+-][\w+-]*:)/gi, '\\:')
			.replace(/\b(https?|ftp)(?=:\/\/)/gi, '$1\\')
			.replace(/\bwww(?=\.)/gi, '$&\\')
			.replace(/\{(?=[{%])/g, '{\\')
	);
}

/** Marks between spaces, and underscores between letters or digits, mark nothing. */
function isPlainMark(mark: string, at: number, text: string): boolean {
	const before = text[at - 1] ?? ' ';
	const after = text[at + 1] ?? ' ';
	return (
		(at > 0 && before === ' ' && after === ' ') ||
		(mark === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
	);
}

/** Indexes, by code point, of the parentheses that have no partner. */
function unbalancedParentheses(url: string): ReadonlySet<number> {
	const open: number[] = [];
	const lonely = new Set<number>();
	[...url].forEach((character, index) => {
		if (character === '(') {
			open.push(index);
		} else if (character === ')' && open.pop() === undefined) {
			lonely.add(index);
		}
	});
	return new Set([...lonely, ...open]);
}
