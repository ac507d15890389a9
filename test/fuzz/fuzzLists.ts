import { randomEdit } from './edits';
import { randomFrom } from './lists';
import { option } from './option';
import { someList } from './someList';
import { editedList } from './wholeLists';

const seconds = option('seconds', 60);
const seed = option('seed', Date.now() % 1_000_000);
const size = option('size', 1000);
const random = randomFrom(seed);
const until = Date.now() + 1000 * seconds;
let edits = 0;
let faults = 0;

while (Date.now() < until && faults < option('faults', 3)) {
	let text = someList(random, size);
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
