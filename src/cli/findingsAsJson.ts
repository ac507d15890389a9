import type { Settings } from '../core/settings';
import { severityOf } from '../core/severity';
import { rangeAt } from './position';
import type { LintedList } from './readLists';

/** The findings in the form that scripts rely on; `version` changes when it does. */
export function findingsAsJson(lists: readonly LintedList[], settings: Settings): string {
	const files = lists.map(({ path, list, findings }) => ({
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
