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
