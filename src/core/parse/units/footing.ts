import type { RootContent } from 'mdast';
import { prefixOf } from '../lineStart';
import { isDefinitionLine } from './linePatterns';
import { beginsApart } from './mark';
import type { Footing, Unit } from './unit';

const atxHeading = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/**
 * What a unit has to stand on.
 *
 * @param line Its first line, as Markdown is given it.
 */
export function footingOf(kind: Unit['kind'], node: RootContent | undefined, line: string): Footing {
	if (kind === 'head' || kind === 'row' || kind === 'frontMatter') {
		return 'any';
	}
	if (kind !== 'item' && prefixOf(line).column >= 4) {
		// Code, or text below a definition, which is no code because of it
		return 'bound';
	}
	const nesting = nestingOf(line, kind === 'item');
	if (nesting !== 'any') {
		return nesting;
	}
	if (kind === 'item') {
		return 'any';
	}
	const first = line.trimStart()[0];
	switch (node?.type) {
		case 'blockquote':
		case 'thematicBreak':
			return 'any';
		case 'code':
			return first === '`' || first === '~' ? 'any' : 'bound';
		case 'heading':
			return atxHeading.test(line) ? 'any' : 'blank';
		case 'definition':
			return isDefinitionLine(line) ? 'any' : 'blank';
		case 'paragraph':
			// A tag of any name is text below a definition, and HTML elsewhere
			return first === '<' ? 'bound' : 'blank';
		default:
			return 'blank';
	}
}

/**
 * An empty item, or one that counts from anything but 1, begins no list below a paragraph. Micromark remembers that a paragraph stood
 * there also for lists that begin further right on the same line.
 */
function nestingOf(line: string, isItem: boolean): Footing {
	const mark = /[ \t]*(?:(>) ?|(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$))/y;
	let footing: Footing = 'any';
	for (let depth = 0, at = 0; ; depth++, at = mark.lastIndex) {
		mark.lastIndex = at;
		const match = mark.exec(line);
		if (!match) {
			return footing;
		}
		const isList = match[1] === undefined;
		const isOdd = isList && ((match[2] ?? '1') !== '1' || line.slice(mark.lastIndex).trim() === '');
		if (isOdd && (depth > 0 || !isItem)) {
			return 'bound';
		}
		if (isOdd) {
			footing = 'list';
		}
		if (isList && depth === 0 && !isItem) {
			return footing;
		}
	}
}

/** Whether a unit begins where it does because of itself and what is said of the one before it. */
export function stands({ footing, continues, marks }: Unit, isBehindBlank: boolean): boolean {
	return (
		footing === 'any' ||
		(footing === 'blank' && (isBehindBlank || beginsApart(marks[0], 0))) ||
		(footing === 'list' && continues)
	);
}

/** Whether a text ends with a blank line, or is empty. */
export function endsBlank(text: string): boolean {
	let at = text.length;
	if (at === 0) {
		return true;
	}
	if (!isEnding(text.charCodeAt(at - 1))) {
		return false;
	}
	at -= text.endsWith('\r\n') ? 2 : 1;
	while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) {
		at--;
	}
	return at === 0 || isEnding(text.charCodeAt(at - 1));
}

function isEnding(code: number): boolean {
	return code === 10 || code === 13;
}

/** Index of the unit from which on the text can be read by itself so as to read the one at `index`. */
export function footingTop(units: readonly Unit[], index: number): number {
	let top = index;
	// Front matter is nothing to Markdown
	while (top > 0 && units[top - 1]!.kind !== 'frontMatter' && !stands(units[top]!, endsBlank(units[top - 1]!.text))) {
		top--;
	}
	return top;
}
