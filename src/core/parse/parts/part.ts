import type { RootContent } from 'mdast';
import type { Entry, ListDocument, OffsetRange, Section } from '../../model';
import type { Role } from '../columns';
import type { CreditCount } from '../doubtfulCredits';
import type { SectionStack } from '../sectionStack';
import type { Unit, UnitKind } from '../units/unit';
import type { Surroundings } from './surroundings';

/** What a part is read from. */
export interface PartSource {
	readonly kind: UnitKind;
	/** As written; a heading's goes on with what follows it. */
	readonly text: string;
	/** As remark read it. */
	readonly masked: string;
	readonly nodes: readonly RootContent[];
	/** Stretches in which there is no Markdown, and those that were left unread; sorted. */
	readonly hidden: readonly OffsetRange[];
	readonly unread: readonly OffsetRange[];
}

/** An entry before its section and its children are settled. */
export type EntryDraft = { -readonly [K in keyof Entry]: Entry[K] } & { children: Entry[] };

/**
 * What happens to the outline of the document, in the order in which a part says it: a top-level entry, or what begins and ends
 * sections. Ranges are relative to the part.
 */
export type Step = EntryDraft | OutlineStep;

export type OutlineStep =
	| {
			readonly kind: 'heading';
			readonly title: string;
			readonly depth: number;
			readonly range: OffsetRange;
			/** HTML's headings are sections only if something hangs on them. */
			readonly isOptional: boolean;
	  }
	/** The summary of `<details>`: a section one level below the current one. */
	| { readonly kind: 'summary'; readonly title: string; readonly range: OffsetRange }
	| { readonly kind: 'details' }
	| { readonly kind: 'endOfDetails'; readonly at: number };

export type SectionStep = Extract<OutlineStep, { readonly title: string }>;

export function isEntry(step: Step): step is EntryDraft {
	return !('kind' in step);
}

export function beginsSection(step: Step): step is SectionStep {
	return !isEntry(step) && (step.kind === 'heading' || step.kind === 'summary');
}

/**
 * What a stretch of a document says, read alone. Offsets and lines count from the stretch's beginning, entries know no
 * section, and a reference has the empty place `atDefinition` for the `urlRange` that stands elsewhere.
 */
export interface PartContent
	extends Pick<
		ListDocument,
		'links' | 'images' | 'undefinedReferences' | 'bareUrls' | 'nearLinks' | 'comments' | 'opaque' | 'unread'
	> {
	readonly entries: readonly EntryDraft[];
	readonly steps: readonly Step[];
	/** Labels that its reading depends on: whether they are defined, and as what. */
	readonly labels: ReadonlySet<string>;
	readonly credits: CreditCount;
	/** Near links and bare URLs where no entry was read. */
	readonly brokenCount: number;
	/** List items that count. */
	readonly itemCount: number;
	/** It is nothing but a link to a resource. */
	readonly isMereLink: boolean;
	/** Of the head of a table. */
	readonly columns: readonly Role[] | undefined;
}

/** Names what entries may have in common; of the same entry always the same. */
export type KeysOf = (entry: Entry) => readonly string[];

/**
 * A stretch of a document with what it says. A new object when its text, what it says or its section is new; `content` stays the same
 * when it was not read anew.
 */
export interface Part {
	readonly unit: Unit;
	readonly content: PartContent;
	readonly around: Surroundings<LiveSection>;
	/** It is a heading that is described by what stands below it, if anything does. */
	readonly looksBelow: boolean;
	/** The units behind it that were looked at. */
	readonly following: readonly Unit[];
	/** What is open behind it. */
	readonly after: SectionStack<LiveSection>;
	/** The sections that its steps begin, in their order. */
	readonly begun: readonly LiveSection[];
}

/**
 * A section while a document is edited: it stays the same object as long as its heading stays one of the same level. Its
 * ranges and what hangs on it are only told by a `ListDocument`.
 */
export type LiveSection = { -readonly [K in keyof Section]: Section[K] };

/** The place of the URL of a reference: that of its definition, which stands in another part. */
export interface DefinitionPlace extends OffsetRange {
	readonly label: string;
}

export function isDefinitionPlace(range: OffsetRange): range is DefinitionPlace {
	return 'label' in range;
}
