import type { ListDocument, OffsetRange, Section } from '../model';

/** A section that a new entry can go to. */
export interface SectionChoice {
	/** `undefined`: the place before the first heading. */
	readonly section: Section | undefined;
	/** Titles from the top of the list down to the section's own; `[]` before the first heading. */
	readonly path: readonly string[];
	/** Top-level entries directly below the heading. */
	readonly count: number;
}

/** In document order: the place before the first heading if it has entries, and every section that is neither administrative nor a mere title of others. */
export function sectionChoices(list: ListDocument): SectionChoice[] {
	const loose = list.entries.filter(entry => !entry.section && !entry.parent).length;
	const sections = list.sections.flatMap(section => choices(section, []));
	return loose > 0 ? [{ section: undefined, path: [], count: loose }, ...sections] : sections;
}

/** The innermost of them around an offset; `undefined` when there is none. */
export function choiceAt(choices: readonly SectionChoice[], offset: number): SectionChoice | undefined {
	const around = choices.findLast(({ section }) => section && contains(section.range, offset));
	const first = choices.find(({ section }) => section)?.section?.range.start ?? Number.POSITIVE_INFINITY;
	return around ?? (offset < first ? choices.find(({ section }) => !section) : undefined);
}

/**
 * The section a person named.
 *
 * @param name Its title, its path joined with ` › ` (or ` > `, ` / `), or the zero-based line of its heading.
 * @returns The first of that name; case does not count.
 */
export function choiceNamed(list: ListDocument, name: string | number): SectionChoice | undefined {
	const choices = sectionChoices(list);
	if (typeof name === 'number') {
		const start = list.lineStarts[name] ?? -1;
		const end = list.lineStarts[name + 1] ?? list.text.length + 1;
		return choices.find(
			({ section }) => section && start <= section.headingRange.start && section.headingRange.start < end,
		);
	}
	const wanted = name.trim().toLowerCase();
	const typed = wanted.replace(/\s+[>/]\s+/g, ' › ');
	return choices.find(
		({ section, path }) => section?.title.toLowerCase() === wanted || path.join(' › ').toLowerCase() === typed,
	);
}

function choices(section: Section, above: readonly string[]): SectionChoice[] {
	const path = [...above, section.title];
	const below = section.sections.flatMap(child => choices(child, path));
	// A title above the sections: what stands below it is an introduction or a contents list
	const isTitle = section.entries.length === 0 && section.sections.length > 0;
	return section.administrative || isTitle ? below : [{ section, path, count: section.entries.length }, ...below];
}

function contains({ start, end }: OffsetRange, offset: number): boolean {
	return start <= offset && offset <= end;
}
