import { compact } from '../../compact';
import type { Section } from '../../model';
import { sameItems } from '../../sameItems';
import { isAdministrative } from '../administrative';
import {
	begin,
	beginGroup,
	enterDetails,
	groupDepth,
	leaveDetails,
	type OpenSection,
	type SectionStack,
} from '../sectionStack';
import { type EntryDraft, isEntry, type LiveSection, type OutlineStep, type PartContent } from './part';

/** What a part makes of the sections that are open before it. */
export interface Outline {
	readonly after: SectionStack<LiveSection>;
	readonly begun: readonly LiveSection[];
}

/**
 * Puts the entries of a part into their sections.
 *
 * @param former Sections that began here before: those of the same level go on as the same objects.
 */
export function putIntoSections(
	{ steps }: PartContent,
	before: SectionStack<LiveSection>,
	former: LiveSection[],
): Outline {
	let stack = before;
	const begun: LiveSection[] = [];
	const sectionFor = (title: string, depth: number): LiveSection => {
		const administrative = isAdministrative(title, depth);
		const parent = stack.open.findLast(section => section.depth < depth);
		const own = former.shift();
		const isSame = own?.depth === depth && own.administrative === administrative;
		const section = isSame ? Object.assign(own, { title, parent }) : newSection(title, depth, administrative, parent);
		begun.push(section);
		return section;
	};
	for (const step of steps) {
		if (isEntry(step)) {
			setSection(step, sectionOf(step, stack.open.at(-1)));
		} else {
			stack = stackBehind(stack, step, sectionFor);
		}
	}
	return { after: stack, begun: compact(begun) };
}

/** What is open behind a step. @param sectionFor Makes what begins with it. */
export function stackBehind<T extends OpenSection>(
	stack: SectionStack<T>,
	step: OutlineStep,
	sectionFor: (title: string, depth: number) => T,
): SectionStack<T> {
	switch (step.kind) {
		case 'heading':
			return begin(stack, sectionFor(step.title, step.depth));
		case 'summary':
			return beginGroup(stack, sectionFor(step.title, groupDepth(stack)));
		case 'details':
			return enterDetails(stack);
		case 'endOfDetails':
			return leaveDetails(stack);
	}
}

/** The section of an entry at the root: one that is a heading hangs on what is around the section that it begins itself. */
export function sectionOf<T extends Section>({ shape }: EntryDraft, current: T | undefined): T['parent'] | T {
	return shape === 'heading' ? current?.parent : current;
}

/** Whether what is open is the same. */
export function isSameStack(a: SectionStack<LiveSection>, b: SectionStack<LiveSection>): boolean {
	return a === b || (sameItems(a.open, b.open) && sameItems(a.groups, b.groups));
}

/** Of the entry and all below it. */
export function setSection(entry: EntryDraft, section: Section | undefined): void {
	entry.section = section;
	for (const child of entry.children) {
		setSection(child as EntryDraft, section);
	}
}

const nowhere = { start: 0, end: 0 };

function newSection(
	title: string,
	depth: number,
	administrative: boolean,
	parent: LiveSection | undefined,
): LiveSection {
	return { title, depth, administrative, parent, range: nowhere, headingRange: nowhere, entries: [], sections: [] };
}
