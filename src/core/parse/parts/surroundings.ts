import type { Role } from '../columns';
import type { OpenSection, SectionStack } from '../sectionStack';

/** What a part cannot tell by itself. */
export interface Surroundings<T extends OpenSection = OpenSection> {
	/** Those that are open where the part begins. */
	readonly sections: SectionStack<T>;
	/** It is an item of a root-level list whose links all lead to headings of the document. */
	readonly isContents: boolean;
	/** It is nothing but a link, and so is a block beside it. */
	readonly isAmongLinks: boolean;
	/** So many descriptions of the document are credits that those which may be are; see `settleCredits`. */
	readonly areCredits: boolean;
	/** Anything is defined in the document. */
	readonly hasDefinitions: boolean;
	/** Of the table whose row it is, or was before a blank line came; none elsewhere. */
	readonly columns: readonly Role[];
}

export function isSameSurroundings(a: Surroundings, b: Surroundings): boolean {
	return (
		a.sections === b.sections &&
		a.isContents === b.isContents &&
		a.isAmongLinks === b.isAmongLinks &&
		a.areCredits === b.areCredits &&
		a.hasDefinitions === b.hasDefinitions &&
		a.columns === b.columns
	);
}
