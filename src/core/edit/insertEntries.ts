import type { ListDocument, OffsetRange, TextEdit } from '../model';
import { references } from './references';
import type { Resource, Target } from './resource';
import type { Slot } from './slot';
import { entriesOf, slotsIn } from './slots';

/** A resource, and what it goes into. */
export interface Placement {
	readonly resource: Resource;
	readonly target: Target;
}

/** Edits against the list they were made for, and where each of the new entries stands once they are applied. */
export interface Insertions {
	readonly edits: readonly TextEdit[];
	readonly ranges: readonly OffsetRange[];
}

/** A slot with what goes into it. */
interface FilledSlot {
	readonly slot: Slot;
	readonly items: { readonly resource: Resource; readonly label: string | undefined; readonly index: number }[];
}

/**
 * Puts several resources into a list, each as `insertEntry` does: into sorted sections at their places, elsewhere in the order
 * given.
 */
export function insertEntries(list: ListDocument, placements: readonly Placement[]): Insertions {
	const byTarget = new Map<Target, ReturnType<typeof slotsIn>>();
	const filled = new Map<string, FilledSlot>();
	const { labelFor, definitions } = references(list);
	placements.forEach(({ resource, target }, index) => {
		const slotOf = byTarget.get(target) ?? slotsIn(list, target);
		byTarget.set(target, slotOf);
		const slot = slotOf(resource);
		const key = `${slot.offset} ${slot.before}`;
		const own = filled.get(key) ?? { slot, items: [] };
		filled.set(key, own);
		const siblings = target && 'shape' in target ? target.children : entriesOf(list, target);
		own.items.push({ resource, label: labelFor(resource, siblings), index });
	});
	const written = [...filled.values()]
		.sort((a, b) => a.slot.offset - b.slot.offset || a.slot.before.length - b.slot.before.length)
		.map(write);
	const others = definitions();
	const ranges: OffsetRange[] = [];
	let shift = 0;
	for (const { edit, pieces } of written) {
		const { start } = edit.range;
		const above = others.filter(({ range }) => range.start < start);
		const base = start + shift + above.reduce((sum, { newText }) => sum + newText.length, 0);
		for (const { index, range } of pieces) {
			ranges[index] = { start: base + range.start, end: base + range.end };
		}
		shift += edit.newText.length;
	}
	return { edits: [...written.map(({ edit }) => edit), ...others], ranges };
}

/** The slot's edit, and where in its text each entry stands. */
function write({ slot, items }: FilledSlot) {
	const { offset, before, between, after, compare } = slot;
	const sorted = compare ? [...items].sort((a, b) => compare(a.resource.title, b.resource.title)) : items;
	const pieces: { readonly index: number; readonly range: OffsetRange }[] = [];
	let newText = '';
	sorted.forEach(({ resource, label, index }, at) => {
		newText += at === 0 ? before : between;
		const start = newText.length;
		newText += slot.write(resource, { index: at, label });
		pieces.push({ index, range: { start, end: newText.length } });
	});
	return { edit: { range: { start: offset, end: offset }, newText: newText + after }, pieces };
}
