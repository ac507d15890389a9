import type { Link, OffsetRange } from '../model';
import { hrefOf } from './linkNodes';

/** The comments in stretches of HTML. */
export function commentsIn(source: string, html: readonly OffsetRange[]): readonly OffsetRange[] {
	const comments: OffsetRange[] = [];
	for (const { start, end } of html) {
		for (const match of source.slice(start, end).matchAll(/<!--[\s\S]*?-->/g)) {
			comments.push({ start: start + match.index, end: start + match.index + match[0].length });
		}
	}
	return comments;
}

/** `<a href="…">text</a>` in HTML blocks. */
export function linksInHtml(source: string, blocks: readonly OffsetRange[]): readonly Link[] {
	const links: Link[] = [];
	for (const block of blocks) {
		const html = source.slice(block.start, block.end);
		const visible = html.replace(/<!--[\s\S]*?-->/g, comment => ' '.repeat(comment.length));
		for (const match of visible.matchAll(/<a\s[^>]{0,2000}>/gi)) {
			const tag = { start: block.start + match.index, end: block.start + match.index + match[0].length };
			const href = hrefOf(source, tag);
			const length = visible.slice(tag.end - block.start).search(/<\/a\s*>/i);
			if (href && length !== -1) {
				const inner = { start: tag.end, end: tag.end + length };
				const written = source.slice(inner.start, inner.end);
				links.push({
					kind: 'html',
					text: written
						.replace(/<[^>]*>/g, '')
						.replace(/\s+/g, ' ')
						.trim(),
					url: source.slice(href.start, href.end),
					range: { start: tag.start, end: source.indexOf('>', inner.end) + 1 },
					textRange: inner,
					urlRange: href,
					imageOnly: /^\s*(?:<img[^>]*>\s*)+$/i.test(written),
				});
			}
		}
	}
	return links;
}
