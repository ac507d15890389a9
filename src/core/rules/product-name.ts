import type { OffsetRange } from '../model';
import { defineRule, type PartReported } from './rule';
import { awesomeNames } from './support/awesomeNames';
import { type ProductNames, productNames } from './support/productNames';

export const productName = defineRule({
	id: 'product-name',
	summary: 'The name of a well-known product is written wrongly: Github, Javascript, NodeJS.',
	rationale:
		'Readers notice, and search within the page misses one spelling or the other. Within a longer title it is only a ' +
		'hint: books and talks are called what their authors called them.',
	defaultSeverity: 'information',
	awesomeSeverity: 'warning',
	examples: [
		{
			name: 'right names, URLs, code, hosts, packages and identifiers',
			text: `
- [Ky](https://github.com/example/ky) - Small HTTP client for JavaScript on GitHub, for iOS and Node.js.
- [foo-github](https://example.com/github) - Works with \`github\`, github.com, @github and #github.
- [javascript](https://example.com/javascript) - A package.
- [YOUTUBE TITLES](https://example.com/titles) - Go, swift and rust are words.
`,
		},
		{
			name: 'wrong names',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client for Javascript and node.js.
                                                       ^^^^^^^^^^ Unexpected “Javascript”, expected “JavaScript”
                                                                      ^^^^^^^ Unexpected “node.js”, expected “Node.js”
- [Github Tricks](https://example.com/tricks) - As seen on StackOverflow.
   ^^^^^^ Unexpected “Github”, expected “GitHub”
                                                           ^^^^^^^^^^^^^ Unexpected “StackOverflow”, expected “Stack Overflow”
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client for JavaScript and Node.js.
- [GitHub Tricks](https://example.com/tricks) - As seen on Stack Overflow.
`,
		},
		{
			name: 'names of your own',
			text: `
- [Ky](https://example.com/ky) - Small client for acme cloud.
                                                  ^^^^^^^^^^ Unexpected “acme cloud”, expected “ACME Cloud”
`,
			fixed: `
- [Ky](https://example.com/ky) - Small client for ACME Cloud.
`,
			settings: { productNames: ['ACME Cloud'] },
		},
		{
			name: 'names anywhere, and of programs too, as awesome-lint asks',
			text: `
## Use of git
          ^^^ Unexpected “git”, expected “Git”

- [kubectl](https://example.com/kubectl) - Manages k8s with git-lfs and docker.io.
                                                   ^^^ Unexpected “k8s”, expected “Kubernetes”
- [Ky](https://example.com/ky) - Reacts to the react framework.
                                               ^^^^^ Unexpected “react”, expected “React”
`,
			fixed: `
## Use of Git

- [kubectl](https://example.com/kubectl) - Manages Kubernetes with git-lfs and docker.io.
- [Ky](https://example.com/ky) - Reacts to the React framework.
`,
			settings: { profile: 'awesome' },
		},
	],

	checkPart(list, report, { settings, tree }) {
		if (settings.profile === 'awesome') {
			for (const { range, written, right } of awesomeNames(list.text, tree(), settings.productNames)) {
				report(misspelling({ range, written, right }));
			}
			return;
		}
		const names = productNames(settings.productNames);
		for (const { title, titleRange, descriptionRange } of list.entries) {
			// A title is a name that somebody gave; without capitals it is an identifier, without small letters a headline.
			for (const found of hasBothCases(title) ? wrongNames(list.prose, titleRange, names) : []) {
				if (found.sameLetters) {
					report({ ...misspelling(found), ...(title !== found.written && { severity: 'hint' }) });
				}
			}
			for (const found of descriptionRange ? wrongNames(list.prose, descriptionRange, names) : []) {
				// A package that is called so is called so.
				if (found.written !== title) {
					report(misspelling(found));
				}
			}
		}
	},
});

const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

function hasBothCases(title: string): boolean {
	return upper.test(title) && lower.test(title);
}

interface WrongName {
	readonly range: OffsetRange;
	readonly written: string;
	readonly right: string;
	/** Only capitals and small letters differ. */
	readonly sameLetters: boolean;
}

function misspelling({ range, written, right }: Omit<WrongName, 'sameLetters'>): PartReported {
	return {
		range,
		message: `Unexpected “${written}”, expected “${right}”`,
		fixes: [{ title: `Write “${right}”`, edits: [{ range, newText: right }], safe: false }],
	};
}

function wrongNames(prose: string, range: OffsetRange, names: ProductNames): readonly WrongName[] {
	const text = prose.slice(range.start, range.end);
	// Most texts hold none: that is the cheapest question
	if (!names.beginnings.test(text.toLowerCase())) {
		return none;
	}
	const found: WrongName[] = [];
	let end = 0;
	for (const { 0: first, index } of text.matchAll(word)) {
		const candidates = names.byFirstWord.get(first.toLowerCase());
		if (!candidates || index < end || before.test(text.slice(Math.max(0, index - 2), index))) {
			continue;
		}
		const name = candidates.find(({ written }) => {
			const after = index + written.length;
			return text.slice(index, after).toLowerCase() === written && !continues.test(text.slice(after, after + 2));
		});
		if (name) {
			end = index + name.written.length;
			const written = text.slice(index, end);
			if (written !== name.right && written !== written.toUpperCase()) {
				const { right, sameLetters } = name;
				found.push({ range: { start: range.start + index, end: range.start + end }, written, right, sameLetters });
			}
		}
	}
	return found;
}

const word = /[\p{Script=Latin}\p{N}]+/gu;
const none: readonly never[] = [];
/** Part of a longer name, a path, a host, a mention or a tag. */
const before = /[\p{Script=Latin}\p{N}_\-./\\@#:$~=&+\uE000'’]$/u;
const continues = /^(?:[\p{Script=Latin}\p{N}_\-/\\@#=&+(\uE000]|[.:'’][\p{L}\p{N}/])/u;
