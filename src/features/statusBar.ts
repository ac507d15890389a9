import * as vscode from 'vscode';
import { type Severity, severities } from '../core/model';
import type { ActiveList } from '../host/activeList';
import { counted, problemsAmong } from '../host/counts';
import type { Findings } from '../host/findings';
import type { ListSettings } from '../host/listSettings';

/** Counts of the list a person works on, in the status bar; a click opens the Problems panel. */
export function registerStatusBar(
	active: ActiveList,
	findings: Findings,
	settings: ListSettings,
): vscode.Disposable & {
	readonly item: vscode.StatusBarItem;
} {
	const item = vscode.window.createStatusBarItem('curatedList.status', vscode.StatusBarAlignment.Right, 100);
	item.name = 'Curated List';
	item.command = 'workbench.panel.markers.view.focus';

	function refresh(): void {
		const { document, list } = active;
		if (!document || !list) {
			item.hide();
			return;
		}
		const shown = findings.of(document);
		const problems = problemsAmong(shown);
		const entries = counted(list.counts.entries, 'entry');
		item.text = active.isBeginning
			? `$(loading~spin) ${entries} so far`
			: `$(list-unordered) ${entries}${problems > 0 ? `, ${counted(problems, 'problem')}` : ''}`;
		const tooltip = [
			'Curated List',
			...severities.flatMap(severity => countOf(severity, shown)),
			`Profile: ${settings.of(document.uri).profile}`,
		];
		item.tooltip = tooltip.join('\n');
		item.accessibilityInformation = { label: `Curated list: ${entries}, ${counted(problems, 'problem')}` };
		item.show();
	}

	return Object.assign(
		vscode.Disposable.from(
			item,
			active.onDidChange(refresh),
			findings.onDidChange(document => {
				if (document === active.document) {
					refresh();
				}
			}),
		),
		{ item },
	);
}

function countOf(severity: Severity, shown: readonly { readonly severity: Severity }[]): string[] {
	const count = shown.filter(one => one.severity === severity).length;
	if (count === 0) {
		return [];
	}
	return [severity === 'information' ? `${count} information` : counted(count, severity)];
}
