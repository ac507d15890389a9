import { countWhile } from '../../bisect';
import type { Link, ListDocument, OffsetRange } from '../../model';
import { lineOf } from '../../parse/parts/lineOf';
import type { PartView } from '../rule';
import { isComment } from './definitions';

/** One-based, as editors show it. */
export function lineNumber(list: Pick<ListDocument, 'parts'>, offset: number): number {
	return lineOf(list, offset) + 1;
}

/** Whether `offset` lies in one of the sorted, disjoint ranges: neither before its first character nor after its last. */
export function within(ranges: readonly OffsetRange[], offset: number): boolean {
	const next = ranges[countWhile(ranges, ({ end }) => end <= offset)];
	return next !== undefined && next.start <= offset;
}

/** Where URLs are written: those of links, and in place of references' those of the definitions. */
export function writtenUrls({ links, definitions }: PartView): readonly Pick<Link, 'url' | 'urlRange'>[] {
	const inPlace = links.every(isInPlace) ? links : links.filter(isInPlace);
	return definitions.length === 0 ? inPlace : [...inPlace, ...definitions.filter(definition => !isComment(definition))];
}

function isInPlace({ kind, urlRange }: Link): boolean {
	return kind !== 'reference' && urlRange.start < urlRange.end;
}
