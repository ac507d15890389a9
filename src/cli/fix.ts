import { applyEdits } from '../core/edit/applyEdits';
import { fixAll, isSafeChange } from '../core/edit/fixAll';
import type { Facts } from '../core/facts';
import { lint } from '../core/lint';
import type { Finding, ListDocument, TextEdit } from '../core/model';
import { parseList } from '../core/parse/parseList';
import type { ReadList } from './readLists';

/** What was fixed in a list. */
export interface Fixed {
	/** The list with its fixes. */
	readonly read: ReadList;
	/** The list as it was, and what was found in it that is mended now. */
	readonly before: ListDocument;
	readonly findings: readonly Finding[];
	/** Against `before.text`. */
	readonly edits: readonly TextEdit[];
}

/** Applies all safe fixes; `undefined` when there is nothing to fix. */
export function fix(read: ReadList, facts: Facts): Fixed | undefined {
	const { list, settings, file } = read;
	const edits = fixAll(list, settings, facts);
	const text = applyEdits(list.text, edits);
	if (text === list.text) {
		return undefined;
	}
	const findings = lint(list, settings, facts).filter(({ fixes: [first] = [] }) => first && isSafeChange(list, first));
	return { read: { ...read, file: { ...file, text }, list: parseList(text) }, before: list, findings, edits };
}

/** `2 trailing-whitespace, 1 final-newline` */
export function fixedRules({ findings }: Fixed): string {
	const counts = new Map<string, number>();
	for (const { ruleId } of findings) {
		counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
	}
	return [...counts].map(([ruleId, count]) => `${count} ${ruleId}`).join(', ');
}
