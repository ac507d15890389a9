import type { Entry, OffsetRange, Section } from '../model';
import { isAdministrative } from './administrative';

type Draft = { -readonly [K in keyof Section]: Section[K] } & { entries: Entry[]; sections: Section[] };

/** The sections of a document while it is read from its start to its end. */
export interface SectionTree {
	/** The innermost open section. */
	readonly current: () => Section | undefined;
	/**
	 * Begins a section at a heading and ends those of its level and below.
	 *
	 * @param isOptional It counts only if something hangs on it: HTML's headings, headings that are entries themselves.
	 */
	readonly begin: (title: string, depth: number, headingRange: OffsetRange, isOptional: boolean) => Section;
	/** Begins a section at the summary of `<details>`, one level below the current one. */
	readonly beginGroup: (title: string, headingRange: OffsetRange) => void;
	readonly enterDetails: () => void;
	/** Ends the section that the `<details>` began. */
	readonly leaveDetails: (at: number) => void;
	/** Hangs an entry on its section. */
	readonly add: (entry: Entry) => void;
	/** The top-level ones, with their ends. */
	readonly finish: (end: number) => readonly Section[];
}

export function sectionTree(): SectionTree {
	const roots: Draft[] = [];
	const open: Draft[] = [];
	/** The section that each open `<details>` began, if it has a summary. */
	const groups: (Draft | undefined)[] = [];
	const ends = new Map<Section, number>();
	const optional = new Set<Section>();

	const begin = (title: string, depth: number, headingRange: OffsetRange, isOptional: boolean): Draft => {
		while (open.length > 0 && open.at(-1)!.depth >= depth) {
			open.pop();
		}
		const parent = open.at(-1);
		const draft: Draft = {
			title,
			depth,
			range: { start: headingRange.start, end: headingRange.end },
			headingRange,
			entries: [],
			sections: [],
			parent,
			administrative: isAdministrative(title, depth),
		};
		(parent ? parent.sections : roots).push(draft);
		if (isOptional) {
			optional.add(draft);
		}
		open.push(draft);
		return draft;
	};

	/** A section ends where the next one that is not inside it begins. */
	const settle = (sections: readonly Section[], end: number): Section[] => {
		const kept: Section[] = [];
		for (const [index, section] of sections.entries()) {
			const draft = section as Draft;
			const next = sections[index + 1]?.range.start ?? end;
			draft.range = { start: draft.range.start, end: Math.min(next, ends.get(draft) ?? next) };
			draft.sections = settle(draft.sections, draft.range.end);
			if (!optional.has(draft) || draft.entries.length > 0 || draft.sections.length > 0) {
				kept.push(draft);
			}
		}
		return kept;
	};

	return {
		current: () => open.at(-1),
		begin,
		beginGroup: (title, headingRange) => {
			const draft = begin(title, Math.min(6, (open.at(-1)?.depth ?? 0) + 1), headingRange, true);
			if (groups.length > 0) {
				groups[groups.length - 1] = draft;
			}
		},
		enterDetails: () => {
			groups.push(undefined);
		},
		leaveDetails: at => {
			const draft = groups.pop();
			if (draft && open.includes(draft)) {
				open.length = open.indexOf(draft);
				ends.set(draft, at);
			}
		},
		add: entry => {
			(entry.section as Draft | undefined)?.entries.push(entry);
		},
		finish: end => settle(roots, end),
	};
}
