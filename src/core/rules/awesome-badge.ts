import type { ListDocument, OffsetRange } from '../model';
import { type HeadingNode, rangeOf, textOf } from '../parse/tree';
import { isWithin } from '../ranges';
import { defineRule, type Report } from './rule';
import { contentRange } from './support/headings';

const page = 'https://awesome.re';
const badge = `${page}/badge.svg`;

export const awesomeBadge = defineRule({
	id: 'awesome-badge',
	summary: 'The Awesome badge is missing in the main heading, or is another picture.',
	rationale: 'The badge says that the list follows the guidelines of Awesome lists, and leads to the list of them.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'the badge',
			text: `
# Awesome Clients [![Awesome](https://awesome.re/badge-flat.svg)](https://awesome.re)

## HTTP
`,
		},
		{
			name: 'no badge',
			text: `
# Awesome Clients
  ^^^^^^^^^^^^^^^ Unexpected main heading without the Awesome badge, expected one behind it
`,
			fixed: `
# Awesome Clients [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
`,
		},
		{
			name: 'another picture',
			text: `
# Awesome Clients [![Awesome](https://cdn.example.com/badge.svg)](https://awesome.re)
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected picture for the Awesome badge, expected https://awesome.re/badge.svg
`,
			fixed: `
# Awesome Clients [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
`,
		},
		{
			name: 'a badge that leads elsewhere',
			text: `
# Awesome Clients [![Awesome](https://awesome.re/badge.svg)](https://awesome.re/)
                                                             ^^^^^^^^^^^^^^^^^^^ Unexpected link of the Awesome badge, expected https://awesome.re
`,
			fixed: `
# Awesome Clients [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
`,
		},
	],

	check(list, report, { tree }) {
		const heading = tree().children[0];
		if (heading?.type !== 'heading') {
			return;
		}
		const links = list.links.filter(({ range, kind }) => kind === 'inline' && isWithin(range, rangeOf(heading)));
		const images = list.images.filter(({ range, insideLink }) => insideLink && isWithin(range, rangeOf(heading)));
		const found = links.flatMap(link =>
			images.filter(({ range }) => isWithin(range, link.range)).map(image => ({ link, image })),
		);
		const own = found.find(({ link }) => isPage(link.url)) ?? found.find(({ image }) => isBadge(image.url));
		if (!own) {
			reportMissing(list, heading, report);
		} else if (!isPage(own.link.url)) {
			replace(own.link.urlRange, page, 'link of the Awesome badge');
		} else if (!isBadge(own.image.url)) {
			replace(own.image.urlRange, badge, 'picture for the Awesome badge');
		}

		function replace(range: OffsetRange, newText: string, what: string): void {
			report({
				range,
				message: `Unexpected ${what}, expected ${newText}`,
				fixes: [{ title: `Write ${newText}`, edits: [{ range, newText }], safe: true }],
			});
		}
	},
});

function reportMissing({ text }: ListDocument, heading: HeadingNode, report: Report): void {
	const content = contentRange(text, heading);
	const newText = `${textOf(heading) === '' ? '' : ' '}[![Awesome](${badge})](${page})`;
	const edits = [{ range: { start: content.end, end: content.end }, newText }];
	report({
		range: content.start < content.end ? content : rangeOf(heading),
		message: 'Unexpected main heading without the Awesome badge, expected one behind it',
		fixes: [{ title: 'Add the badge', edits, safe: false }],
	});
}

function isPage(url: string): boolean {
	return url === page || url === 'https://github.com/sindresorhus/awesome';
}

function isBadge(url: string): boolean {
	return [badge, `${page}/badge-flat.svg`, `${page}/badge-flat2.svg`].includes(url);
}
