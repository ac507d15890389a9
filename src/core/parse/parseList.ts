import type { ListDocument } from '../model';
import { toEnd } from '../slices';
import { listOfParts } from './parts/listOfParts';
import { PartReader } from './parts/partReader';
import { firstVersion, type PartsVersion, versionBehind } from './parts/partsVersion';
import type { Tree } from './tree';
import { editUnitsInSlices } from './units/editUnits';
import { readUnits, readUnitsInSlices } from './units/readUnits';
import { treeOf } from './units/treeOf';
import type { UnitChange, UnitDocument } from './units/unit';

/** What the next version of a list is read from. */
interface Reading {
	readonly document: UnitDocument;
	readonly reader: PartReader;
}

const readings = new WeakMap<ListDocument, Reading>();

/**
 * Reads a Markdown text as a curated list.
 *
 * @param text The document's text; a leading byte order mark is dropped, so offsets count without it.
 * @returns The list; an empty one for a text without entries. Never throws.
 */
export function parseList(text: string): ListDocument {
	return toEnd(parseListInSlices(text));
}

/**
 * The list of what has been read so far: the parts at the beginning of the text, with references and contents as far as they are known.
 *
 * @param least How many parts there are to be. @returns `undefined` when there are fewer.
 */
export type ReadSoFar = (least: number) => ListDocument | undefined;

const nothingRead: ReadSoFar = () => undefined;

/**
 * Does what `parseList` does, piece by piece.
 *
 * @returns A generator that stops every few milliseconds, so that other work gets its turn; it can be left at any time.
 */
export function* parseListInSlices(text: string): Generator<ReadSoFar, ListDocument> {
	const reading = readUnitsInSlices(text.replace(/^\uFEFF/, ''));
	let step = reading.next();
	for (; !step.done; step = reading.next()) {
		yield nothingRead;
	}
	const document = step.value;
	const reader = new PartReader();
	const soFar: ReadSoFar = least => {
		const parts = reader.firstParts(least);
		return parts && listOfParts(document, parts, parts);
	};
	for (const _ of reader.edit({ document, from: 0, removed: 0, added: document.units.length, reread: [] })) {
		yield soFar;
	}
	return listOf(document, reader, firstVersion());
}

/**
 * Reads the next version of a list: only what the change touches is read anew.
 *
 * @param previous Is used up: its parts go on with the new version, in the same array. It may be asked again for what it was asked
 * for before.
 */
export function editList(previous: ListDocument, change: UnitChange): ListDocument {
	return toEnd(editListInSlices(previous, change));
}

/**
 * Does what `editList` does, piece by piece: a character can make another text of all that stands behind it. It must be followed to
 * its end before anything else is asked of the list.
 */
export function* editListInSlices(previous: ListDocument, change: UnitChange): Generator<void, ListDocument> {
	const { document, reader } = readings.get(previous)!;
	const edit = yield* editUnitsInSlices(document, change);
	const window = yield* reader.edit(edit);
	return listOf(edit.document, reader, versionBehind(previous.version, window));
}

/** The tree that a list was read from, for rules about the way Markdown is written. */
export function readTree(list: ListDocument): Tree {
	return treeOf(readings.get(list)?.document ?? readUnits(list.text));
}

function listOf(document: UnitDocument, reader: PartReader, version: PartsVersion): ListDocument {
	const list = listOfParts(document, reader.parts, reader.parts, version, reader.counts);
	readings.set(list, { document, reader });
	return list;
}
