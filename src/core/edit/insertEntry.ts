import type { ListDocument, Section } from '../model';
import type { Insertion, Resource } from './resource';

/**
 * Puts a resource into a section as one entry in the list's own style: at the sorted place if that section's entries are
 * sorted by title, else after its last one.
 *
 * @param section `undefined`: the list has no headings, or the entry goes before the first one.
 */
export function insertEntry(list: ListDocument, resource: Resource, section: Section | undefined): Insertion {
	void [list, resource, section];
	throw new Error('not yet');
}
