import type { Link, OffsetRange } from '../model';
import { type Bracket, readBrackets } from './nearLinkBrackets';

/** One inline container that Markdown has read, with what it found there. */
export interface NearLinkBlock {
	/** The whole document. */
	readonly text: string;
	/** The container's own stretch; wrapped lines' indents and blockquote marks are inside. */
	readonly range: OffsetRange;
	/** Code spans, HTML, comments, math, shortcodes inside `range`; sorted, disjoint. Autolinks are `links`. */
	readonly opaque: readonly OffsetRange[];
	/** What CommonMark reads as links and images, sorted by start; an image may stand inside a link. */
	readonly links: readonly (Pick<Link, 'range' | 'textRange' | 'urlRange'> & {
		readonly kind: Link['kind'] | 'image';
	})[];
	/** Whether the document defines a label, given in lower case with white space collapsed (mdast's `identifier`). */
	readonly isDefined: (label: string) => boolean;
}

/** A stretch that is read as a whole. */
export interface Atom extends OffsetRange {
	readonly kind: 'link' | 'image' | 'opaque';
	/** What it was read from, unless it is opaque. */
	readonly link?: NearLinkBlock['links'][number];
}

/** A block with its brackets and its atoms, both in order. */
export interface Reading extends NearLinkBlock {
	readonly brackets: ReadonlyMap<number, Bracket>;
	readonly atoms: readonly Atom[];
	/** Offset of the last `)` without a partner, or -1. */
	readonly lastStray: number;
}

/** Autolinks and shortcut references (`[a]`) are read again as text: a broken link may contain them. */
function isAtom(link: NearLinkBlock['links'][number]): boolean {
	const shortcut = link.kind === 'reference' && link.range.end === link.textRange.end + 1;
	return link.kind !== 'autolink' && !shortcut;
}

/** Finds the brackets and atoms of a block. */
export function readBlock(block: NearLinkBlock): Reading {
	const sorted: Atom[] = [
		...block.links
			.filter(isAtom)
			.map((link): Atom => ({ ...link.range, kind: link.kind === 'image' ? 'image' : 'link', link })),
		...block.opaque.map((range): Atom => ({ ...range, kind: 'opaque' })),
	].sort((a, b) => a.start - b.start || b.end - a.end);
	const atoms: Atom[] = [];
	for (const atom of sorted) {
		if (atom.start >= (atoms.at(-1)?.end ?? 0)) {
			atoms.push(atom);
		}
	}
	const brackets = readBrackets(block.text, block.range, atoms);
	let lastStray = -1;
	for (const { at, stray, opens, kind } of brackets.values()) {
		lastStray = stray && !opens && kind === 'round' ? at : lastStray;
	}
	return { ...block, atoms, brackets, lastStray };
}

/** Index of the first atom that ends behind an offset. */
export function atomIndex(atoms: readonly Atom[], offset: number): number {
	let low = 0;
	let high = atoms.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((atoms[middle] as Atom).end <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Whether a link (not an image) stands inside a stretch: CommonMark nests no links. */
export function holdsLink({ atoms }: Reading, { start, end }: OffsetRange): boolean {
	for (let index = atomIndex(atoms, start); index < atoms.length; index++) {
		const atom = atoms[index] as Atom;
		if (atom.start >= end) {
			return false;
		}
		if (atom.kind === 'link') {
			return true;
		}
	}
	return false;
}
