import type { Nodes } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/** CommonMark's longest label. */
const longest = 999;
/** A label, unless it is the text of a link whose destination can be nothing else. */
const bracketed = /\[((?:[^[\]\\]|\\[\s\S])*)\]/g;
const plainDestination = /\([^()\s<>\\]*\)/y;
const quoteMarks = /(?:\r\n|\r|\n)[ \t>]*/g;
const none: readonly string[] = [];

/** The labels that references in the text could mean, normalized, without doubles; too many rather than too few. */
export function mentionsIn(text: string): readonly string[] {
	if (!text.includes(']')) {
		return none;
	}
	const labels = new Set<string>();
	for (const { 0: whole, 1: label = '', index } of text.matchAll(bracketed)) {
		plainDestination.lastIndex = index + whole.length;
		// Behind another bracket it may be the label of a full reference, whatever follows
		const isLink = text[index - 1] !== ']' && plainDestination.test(text);
		if (!isLink && label.length <= longest && label.trim() !== '') {
			const written = label.replaceAll('\0', '\uFFFD');
			labels.add(normalizeIdentifier(written));
			if (/[\r\n]/.test(written)) {
				labels.add(normalizeIdentifier(written.replace(quoteMarks, ' ')));
			}
		}
	}
	return labels.size === 0 ? none : [...labels];
}

/** The normalized labels of the definitions in and below a node. */
export function definedIn(node: Nodes): readonly string[] {
	if (node.type === 'definition') {
		return [normalizeIdentifier(node.identifier)];
	}
	const isFlow = 'children' in node && node.type !== 'paragraph' && node.type !== 'heading';
	return isFlow ? node.children.flatMap(definedIn) : none;
}

/** The labels that a text seems to define, normalized: a guess. */
export function seeminglyDefinedIn(text: string): string[] {
	if (!text.includes(']:')) {
		return [];
	}
	return [...text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/g)].flatMap(([, label]) =>
		label!.trim() === '' ? [] : normalizeIdentifier(label!.replaceAll('\0', '\uFFFD')),
	);
}
