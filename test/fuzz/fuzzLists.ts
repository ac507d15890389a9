import { corpus } from '../support/corpus';
import { randomEdit } from './edits';
import { below, generatedList, pick, type Random, randomFrom } from './lists';
import { editedList } from './wholeLists';

const option = (name: string, otherwise: number): number => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seconds = option('seconds', 60);
const seed = option('seed', Date.now() % 1_000_000);
const size = option('size', 1000);
const lists = corpus();
const random = randomFrom(seed);
const until = Date.now() + 1000 * seconds;
let edits = 0;
let faults = 0;

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

while (Date.now() < until && faults < option('faults', 3)) {
	let text = someList(random);
	const list = editedList(text);
	for (let count = 0; count < option('edits', 40) && Date.now() < until; count++) {
		const edit = randomEdit(random, text);
		const before = text;
		const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
		if (after.startsWith('\uFEFF')) {
			continue; // A byte order mark is no text
		}
		text = after;
		edits++;
		let fault: string | undefined;
		try {
			list.edit(edit);
			fault = list.difference();
		} catch (error) {
			fault = (error as Error).stack;
		}
		if (fault !== undefined) {
			faults++;
			console.log(`Seed ${seed}, edit ${edits}: ${fault}\n${JSON.stringify({ before, ...edit })}`);
			break;
		}
	}
}
console.log(`${edits} random edits, seed ${seed}: ${faults} differences`);
process.exitCode = faults === 0 ? 0 : 1;
