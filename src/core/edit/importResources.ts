import type { ListedResource } from '../formats/listedResource';
import type { ListDocument, Section } from '../model';
import { parseList } from '../parse/parseList';
import { settledList } from '../parse/parts/listOfParts';
import { addSections, sectionFor } from './addSections';
import { applyEdits } from './applyEdits';
import { composeEdits } from './composeEdits';
import { type Insertions, insertEntries } from './insertEntries';

/** What an import does. */
export interface Import extends Insertions {
	/** Paths of the sections that are new. */
	readonly sections: readonly (readonly string[])[];
}

/**
 * Puts imported resources into a list in its own style, each into the section of its path; sections that are missing are added.
 * Tags are kept where the list has tags, or no entries yet.
 *
 * @param section All go there; `undefined`: each where its path says.
 */
export function importResources(list: ListDocument, resources: readonly ListedResource[], section?: Section): Import {
	const { edits: headings, added } = addSections(list, section ? [] : resources.map(resource => resource.section));
	const withSections =
		headings.length === 0 ? list : settledList(parseList(applyEdits(list.text, headings)), list.style);
	const keepsTags = list.entries.length === 0 || list.entries.some(({ tags }) => tags.length > 0);
	const placements = resources.map(resource => ({
		resource: keepsTags ? resource : { ...resource, tags: [] },
		target: section ?? sectionFor(withSections, resource.section),
	}));
	const { edits, ranges } = insertEntries(withSections, placements);
	return { edits: composeEdits(list.text.length, headings, edits), ranges, sections: added };
}
