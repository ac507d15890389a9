import type { Facts } from '../facts';
import type { Finding, ListDocument, Severity } from '../model';
import type { Tree } from '../parse/tree';
import type { Settings } from '../settings';
import type { HouseStyle } from '../style/houseStyle';

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

export type Report = (finding: Omit<Finding, 'ruleId'>) => void;

/** What a check may ask besides the list. */
export interface RuleContext {
	readonly settings: Settings;
	/** What is expected of this list's entries. */
	readonly style: HouseStyle;
	readonly facts: Facts;
	/** The list as CommonMark reads it, for what a `ListDocument` does not tell; read when first asked for. */
	readonly tree: () => Tree;
}

/** What a part of a list says by itself, as if it were a list: offsets and lines count from its start. */
export interface PartView extends Omit<ListDocument, 'frontMatter' | 'sections' | 'style' | 'parts' | 'itemCount'> {
	/** The part itself. `text` goes on with the description of a heading, which is said of the heading's entry. */
	readonly source: string;
	/** What stands behind the part at the moment: only fixes may ask. */
	readonly below: () => string;
}

/**
 * What a check of parts may ask. The facts are left out: they may change while a part does not.
 *
 * What is expected of an entry is asked again when it is no longer so, but not when only the reason has other numbers: a message
 * that gives the reason is a getter.
 */
export type PartContext = Omit<RuleContext, 'facts'>;

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
	checkPart?(part: PartView, report: Report, context: PartContext): void;
	/** What can be found only by looking at the whole list. Is asked after every change. */
	check?(list: ListDocument, report: Report, context: RuleContext): void;
}

/** Keeps the literal type of the id. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
	return rule;
}
