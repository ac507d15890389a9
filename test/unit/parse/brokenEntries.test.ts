import { readdirSync, readFileSync } from 'node:fs';
import { assert, describe, test } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { lint } from '../../../src/core/lint';
import type { Entry, Finding } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';
import { shapes } from '../../support/brokenLinks';
import { corpus, hasCorpus } from '../../support/corpus';
import { only } from '../../support/only';

const settings = only('malformed-link');

const fixtures = new URL('../../fixtures/workspace/', import.meta.url);
const own = readdirSync(fixtures)
	.filter(name => name !== 'broken.md' && name !== 'notes.md')
	.map(name => ({ name, text: readFileSync(new URL(name, fixtures), 'utf8') }));

/** So many entries of a list, spread over so many characters of it. */
const perList = 2;
const perListLength = 30_000;

interface Sample {
	/** The entry's own paragraph, and the link in it. */
	readonly block: string;
	readonly at: number;
	readonly text: string;
	readonly url: string;
}

/** Well-formed entries of a list whose link can be broken in only one way to look like that. */
function samplesOf(text: string): readonly Sample[] {
	const entries = parseList(text).entries.flatMap(entry => sampleOf(text, entry) ?? []);
	const step = Math.max(1, Math.floor(entries.length / perList));
	return entries.filter((_entry, index) => index % step === 0).slice(0, perList);
}

function sampleOf(source: string, { link, shape, contentRange, marker }: Entry): Sample | undefined {
	const text = source.slice(link.textRange.start, link.textRange.end);
	const url = source.slice(link.urlRange.start, link.urlRange.end);
	const content = source
		.slice(contentRange.start, contentRange.end)
		.replaceAll('\r', '')
		.replace(/\n[ \t]+/g, '\n  ');
	const block = shape === 'bullet' || shape === 'numbered' ? `${marker} ${content}` : content;
	const at = block.indexOf(`[${text}](${url})`);
	const around = `${block[at - 1] ?? ''}${block[at + text.length + url.length + 4] ?? ''}`;
	// A bracket more or less about another one, or a URL that prose could end or go on, leaves more than one original
	const isPlain =
		shape !== 'table' && at >= 0 && !/[[\](){}]/.test(around) && isBalanced(text) && /^[^[].*\p{L}/u.test(text);
	const isEnded = /^(?:https?:\/\/|\.{1,2}\/\w)\S*[\p{L}\p{N}/]$/u.test(url);
	return isPlain && isEnded && findingsIn(block).length === 0 ? { block, at, text, url } : undefined;
}

function isBalanced(text: string): boolean {
	const count = (bracket: string) => text.split(bracket).length;
	return count('(') === count(')') && count('[') === count(']') && !/[{}（）［］【】\n]/.test(text);
}

function findingsIn(text: string): readonly Finding[] {
	return lint(parseList(text), settings);
}

function fixed(text: string, findings = findingsIn(text)): string {
	return applyEdits(
		text,
		findings.flatMap(finding => finding.fixes?.[0]?.edits ?? []),
	);
}

function check({ name, text }: { readonly name: string; readonly text: string }): number {
	const samples = samplesOf(text);
	for (const { block, at, text: title, url } of samples) {
		const rest = block.slice(at + title.length + url.length + 4);
		for (const shape of shapes) {
			if ((shape.needsRest && rest.trim() === '') || (!url.includes('://') && !/\]\(/.test(shape.break('', '')))) {
				continue;
			}
			const broken = block.slice(0, at) + shape.break(title, url) + rest;
			const found = findingsIn(broken);
			assert.isNotEmpty(found, `${name}: ${broken}`);
			const line = broken.slice(0, at).split('\n').length;
			const lines = found.map(({ range }) => broken.slice(0, range.start).split('\n').length);
			assert.include(lines, line, `${name}: ${broken}`);
			if (!shape.ambiguous) {
				assert.equal(fixed(broken, found), block, `${name}, ${shape.name}`);
			}
		}
	}
	return samples.length;
}

describe('an entry that is broken', () => {
	test.each(own)('in any shape is found on its line and comes back as it was: $name', list => {
		assert.isAbove(check(list), 0);
	});

	test.skipIf(!hasCorpus)(
		'in any shape is found on its line and comes back as it was, in real lists',
		{ timeout: 900_000 },
		() => {
			const checked = corpus().map(({ name, text }) =>
				check({ name, text: text.slice(0, perListLength).replace(/.*$/, '') }),
			);
			assert.isAbove(checked.filter(count => count > 0).length, 60);
		},
	);

	test('in two places at once comes back as it was', () => {
		const right = { open: '[', close: ']', gap: '', begin: '(', wrap: '', end: ')' };
		const wrong: Readonly<Record<keyof typeof right, readonly string[]>> = {
			open: ['[[', '［', '【', ''],
			close: ['', '}', ')', '］', '】'],
			gap: [' ', '\t', '\n', '\u00a0', ':'],
			begin: ['', '{', '<', '[', '（', '(('],
			wrap: ['<', '"', "'", '“'],
			end: ['', ']', '}', '）', '))', '>'],
		};
		const closers: Readonly<Record<string, string>> = { '“': '”', '<': '' };
		const write = (parts: typeof right) =>
			`- ${parts.open}Ky client${parts.close}${parts.gap}${parts.begin}${parts.wrap}https://example.com/ky${closers[parts.wrap] ?? parts.wrap}${parts.end} - Small, see [docs](https://example.org/d).`;
		const slots = Object.keys(right) as (keyof typeof right)[];
		let count = 0;
		for (const [index, one] of slots.entries()) {
			for (const other of slots.slice(index + 1)) {
				for (const a of wrong[one]) {
					for (const b of wrong[other]) {
						const broken = write({ ...right, [one]: a, [other]: b });
						if (isExplainedByOne(a, b) || !/[[\]［］【】]/.test(broken.slice(0, broken.indexOf('http')))) {
							continue;
						}
						assert.equal(fixed(broken), write(right), broken);
						count++;
					}
				}
			}
		}
		assert.isAbove(count, 300);
	});
});

/** `[[a](u)]` lacks one bracket, `](<u>` one parenthesis, and `(a](u` no square bracket that tells where it begins. */
function isExplainedByOne(a: string, b: string): boolean {
	return (a === '[[' && b === ']') || (a === '<' && b === '>');
}
