/** A heading's level, and whether what stands below is about the list itself. */
export interface OpenSection {
	readonly depth: number;
	readonly administrative: boolean;
}

/** The sections that are open at a place of a document, innermost last, and those that open `<details>` began. */
export interface SectionStack<T extends OpenSection> {
	readonly open: readonly T[];
	/** One for each open `<details>`; `undefined` where it has no summary. */
	readonly groups: readonly (T | undefined)[];
}

export const noSections: SectionStack<never> = { open: [], groups: [] };

/** A heading ends the sections of its level and below. */
export function begin<T extends OpenSection>({ open, groups }: SectionStack<T>, section: T): SectionStack<T> {
	const kept = open.findIndex(({ depth }) => depth >= section.depth);
	return { open: [...(kept === -1 ? open : open.slice(0, kept)), section], groups };
}

/** The level of the section that a summary begins. */
export function groupDepth({ open }: SectionStack<OpenSection>): number {
	return Math.min(6, (open.at(-1)?.depth ?? 0) + 1);
}

/** The summary of the innermost `<details>`, if there is one. */
export function beginGroup<T extends OpenSection>(stack: SectionStack<T>, section: T): SectionStack<T> {
	const { open, groups } = begin(stack, section);
	return { open, groups: groups.length === 0 ? groups : [...groups.slice(0, -1), section] };
}

export function enterDetails<T extends OpenSection>({ open, groups }: SectionStack<T>): SectionStack<T> {
	return { open, groups: [...groups, undefined] };
}

/** Ends the section that the innermost `<details>` began, and those inside it. */
export function leaveDetails<T extends OpenSection>({ open, groups }: SectionStack<T>): SectionStack<T> {
	const section = groups.at(-1);
	const index = section === undefined ? -1 : open.indexOf(section);
	return { open: index === -1 ? open : open.slice(0, index), groups: groups.slice(0, -1) };
}
