import type { Facts } from '../facts';
import type { Lazy } from '../lazy';
import type { Entry, Finding, ListDocument, Section, Severity } from '../model';
import type { Part } from '../parse/parts/part';
import type { Tree } from '../parse/tree';
import type { UnitKind } from '../parse/units/unit';
import type { Settings } from '../settings';
import type { HouseStyle } from '../style/houseStyle';
import type { RootItem } from './support/rootItems';

/**
 * A piece of list with what the rule says about it: documentation, test and proof of the fix at once.
 *
 * `text` starts with a line break, which is not part of it. A line of spaces, carets and a message belongs to the
 * line above: the carets stand below the finding's range, the message is exactly the finding's. `fixed` is the text after the
 * preferred fixes of all findings; leave it out when no finding has a fix.
 */
export interface Example {
	readonly name: string;
	readonly text: string;
	readonly fixed?: string;
	/** What differs from the default settings; the rule itself is always on. */
	readonly settings?: Partial<Settings>;
	/** What is known of the world. */
	readonly facts?: Partial<Facts>;
}

/** What a rule says of a finding. What is told by a function is that of the moment of asking. */
export interface Reported extends Omit<Finding, 'ruleId' | 'message' | 'related' | 'fixes'> {
	readonly message: Lazy<string>;
	readonly related?: Lazy<Finding['related']>;
	readonly fixes?: Lazy<Finding['fixes']>;
}

export type Report = (finding: Reported) => void;

/** `when`: asked again when other descriptions begin with other words; there is no finding while it does not hold. */
export type PartReported = Reported & { readonly when?: () => boolean };

export type PartReport = (finding: PartReported) => void;

/** What a check may ask besides the list. */
export interface RuleContext {
	readonly settings: Settings;
	/** What is expected of this list's entries. */
	readonly style: HouseStyle;
	/** The same for entries as their parts have them. */
	readonly partStyle: HouseStyle;
	readonly facts: Facts;
	/** Of the whole list. */
	readonly entryCount: number;
	/** The text of the newest version, for what is told later. */
	readonly text: () => string;
	/** The list as CommonMark reads it, for what a `ListDocument` does not tell; read when first asked for. */
	readonly tree: () => Tree;
}

/** What a part of a list says by itself, as if it were a list: offsets and lines count from its start. */
export interface PartView
	extends Omit<ListDocument, 'textIn' | 'frontMatter' | 'sections' | 'style' | 'parts' | 'version' | 'counts'> {
	readonly kind: UnitKind;
	/** The part itself. `text` goes on with the description of a heading, which is said of the heading's entry. */
	readonly source: string;
	/**
	 * `text` with everything but prose hidden, keeping every offset: code, HTML, images, the URLs and marks of links, definitions, and
	 * what wants to be a link.
	 */
	readonly prose: string;
	/** What stands behind the part at the moment: only fixes may ask. */
	readonly below: () => string;
}

/**
 * What a check of parts may ask. The facts are left out: they may change while a part does not.
 *
 * What is expected of an entry is asked again when it is no longer so, but not when only the reason has other numbers: a message
 * that gives the reason is told by a function.
 */
export interface PartContext extends Pick<RuleContext, 'settings' | 'style' | 'tree'> {
	/** Whether a description of the list begins with a word in this spelling, which is not in the title. Ask it in `when`. */
	readonly beginsDescription: (word: string) => boolean;
}

/** One problem: its words, its proof, its checks, at least one. Checks are synchronous and pure. */
export interface Rule<Id extends string = string> {
	/** Kebab case, the file's name, what suppression comments and settings say. */
	readonly id: Id;
	/** One sentence for a table: what it finds. */
	readonly summary: string;
	/** Why it matters to readers or curators; one to three sentences. */
	readonly rationale: string;
	readonly defaultSeverity: Severity | 'off';
	/** In the `awesome` profile, where that differs. */
	readonly awesomeSeverity?: Severity | 'off';
	/** At least one that is clean and one that is not. */
	readonly examples: readonly Example[];
	/** What can be found by looking at one part of the list after the other. Is not asked again before the part changes. */
	checkPart?(part: PartView, report: PartReport, context: PartContext): void;
	/**
	 * What can be found only by looking at several parts of the list. `concerns` and `keysOf` say which; without them it
	 * looks at all parts after every change.
	 */
	check?(list: ListDocument, report: Report, context: RuleContext): void;
	/** Whether `check` looks at a part. Is not asked again before the part changes. */
	concerns?(part: Part): boolean;
	/** `check` looks at the entries that have a key in common with another entry. */
	keysOf?(entry: Entry): readonly string[];
	/** Instead, with another list: the keys are those that `Facts.listedElsewhere` takes. The entries then know no section. */
	readonly sharedWith?: 'otherLists';
	/** `check` asks for files, or for the number of entries, which may change while the parts that concern it do not. */
	readonly asks?: readonly ('files' | 'entryCount')[];
	/** Whether a change of other parts than those that concern `check` matters to it. */
	isConcernedBy?(change: PartChange): boolean;
	/** What can be found by looking at items at the root that stand side by side. Is not asked again before one of them changes. */
	checkItems?(run: RootRun, report: ItemReport, context: RuleContext): void;
	/** Which items those are: entries with nothing but blank lines between them (the default), or all items of a list. */
	readonly items?: 'siblings' | 'list';
}

/** Items that are looked at together. What most checks ask first is known without looking at each of them. */
export interface RootRun {
	readonly length: number;
	readonly first: RootItem;
	readonly second: RootItem | undefined;
	/** How many are in order behind the one before, and how many have a blank line above them or none. */
	readonly inOrder: number;
	readonly loose: number;
	readonly tight: number;
	/** Put together when it is first asked for; only a check may ask. */
	readonly items: () => readonly RootItem[];
}

/**
 * Reports what is wrong with one of the items. Offsets are those of the document; what is in words may be asked for later, so it is
 * told by functions.
 */
export type ItemReport = (item: RootItem, finding: Reported) => void;

export interface PartChange {
	/** Index of the first part that is gone or has come. */
	readonly from: number;
	readonly gone: readonly Part[];
	readonly come: readonly Part[];
	/** All parts of the new version. */
	readonly parts: readonly Part[];
	/** Of whose entries something else is expected than before; `undefined` stands for those in no section. */
	readonly news: ReadonlySet<Section | undefined>;
}

/** Keeps the literal type of the id. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
	return rule;
}
