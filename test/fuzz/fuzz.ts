import { editUnits } from '../../src/core/parse/units/editUnits';
import { readUnits } from '../../src/core/parse/units/readUnits';
import { treeOf } from '../../src/core/parse/units/treeOf';
import type { UnitDocument } from '../../src/core/parse/units/unit';
import { told, toldUnits, treeByDefinition } from '../support/unitTree';
import { randomEdit } from './edits';
import { randomFrom } from './lists';
import { option } from './option';
import { someList } from './someList';

const seconds = option('seconds', 60);
const seed = option('seed', Date.now() % 1_000_000);
const size = option('size', 1000);
const perList = option('edits', 50);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Every way to look at a document after an edit. A name of what differs, or nothing. */
const checks: readonly ((text: string, document: UnitDocument, edits: number) => string | undefined)[] = [
	(text, document) => (document.source === text ? undefined : 'another text'),
	(text, document) =>
		isSame(toldUnits(document), toldUnits(readUnits(text))) ? undefined : 'an edit is not a first read',
	// The slowest: every third time is enough
	(text, _document, edits) =>
		edits % 3 > 0 || isSame(told(treeOf(readUnits(text))), told(treeByDefinition(text)))
			? undefined
			: 'a first read is not what it is by definition',
];

const random = randomFrom(seed);
const until = Date.now() + 1000 * seconds;
let edits = 0;
let differences = 0;

function tryList(): void {
	let text = someList(random, size);
	let document = readUnits(text);
	let last: unknown = { before: text, start: 0, end: 0, newText: '' };
	for (let count = 0; ; count++) {
		const difference = checks.map(check => check(text, document, edits)).find(found => found !== undefined);
		if (difference) {
			differences++;
			console.log(`Seed ${seed}, edit ${edits}: ${difference}\n${JSON.stringify(last)}`);
			return;
		}
		if (count === perList || Date.now() > until) {
			return;
		}
		const edit = randomEdit(random, text);
		last = { before: text, ...edit };
		text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
		edits++;
		try {
			document = editUnits(document, edit).document;
		} catch (error) {
			differences++;
			console.log(
				`Seed ${seed}, edit ${edits}: ${error instanceof Error ? error.stack : error}\n${JSON.stringify(last)}`,
			);
			return;
		}
	}
}

while (Date.now() < until && differences < option('differences', 3)) {
	tryList();
}
console.log(`${edits} random edits, seed ${seed}: ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
