import { type Finding, type ListDocument, type Severity, severities } from '../core/model';
import { severityOf } from '../core/severity';
import { oneLine } from './io';
import type { LintedList } from './lintedList';
import { positionAt } from './position';

/** SGR codes of ECMA-48. */
const colours: Readonly<Record<Severity | 'fixed', number>> = {
	error: 31,
	warning: 33,
	information: 36,
	hint: 90,
	fixed: 32,
};
const dim = 2;

interface Appearance {
	readonly colors: boolean;
	/** What is said of the findings that were, or would be, fixed. */
	readonly fixed: 'fixed' | 'fixable';
}

/**
 * One finding a line: `path:line:column severity message rule-id`, both numbers counted from 1, related places indented
 * below; what was fixed first, with `fixed` for the severity and where it was before; a blank line between files; a
 * summary at the end.
 *
 * @returns `''` when no list could be read.
 */
export function findingsAsText(lists: readonly LintedList[], { colors, fixed: fixedWord }: Appearance): string {
	if (lists.length === 0) {
		return '';
	}
	const paint = (code: number, text: string) => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
	const counts = new Map<Severity, number>();
	let fixable = 0;
	const line = (path: string, list: ListDocument, word: string, { range, message, ruleId }: Finding) =>
		`${place(path, list, range.start)} ${word} ${oneLine(message)} ${paint(dim, ruleId)}\n`;
	const groups = lists.map(({ path, list, settings, findings, fixed }) => [
		...(fixed?.findings ?? []).map(finding => line(path, fixed!.before, paint(colours.fixed, fixedWord), finding)),
		...findings.flatMap(finding => {
			const severity = severityOf(settings, finding) as Severity;
			counts.set(severity, (counts.get(severity) ?? 0) + 1);
			fixable += finding.fixes?.[0]?.safe ? 1 : 0;
			return [
				line(path, list, paint(colours[severity], severity), finding),
				...(finding.related ?? []).map(({ message, range, elsewhere }) =>
					elsewhere
						? `    ${oneLine(elsewhere.label)}:${elsewhere.start.line + 1}:${elsewhere.start.character + 1} ${oneLine(message)}\n`
						: `    ${place(path, list, range.start)} ${oneLine(message)}\n`,
				),
			];
		}),
	]);
	const found = groups.filter(lines => lines.length > 0).map(lines => lines.join(''));
	const fixed = lists.reduce((sum, list) => sum + (list.fixed?.findings.length ?? 0), 0);
	return [...found, summary(lists, counts, { [fixedWord]: fixed }, fixable)].join('\n');
}

function place(path: string, list: ListDocument, offset: number): string {
	const { line, character } = positionAt(list, offset);
	return `${oneLine(path)}:${line + 1}:${character + 1}`;
}

function summary(
	lists: readonly LintedList[],
	counts: ReadonlyMap<Severity, number>,
	fixed: Readonly<Record<string, number>>,
	fixable: number,
): string {
	const entries = lists.reduce((sum, { list }) => sum + list.entries.length, 0);
	const where = `${plural(entries, 'entry', 'entries')} in ${plural(lists.length, 'file')}`;
	const kinds = [
		...Object.entries(fixed).flatMap(([word, count]) => (count === 0 ? [] : [`${count} ${word}`])),
		...severities.flatMap(severity => {
			const count = counts.get(severity);
			return count === undefined ? [] : [severity === 'information' ? `${count} information` : plural(count, severity)];
		}),
	];
	if (kinds.length === 0) {
		return `No problems, ${where}.\n`;
	}
	const fix = fixable === 0 ? '' : ` ${fixable} can be fixed with --fix.`;
	return `${kinds.join(', ')}, ${where}.${fix}\n`;
}

function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
