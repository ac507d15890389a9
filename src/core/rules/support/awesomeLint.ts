import type { RuleId } from '../index';

/** A rule of awesome-lint 2.3 or one of remark-lint that it turns on. */
export interface ForeignRule {
	/** As its messages and its comments have it, without `remark-lint:`. */
	readonly id: string;
	/** Ours that find the same; none when there are no such. */
	readonly ours: readonly RuleId[];
	/** What is different, or why there is none. */
	readonly note?: string;
}

const form = 'about how Markdown is written anywhere, not about lists of links: use remark-lint';
const fileName = 'about the name of the file';

/** Every rule that awesome-lint (https://github.com/sindresorhus/awesome-lint) turns on, its own first. */
export const awesomeLintRules: readonly ForeignRule[] = [
	{ id: 'awesome-heading', ours: ['awesome-heading'], note: 'a single name or acronym is in title case' },
	{ id: 'awesome-badge', ours: ['awesome-badge'] },
	{
		id: 'awesome-contributing',
		ours: ['awesome-contributing'],
		note: 'only where the files beside the list are known',
	},
	{ id: 'awesome-github', ours: [], note: 'asks GitHub about the repository' },
	{ id: 'awesome-license', ours: ['awesome-license'] },
	{
		id: 'awesome-list-item',
		ours: ['awesome-list-item', 'empty-link-text', 'empty-link-url'],
		note: 'a table of contents under another name is one finding of `awesome-toc`',
	},
	{ id: 'awesome-no-ci-badge', ours: ['awesome-ci-badge'] },
	{ id: 'awesome-spell-check', ours: ['product-name'] },
	{ id: 'awesome-toc', ours: ['awesome-toc', 'missing-heading'] },
	{ id: 'awesome-code-of-conduct', ours: [], note: 'about another file' },
	{ id: 'awesome-git-repo-age', ours: [], note: 'about the repository; awesome-lint has it turned off' },
	{ id: 'balanced-punctuation', ours: ['unbalanced-punctuation'] },
	{
		id: 'double-link',
		ours: ['duplicate-url', 'repeated-link'],
		note: 'from the second link on; knows more spellings of one URL',
	},
	{ id: 'no-repeat-item-in-description', ours: ['description-repeats-title'] },
	{ id: 'blockquote-indentation', ours: [], note: form },
	{ id: 'checkbox-character-style', ours: [], note: form },
	{ id: 'checkbox-content-indent', ours: [], note: form },
	{ id: 'code-block-style', ours: [], note: form },
	{ id: 'definition-case', ours: ['definition-case'] },
	{ id: 'definition-spacing', ours: ['definition-spacing'] },
	{ id: 'emphasis-marker', ours: ['emphasis-marker'] },
	{ id: 'fenced-code-marker', ours: [], note: form },
	{ id: 'file-extension', ours: [], note: fileName },
	{ id: 'final-newline', ours: ['final-newline'] },
	{ id: 'hard-break-spaces', ours: ['hard-break-spaces', 'trailing-whitespace'] },
	{ id: 'heading-style', ours: ['heading-style'] },
	{ id: 'link-title-style', ours: ['link-title-style'] },
	{ id: 'list-item-bullet-indent', ours: ['bullet-indent'] },
	{ id: 'list-item-indent', ours: ['marker-space'] },
	{ id: 'no-blockquote-without-marker', ours: [], note: form },
	{ id: 'no-emphasis-as-heading', ours: ['emphasis-as-heading'] },
	{ id: 'no-file-name-articles', ours: [], note: fileName },
	{ id: 'no-file-name-consecutive-dashes', ours: [], note: fileName },
	{ id: 'no-file-name-irregular-characters', ours: [], note: fileName },
	{ id: 'no-file-name-mixed-case', ours: [], note: fileName },
	{ id: 'no-file-name-outer-dashes', ours: [], note: fileName },
	{ id: 'no-heading-content-indent', ours: ['heading-spacing'] },
	{ id: 'no-heading-indent', ours: ['heading-spacing'] },
	{ id: 'no-heading-punctuation', ours: ['heading-punctuation'] },
	{ id: 'no-multiple-toplevel-headings', ours: ['awesome-heading'] },
	{ id: 'no-repeat-punctuation', ours: ['repeated-punctuation'] },
	{ id: 'no-shell-dollars', ours: [], note: form },
	{ id: 'no-table-indentation', ours: [], note: form },
	{
		id: 'no-undefined-references',
		ours: ['undefined-reference', 'undefined-shortcut'],
		note: 'broken links in brackets are told by `malformed-link`',
	},
	{ id: 'no-unneeded-full-reference-image', ours: ['unneeded-full-reference'] },
	{ id: 'no-unneeded-full-reference-link', ours: ['unneeded-full-reference'] },
	{ id: 'no-unused-definitions', ours: ['unused-definition'] },
	{ id: 'ordered-list-marker-style', ours: ['ordered-marker-style'] },
	{ id: 'ordered-list-marker-value', ours: ['ordered-marker-value'] },
	{ id: 'rule-style', ours: ['rule-style'] },
	{ id: 'strong-marker', ours: ['strong-marker'] },
	{ id: 'table-cell-padding', ours: [], note: form },
	{ id: 'table-pipe-alignment', ours: [], note: form },
	{ id: 'table-pipes', ours: [], note: form },
	{
		id: 'unordered-list-marker-style',
		ours: ['unordered-marker-style'],
		note: 'one finding for each list, because its bullets change together',
	},
];

/** Rules of remark-lint that awesome-lint leaves off, whose comments mean ours nevertheless. */
const others: readonly ForeignRule[] = [
	{ id: 'no-empty-url', ours: ['empty-link-url'] },
	{ id: 'no-literal-urls', ours: ['bare-url'] },
];

/** Ours by the id of awesome-lint or remark-lint. */
export const oursByForeignId: ReadonlyMap<string, readonly RuleId[]> = new Map(
	[...awesomeLintRules, ...others].map(({ id, ours }) => [id, ours]),
);
