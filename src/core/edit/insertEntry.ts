import type { ListDocument } from '../model';
import { insertEntries } from './insertEntries';
import type { Insertion, Resource, Target } from './resource';

/**
 * Puts a resource into a section, or below an entry, as one entry in the list's own style, at the place that `slotsIn` tells. Where
 * links are written as references, its URL is defined among the other definitions.
 *
 * @param target `undefined`: the list has no headings, or the entry goes before the first one.
 * @returns The file's last line has a line ending afterwards exactly if it had one; an empty text gets one.
 */
export function insertEntry(list: ListDocument, resource: Resource, target: Target): Insertion {
	const { edits, ranges } = insertEntries(list, [{ resource, target }]);
	return { edits, range: ranges[0]! };
}
