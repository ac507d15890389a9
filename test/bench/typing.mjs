// What a person does to a list, as edits one after the other.
import { lineOf } from './lists.mjs';

/**
 * @typedef {import('../fuzz/edits').Edit} Edit
 * @typedef {import('./lists.mjs').Input} Input
 * @typedef {{ name: string, of(text: string, kind: Input['kind'], random: () => number): { edits: Edit[], undo: Edit } }} Deed
 */

const letters = 'abcdefghij klmnop-.*_[]()<>`#|';

/** @type {readonly Deed[]} */
export const deeds = [
	{
		name: 'type an entry',
		of(text, kind, random) {
			const { start } = someLine(text, random);
			const line = newLine(kind, random);
			const edits = [...line].map((newText, index) => ({ start: start + index, end: start + index, newText }));
			// The line break comes first, as it does with Enter
			edits.unshift({ start, end: start, newText: '\n' });
			edits.pop();
			return { edits, undo: { start, end: start + line.length, newText: '' } };
		},
	},
	{
		name: 'a character anywhere',
		of(text, _kind, random) {
			const start = Math.floor(random() * text.length);
			const newText = letters[Math.floor(random() * letters.length)] ?? '';
			return { edits: [{ start, end: start, newText }], undo: { start, end: start + 1, newText: '' } };
		},
	},
	{
		name: 'delete a line',
		of(text, _kind, random) {
			const line = someLine(text, random);
			const newText = text.slice(line.start, line.end);
			return { edits: [{ ...line, newText: '' }], undo: { start: line.start, end: line.start, newText } };
		},
	},
	{
		name: 'paste ten entries',
		of(text, kind, random) {
			const { start } = someLine(text, random);
			const newText = Array.from({ length: 10 }, () => newLine(kind, random)).join('');
			return { edits: [{ start, end: start, newText }], undo: { start, end: start + newText.length, newText: '' } };
		},
	},
];

/** @param {Input['kind']} kind @param {() => number} random */
function newLine(kind, random) {
	return lineOf[kind === 'corpus' ? 'single' : kind](1_000_000 + 4 * Math.floor(random() * 1_000_000));
}

/** A line of an entry behind another one. @param {string} text @param {() => number} random */
function someLine(text, random) {
	const isEntry = /^\s*[-*|].*\]\(/;
	for (;;) {
		const start = text.lastIndexOf('\n', Math.floor(random() * text.length)) + 1;
		const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
		const end = text.indexOf('\n', start) + 1;
		if (start > 0 && end > 0 && isEntry.test(before) && isEntry.test(text.slice(start, end))) {
			return { start, end };
		}
	}
}
