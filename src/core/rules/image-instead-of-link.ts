import type { Image, ListDocument } from '../model';
import { defineRule } from './rule';

export const imageInsteadOfLink = defineRule({
	id: 'image-instead-of-link',
	summary: 'An entry is written as an image: `![t](page)`.',
	rationale: 'A page is no picture: readers see a broken image and cannot follow it.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'links and images',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- ![Ky's logo](https://example.com/ky.png) The logo.
- ![build](https://example.com/badge/ky) The state of the build.
- ![chart](https://example.com/charts?id=5) How it grows.
`,
		},
		{
			name: 'an exclamation mark too many',
			text: `
- ![Ky](https://github.com/example/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected image, expected a link to the page
- ![Got](https://example.com/got/index.html) - HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected image, expected a link to the page
`,
			fixed: `
- [Ky](https://github.com/example/ky) - Small HTTP client.
- [Got](https://example.com/got/index.html) - HTTP client.
`,
		},
	],

	check(list, report) {
		for (const image of list.images) {
			if (!image.insideLink && image.alt.trim() !== '' && isPage(image.url) && leadsItem(list, image)) {
				const mark = { start: image.range.start, end: image.range.start + 1 };
				report({
					range: image.range,
					message: 'Unexpected image, expected a link to the page',
					fixes: [{ title: 'Make it a link', edits: [{ range: mark, newText: '' }], safe: false }],
				});
			}
		}
	},
});

function leadsItem({ text }: ListDocument, { range }: Image): boolean {
	const line = text.slice(
		Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1,
		range.start,
	);
	return text[range.start] === '!' && /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(?:[*_]{1,3})?$/.test(line);
}

/**
 * Servers draw pictures under any address, so only what is a page beyond doubt counts: a repository, a video, an
 * article, a file of text.
 */
function isPage(url: string): boolean {
	const match = /^https?:\/\/([^/?#:]+)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i.exec(url);
	if (!match) {
		return false;
	}
	const [, host = '', path = '/', query = ''] = match;
	if (/badge|shield|status|logo|icon|image|img|avatar|camo|svg|chart|stats/i.test(host + path + query)) {
		return false;
	}
	return /^(?:www\.)?(?:github|gitlab)\.com$/i.test(host) &&
		/^\/[\w.-]+\/[\w.-]+?\/?(?:(?:tree|blob|wiki|issues)\/.*)?$/i.test(path)
		? !/\.(?:png|jpe?g|gif|webp|avif|ico|bmp)$/i.test(path)
		: /\.(?:html?|php|pdf|md|txt|epub|ipynb|aspx?)$/i.test(path) ||
				/^(?:www\.)?(?:youtube\.com\/watch|youtu\.be\/|arxiv\.org\/abs\/|doi\.org\/10\.|medium\.com\/\S)/i.test(
					host + path,
				) ||
				/^[a-z-]+\.wikipedia\.org\/wiki\/(?!File:)/i.test(host + path);
}
