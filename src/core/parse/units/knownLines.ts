import type { Nodes, Paragraph } from 'mdast';
import { once } from '../../once';
import type { Unit } from './unit';

/** The paragraph that Markdown makes of a line with which an item begins, wherever it stands; `undefined` when it is not known. */
export type KnownLines = (content: string) => Paragraph | undefined;

export const nothingKnown: KnownLines = () => undefined;

/** The lines with which the items in units begin. */
export function linesOf(units: readonly Unit[]): KnownLines {
	const lines = once(() => {
		const found = new Map<string, Paragraph>();
		for (const unit of units) {
			if (!unit.isPlain && unit.marks.length === 0 && unit.unread.length === 0) {
				addLines(unit.nodes, unit.text, found);
			}
		}
		return found;
	});
	return content => lines().get(content);
}

function addLines(nodes: readonly Nodes[], text: string, found: Map<string, Paragraph>): void {
	for (const list of nodes) {
		for (const { children } of list.type === 'list' ? list.children : []) {
			const [first] = children;
			if (first?.type === 'paragraph') {
				const { start, end } = first.position!;
				const content = lineFrom(text, start.offset!);
				if (start.offset! + content.length >= end.offset!) {
					found.set(content, first);
				}
			}
			addLines(children, text, found);
		}
	}
}

function lineFrom(text: string, start: number): string {
	const pattern = /[^\r\n]*/y;
	pattern.lastIndex = start;
	return pattern.exec(text)![0];
}
