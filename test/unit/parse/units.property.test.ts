import { expect, it } from 'vitest';
import { editUnits } from '../../../src/core/parse/units/editUnits';
import { readUnits } from '../../../src/core/parse/units/readUnits';
import { treeOf } from '../../../src/core/parse/units/treeOf';
import { randomEdit } from '../../fuzz/edits';
import { below, generatedList, randomFrom } from '../../fuzz/lists';
import { told, toldUnits, treeByDefinition } from '../../support/unitTree';

/** `npm run fuzz` tries more. */
const lists = 40;
const editsOfEach = 15;

it('reads a list after random edits as if it had never been another', () => {
	const random = randomFrom(1);
	for (let list = 0; list < lists; list++) {
		let text = generatedList(random, below(random, 800));
		let document = readUnits(text);
		expect(told(treeOf(document)), JSON.stringify(text)).toEqual(told(treeByDefinition(text)));
		for (let count = 0; count < editsOfEach; count++) {
			const edit = randomEdit(random, text);
			const before = text;
			text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
			document = editUnits(document, edit).document;
			expect(toldUnits(document), JSON.stringify({ before, ...edit })).toEqual(toldUnits(readUnits(text)));
		}
		expect(document.source).toBe(text);
		expect(told(treeOf(document)), JSON.stringify(text)).toEqual(told(treeByDefinition(text)));
	}
});

it('has units stand behind one another, however many there are and come and go', () => {
	const random = randomFrom(2);
	const entry = (number: number) => `- [a${number}](b)\n${number % 9 === 0 ? '\n## c\n\n' : ''}`;
	const entries = (count: number) => Array.from({ length: count }, (_, number) => entry(number)).join('');
	let text = entries(1500);
	let document = readUnits(text);
	let shrunk = 0;
	for (let count = 0; count < 300; count++) {
		const start = text.indexOf('- ', below(random, text.length));
		const from = start === -1 ? text.length : start;
		const isGrowing = text.length < 20_000 || count % 3 > 0;
		const size = count % 10 === 0 ? 600 : below(random, 4);
		const end = isGrowing ? from : Math.min(text.length, from + size * 20);
		const newText = isGrowing ? entries(size) : '';
		shrunk += isGrowing ? 0 : end - from;
		text = text.slice(0, from) + newText + text.slice(end);
		document = editUnits(document, { start: from, end, newText }).document;
		let offset = 0;
		let line = 0;
		for (const unit of document.units) {
			if (unit.offset !== offset || unit.line !== line) {
				expect({ count, from, end, newText, at: [unit.offset, unit.line] }).toEqual({ at: [offset, line] });
			}
			offset += unit.source.length;
			line += unit.lineCount;
		}
		expect(offset).toBe(text.length);
	}
	expect(document.units.length).toBeGreaterThan(1000);
	expect(shrunk).toBeGreaterThan(10_000);
});
