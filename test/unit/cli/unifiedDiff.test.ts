import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../src/cli/unifiedDiff';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import type { TextEdit } from '../../../src/core/model';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'curated-list-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const git = has('git') && { program: 'git', args: ['apply', '--whitespace=nowarn', '-'] };
const patch = has('patch') && { program: 'patch', args: ['-p1', '--binary', '--no-backup-if-mismatch', '-s'] };

/** What a program makes of a file by way of a diff. */
function patched(by: { program: string; args: readonly string[] }, path: string, text: string, diff: string): string {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
	const { status, stdout, stderr } = spawnSync(by.program, by.args, { cwd: folder, input: diff, encoding: 'utf8' });
	expect({ status, said: `${stdout}${stderr}` }, diff).toEqual({ status: 0, said: '' });
	return readFileSync(join(folder, path), 'utf8');
}

const line = fc.constantFrom('a', 'b', '', ' ', '- c', 'x\rz', '\ufeff', '@@ -1,2 +3,4 @@', '--- a/b', '\\ No', 'é😀');
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n');
const text = fc
	.array(fc.tuple(line, eol), { maxLength: 30 })
	.chain(lines => fc.tuple(fc.constant(lines.flat().join('')), line))
	.map(([lines, last]) => lines + last);

/** A text and edits of it that do not overlap; none splits a line ending, which a diff could not tell from others. */
const edited = text
	.chain(before =>
		fc.tuple(
			fc.constant(before),
			fc
				.uniqueArray(fc.nat(before.length), { maxLength: 8 })
				.chain(places =>
					fc.tuple(fc.constant(places.sort((a, b) => a - b)), fc.array(text, { minLength: 4, maxLength: 4 })),
				)
				.map(([places, texts]) =>
					Array.from(
						{ length: places.length >> 1 },
						(_, index): TextEdit => ({
							range: { start: places[2 * index]!, end: places[2 * index + 1]! },
							newText: texts[index]!.slice(0, 12),
						}),
					),
				),
		),
	)
	.map(([before, edits]) => {
		const whole = Buffer.from(before).toString();
		return { before: whole, edits, after: applyEdits(whole, edits) };
	})
	.filter(({ after }) => Buffer.from(after).toString() === after);

describe('a unified diff', () => {
	it('has headers, three lines of context and one hunk for changes whose surroundings meet', () => {
		const before = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`).join('');
		const at = (number: number, newText: string) => {
			const start = before.indexOf(`\n${number}\n`) + 1;
			return { range: { start, end: start + String(number).length }, newText };
		};
		expect(unifiedDiff('docs/a.md', before, [at(10, 'X'), at(16, 'Y\nZ'), at(28, 'W')])).toBe(
			[
				'--- a/docs/a.md\n+++ b/docs/a.md\n@@ -7,13 +7,14 @@\n 7\n 8\n 9\n-10\n+X\n 11\n 12\n 13\n 14\n 15\n-16\n+Y\n+Z\n 17\n 18\n 19\n',
				'@@ -25,6 +26,6 @@\n 25\n 26\n 27\n-28\n+W\n 29\n 30\n',
			].join(''),
		);
	});

	it('tells of a missing final line ending', () => {
		expect(unifiedDiff('a.md', 'a\nb', [{ range: { start: 3, end: 3 }, newText: '\n' }])).toBe(
			'--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n',
		);
	});

	it('is empty where nothing changes', () => {
		expect(unifiedDiff('a.md', 'a\n', [])).toBe('');
		expect(unifiedDiff('a.md', 'a\n', [{ range: { start: 0, end: 1 }, newText: 'a' }])).toBe('');
	});

	it.each(['a.md', 'a b.md', 'sub/ü 😀.md', 'quo"te\\.md', 'tab\t.md'])('names %j so that programs find it', path => {
		const diff = unifiedDiff(path, 'a\n', [{ range: { start: 0, end: 1 }, newText: 'b' }]);
		for (const program of [git, patch]) {
			if (program) {
				expect(patched(program, path, 'a\n', diff)).toBe('b\n');
			}
		}
	});

	for (const [name, program] of Object.entries({ 'git apply': git, patch })) {
		it.skipIf(!program)(`makes ${name} do what the edits do`, () => {
			fc.assert(
				fc.property(edited, ({ before, edits, after }) => {
					const diff = unifiedDiff('x.md', before, edits);
					if (before === after) {
						expect(diff).toBe('');
						return;
					}
					// An empty file is another matter for both: they take it for one that is not there.
					fc.pre(before !== '' && after !== '');
					expect(patched(program as { program: string; args: string[] }, 'x.md', before, diff)).toBe(after);
				}),
				{ numRuns: 150 },
			);
		});
	}
});
