import { corpus } from '../support/corpus';
import { below, generatedList, pick, type Random } from './lists';

const lists = corpus();

/** Lines of a real list, where those are there, or a generated one; of about `size` characters at most. */
export function someList(random: Random, size: number): string {
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
