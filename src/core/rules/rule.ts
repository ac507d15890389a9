import type { Finding, ListDocument } from '../model';
import type { Severity } from '../settings';

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
}

export type Report = (finding: Omit<Finding, 'ruleId'>) => void;

/** One problem: its words, its proof, its check. Checks are synchronous and pure. */
export interface Rule<Id extends string = string> {
	/** Kebab case, the file's name, what suppression comments and settings say. */
	readonly id: Id;
	/** One sentence for a table: what it finds. */
	readonly summary: string;
	/** Why it matters to readers or curators; one to three sentences. */
	readonly rationale: string;
	readonly defaultSeverity: Severity | 'off';
	/** At least one that is clean and one that is not. */
	readonly examples: readonly Example[];
	check(list: ListDocument, report: Report): void;
}

/** Keeps the literal type of the id. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
	return rule;
}
