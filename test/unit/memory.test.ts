import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What stays in old space per paste and undo, in KB, when only young objects are collected. */
const script = `
import v8 from 'node:v8';
import { generated, randomNumbers } from ${JSON.stringify(new URL('../bench/lists.mjs', import.meta.url).href)};
import { opened } from ${JSON.stringify(new URL('../bench/own.mjs', import.meta.url).href)};
import { deeds } from ${JSON.stringify(new URL('../bench/typing.mjs', import.meta.url).href)};
const { text, kind } = generated('sections', 400);
const document = opened(text);
const paste = deeds.find(({ name }) => name.startsWith('paste'));
const random = randomNumbers();
function pasteAndUndo(times) {
	for (let time = 0; time < times; time++) {
		const { edits, undo } = paste.of(text, kind, random);
		for (const edit of [...edits, undo]) document.edit(edit);
	}
}
const old = () =>
	v8.getHeapSpaceStatistics()
		.filter(space => /^(?:old|large)/.test(space.space_name))
		.reduce((sum, space) => sum + space.space_used_size, 0);
pasteAndUndo(100);
gc();
gc();
const before = old();
pasteAndUndo(50);
gc({ type: 'minor' });
gc({ type: 'minor' });
console.log((old() - before) / 1024 / 50);
`;

/** In the way that code is run at first: an optimizing compiler allocates for itself, and where it likes. */
const flags = ['--expose-gc', '--no-opt', '--no-allocation-site-pretenuring', '--input-type=module', '--eval'];

// It was 107 while getters of object literals and a set that was filled and emptied held every version
test('what an edit leaves behind is taken away without a full collection', () => {
	expect(Number(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' }))).toBeLessThan(40);
});
