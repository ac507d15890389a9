import type { Severity } from '../core/model';
import { severityOf } from '../core/severity';
import { oneLine } from './io';
import type { LintedList } from './lintedList';
import { relativePath } from './path';
import { rangeAt } from './position';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

/**
 * The findings as annotations of a GitHub workflow, one command a line
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Related places follow the message, below each other.
 */
export function findingsAsGithub(lists: readonly LintedList[], cwd: string): string {
	return lists
		.flatMap(({ path, absolute, list, settings, findings }) =>
			findings.map(finding => {
				const file = relativePath(cwd, absolute) ?? path;
				const { start, end } = rangeAt(list, finding.range);
				const properties = {
					file,
					line: start.line + 1,
					endLine: end.line + 1,
					// GitHub takes columns within one line only.
					...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
					title: finding.ruleId,
				};
				const related = (finding.related ?? []).map(({ message, range, elsewhere }) => {
					const place = elsewhere?.start ?? rangeAt(list, range!).start;
					return `${elsewhere?.label ?? file}:${place.line + 1}:${place.character + 1} ${message}`;
				});
				const command = commands[severityOf(settings, finding) as Severity];
				const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
				return `::${command} ${written.join(',')}::${[finding.message, ...related].map(escapeData).join('%0A')}\n`;
			}),
		)
		.join('');
}

function escapeData(text: string): string {
	return oneLine(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
