import { editUnits } from '../../src/core/parse/units/editUnits';
import { readUnits } from '../../src/core/parse/units/readUnits';
import { treeOf } from '../../src/core/parse/units/treeOf';
import { corpus } from '../support/corpus';
import { told, toldUnits, treeByDefinition } from '../support/unitTree';
import { randomEdit } from './edits';
import { below, generatedList, pick, type Random, randomFrom } from './lists';

const option = (name: string, otherwise: number): number => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seconds = option('seconds', 60);
const seed = option('seed', Date.now() % 1_000_000);
const size = option('size', 1000);
const perList = option('edits', 50);
const lists = corpus();

function someList(random: Random): string {
	if (lists.length === 0 || random() < 0.5) {
		return generatedList(random, below(random, size));
	}
	const lines = pick(random, lists).text.split(/(?<=\n)/);
	let text = '';
	for (let line = below(random, lines.length); line < lines.length && text.length < size; line++) {
		text += lines[line];
	}
	return text;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const random = randomFrom(seed);
const until = Date.now() + 1000 * seconds;
let edits = 0;
let faults = 0;
while (Date.now() < until && faults < option('faults', 3)) {
	let text = someList(random);
	let document = readUnits(text);
	let last: unknown = 'first read';
	for (let count = 0; ; count++) {
		const fault = differs(text);
		if (fault) {
			faults++;
			console.log(`Seed ${seed}, edit ${edits}: ${fault}\n${JSON.stringify(last)}\n${JSON.stringify(text)}`);
			break;
		}
		if (count === perList || Date.now() > until) {
			break;
		}
		const edit = randomEdit(random, text);
		last = { before: text, ...edit };
		text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
		edits++;
		try {
			document = editUnits(document, edit).document;
		} catch (error) {
			faults++;
			console.log(`Seed ${seed}, edit ${edits}: ${(error as Error).stack}\n${JSON.stringify(last)}`);
			break;
		}
	}
	function differs(now: string): string | undefined {
		if (document.source !== now) {
			return 'another text';
		}
		const fresh = readUnits(now);
		if (edits % 3 === 0 && !isSame(told(treeOf(fresh)), told(treeByDefinition(now)))) {
			return 'the first read is not by definition';
		}
		return isSame(toldUnits(document), toldUnits(fresh)) ? undefined : 'an edit is not a first read';
	}
}
console.log(`${edits} random edits, seed ${seed}: ${faults} differences`);
process.exitCode = faults === 0 ? 0 : 1;
