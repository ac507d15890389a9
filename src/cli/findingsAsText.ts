import { type Severity, severities } from '../core/model';
import type { Settings } from '../core/settings';
import { severityOf } from '../core/severity';
import { oneLine } from './io';
import { positionAt } from './position';
import type { LintedList } from './readLists';

/** SGR codes of ECMA-48. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };
const dim = 2;

/**
 * One finding a line: `path:line:column severity message rule-id`, both numbers counted from 1, related places indented
 * below; a blank line between files; a summary at the end.
 *
 * @returns `''` when no list could be read.
 */
export function findingsAsText(lists: readonly LintedList[], settings: Settings, colored: boolean): string {
	if (lists.length === 0) {
		return '';
	}
	const paint = (code: number, text: string) => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);
	const counts = new Map<Severity, number>();
	let fixable = 0;
	const groups = lists.map(({ path, list, findings }) => {
		const place = (offset: number) => {
			const { line, character } = positionAt(list, offset);
			return `${oneLine(path)}:${line + 1}:${character + 1}`;
		};
		return findings.flatMap(finding => {
			const severity = severityOf(settings, finding) as Severity;
			counts.set(severity, (counts.get(severity) ?? 0) + 1);
			fixable += finding.fixes?.[0]?.safe ? 1 : 0;
			return [
				`${place(finding.range.start)} ${paint(colours[severity], severity)} ${oneLine(finding.message)} ${paint(dim, finding.ruleId)}\n`,
				...(finding.related ?? []).map(({ message, range, elsewhere }) =>
					elsewhere
						? `    ${oneLine(elsewhere.label)}:${elsewhere.start.line + 1}:${elsewhere.start.character + 1} ${oneLine(message)}\n`
						: `    ${place(range.start)} ${oneLine(message)}\n`,
				),
			];
		});
	});
	const found = groups.filter(lines => lines.length > 0).map(lines => lines.join(''));
	return [...found, summary(lists, counts, fixable)].join('\n');
}

function summary(lists: readonly LintedList[], counts: ReadonlyMap<Severity, number>, fixable: number): string {
	const entries = lists.reduce((sum, { list }) => sum + list.entries.length, 0);
	const where = `${plural(entries, 'entry', 'entries')} in ${plural(lists.length, 'file')}`;
	const kinds = severities.flatMap(severity => {
		const count = counts.get(severity);
		return count === undefined ? [] : [severity === 'information' ? `${count} information` : plural(count, severity)];
	});
	if (kinds.length === 0) {
		return `No problems, ${where}.\n`;
	}
	const fix = fixable === 0 ? '' : ` ${fixable} can be fixed with --fix.`;
	return `${kinds.join(', ')}, ${where}.${fix}\n`;
}

function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
