import { lineAt } from '../lines';
import type { Image } from '../model';
import { defineRule, type PartView } from './rule';

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
- ![Ky](https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected image, expected a link to the page
- ![Got](https://example.com/got/index.html) - HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected image, expected a link to the page
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got/index.html) - HTTP client.
`,
		},
	],

	checkPart(list, report) {
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

function leadsItem({ text, lineStarts }: PartView, { range }: Image): boolean {
	const before = text.slice(lineStarts[lineAt(lineStarts, range.start)], range.start);
	return text[range.start] === '!' && /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?[*_]{0,3}$/.test(before);
}

/**
 * An address without the extension, the host or the words of a picture. Servers draw pictures under any address, so
 * those with a query do not count, videos excepted.
 */
function isPage(url: string): boolean {
	const match = /^https?:\/\/([^/?#:]+)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i.exec(url);
	if (!match) {
		return false;
	}
	const [, host = '', path = '/', query = ''] = match;
	if (/^(?:www\.)?youtube\.com$/i.test(host)) {
		return path === '/watch';
	}
	const extension = /\.([a-z]\w{1,4})$/i.exec(path)?.[1]?.toLowerCase();
	return (
		query === '' &&
		!pictured.test(host + path) &&
		(extension === undefined || pages.has(extension) || repository.test(host + path))
	);
}

const pictured =
	/badge|shield|status|logo|icon|image|img|picture|photo|avatar|camo|svg|chart|graph|stats|screenshot|media|asset|static|cdn|usercontent|raw|upload|preview|thumb|imgur|giphy|gravatar|contrib\.rocks|travis|circleci|codecov|coveralls|codeclimate|david-dm|opencollective|zenodo/i;

const pages: ReadonlySet<string> = new Set('html htm php pdf md txt epub ipynb asp aspx jsp org'.split(' '));

/** Names of repositories may end like a file's: `next.js`. */
const repository = /^(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+\/?$/i;
