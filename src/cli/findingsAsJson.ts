import { severityOf } from '../core/severity';
import type { LintedList } from './lintedList';
import { rangeAt } from './position';

/** The findings in the form that scripts rely on; `version` changes when it does. */
export function findingsAsJson(lists: readonly LintedList[]): string {
	const files = lists.map(({ path, list, settings, findings }) => ({
		path,
		entries: list.entries.length,
		findings: findings.map(finding => ({
			rule: finding.ruleId,
			severity: severityOf(settings, finding),
			message: finding.message,
			range: rangeAt(list, finding.range),
			related: (finding.related ?? []).map(({ message, range, elsewhere }) => ({
				message,
				path: elsewhere?.document ?? path,
				range: elsewhere ? { start: elsewhere.start, end: elsewhere.end } : rangeAt(list, range),
			})),
			fixes: (finding.fixes ?? []).map(({ title, safe, edits }) => ({
				title,
				safe,
				edits: edits.map(({ range, newText }) => ({ range: rangeAt(list, range), newText })),
			})),
		})),
	}));
	return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}
