import type { RootContent } from 'mdast';

/** Where a text may be cut, if what stands before the cut alone ends with such a node. */
export interface Cut {
	readonly offset: number;
	readonly kind: CutKind;
}

export type CutKind = 'block' | 'interruption' | 'item' | 'definition' | 'underline';

/** What the node before the cut must be; anything when there is nothing said. A list goes on behind its cut. */
export const nodeBefore: Readonly<Record<CutKind, (type: RootContent['type'] | undefined) => boolean>> = {
	block: () => true,
	interruption: type => type !== 'html',
	item: type => type === 'list',
	definition: type => type === 'definition',
	underline: type => type === 'heading' || type === 'thematicBreak',
};

const definition = /^\[[^[\]\\]{1,200}\]: [^\s<]{1,2000}$/;

/**
 * Lines at the left margin where Markdown probably begins something new, each `size` characters and more behind the one before.
 */
export function cutsOf(text: string, size: number): readonly Cut[] {
	const cuts: Cut[] = [];
	let before = '';
	let last = 0;
	for (let start = 0; start < text.length; ) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed;
		// Other lines than those around a cut that is due are not looked at
		if (end + 1 - last >= size) {
			const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
			const kind = start - last >= size ? kindOf(before, line) : undefined;
			if (kind) {
				cuts.push({ offset: start, kind });
				last = start;
			}
			before = line;
		}
		start = end + 1;
	}
	return cuts;
}

/** What begins with a line, judged by the line before. */
function kindOf(before: string, line: string): CutKind | undefined {
	if (/^[^\s\d*+-]/.test(line) && before.trim() === '') {
		return 'block';
	}
	if (/^(?:#{1,6}[ \t]|<!--)/.test(line) && !before.startsWith('<')) {
		return 'interruption';
	}
	if (/^[-*+] \[/.test(line)) {
		return before.startsWith(line.slice(0, 3)) && !before.includes('\r') ? 'item' : undefined;
	}
	if (definition.test(line)) {
		return definition.test(before) ? 'definition' : undefined;
	}
	return /^[^\s\d*+=-]/.test(line) && /^(?:=+|-+)$/.test(before) ? 'underline' : undefined;
}
