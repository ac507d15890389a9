import * as vscode from 'vscode';
import { settings } from '../contributions';
import { type Severity, severities } from '../core/model';
import { defaultSettings, type Settings } from '../core/settings';

const section = 'curatedList';

/** What the person set about linting for this resource. Values that are no severity are as good as not set. */
export function lintSettings(resource: vscode.Uri): Settings {
	const configured = vscode.workspace.getConfiguration(section, resource).get<unknown>(settings.rules);
	const rules = Object.entries(configured ?? {}).filter(([, value]) => isSeverity(value));
	return { ...defaultSettings, rules: Object.fromEntries(rules) as Settings['rules'] };
}

/** Whether the settings' globs name the document: `true` included, `false` excluded (which wins), `undefined` neither. */
export function namedBySettings(document: vscode.TextDocument): boolean | undefined {
	const configuration = vscode.workspace.getConfiguration(section, document.uri);
	const named = (setting: string) => strings(configuration.get<unknown>(setting)).some(glob => matches(document, glob));
	if (named(settings.exclude)) {
		return false;
	}
	return named(settings.include) ? true : undefined;
}

export function followsCursor(): boolean {
	return vscode.workspace.getConfiguration(section).get(settings.followCursor, true);
}

/** Its scope is `application`: a workspace cannot set it. */
export function allowsPrivateHosts(): boolean {
	return vscode.workspace.getConfiguration(section).get(settings.allowPrivateHosts, false);
}

export function affectsUs(event: vscode.ConfigurationChangeEvent): boolean {
	return event.affectsConfiguration(section);
}

function isSeverity(value: unknown): value is Severity | 'off' {
	return value === 'off' || (severities as readonly unknown[]).includes(value);
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

/** Globs are relative to the workspace folder; outside of any, to the whole path. */
function matches(document: vscode.TextDocument, glob: string): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const pattern = folder ? new vscode.RelativePattern(folder, glob) : `**/${glob}`;
	return vscode.languages.match({ pattern }, document) > 0;
}
