import * as vscode from 'vscode';
import { settings } from '../contributions';
import type { Config } from '../core/config/config';
import { mergePreferences } from '../core/config/mergeConfigs';
import { matchesGlobs } from '../core/config/projectGlobs';
import { readConfig } from '../core/config/readConfig';
import { defaultSettings, type Settings } from '../core/settings';

const section = 'curatedList';

/** What the person set about linting for this resource, a project file left aside. Values that will not do are as good as not set. */
export function editorSettings(resource: vscode.Uri): Settings {
	return mergePreferences(defaultSettings, editorConfig(resource));
}

/** Whether the settings' globs name the file: `true` included, `false` excluded (which wins), `undefined` neither. */
export function namedBySettings(uri: vscode.Uri): boolean | undefined {
	const { include = [], exclude = [] } = editorConfig(uri);
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	const path = uri.path.slice(folder ? folder.uri.path.replace(/\/$/, '').length + 1 : 1);
	// Outside of any folder a glob is about the end of the path.
	const named = (globs: readonly string[]) => matchesGlobs(folder ? globs : globs.map(glob => `**/${glob}`), path);
	return named(exclude) ? false : named(include) ? true : undefined;
}

export function followsCursor(): boolean {
	return vscode.workspace.getConfiguration(section).get(settings.followCursor, true);
}

/** Its scope is `application`: a workspace cannot set it. */
export function allowsPrivateHosts(): boolean {
	return vscode.workspace.getConfiguration(section).get(settings.allowPrivateHosts, false);
}

/** Its scope is `application`, too. */
export function usesGitHubSession(): boolean {
	return vscode.workspace.getConfiguration(section).get(settings.useGitHubSession, false);
}

export function affectsUs(event: vscode.ConfigurationChangeEvent): boolean {
	return event.affectsConfiguration(section);
}

/** Settings that are not set are `null`, or `''` where a text is expected. */
function editorConfig(resource: vscode.Uri): Config {
	const configuration = vscode.workspace.getConfiguration(section, resource);
	const style = Object.entries(configuration.get<object>(settings.style) ?? {});
	const set = {
		profile: configuration.get(settings.profile),
		rules: configuration.get(settings.rules),
		style: Object.fromEntries(style.filter(([, value]) => value !== null && value !== '')),
		duplicates: { allow: configuration.get(settings.allowDuplicates) },
		productNames: configuration.get(settings.productNames),
		include: configuration.get(settings.include),
		exclude: configuration.get(settings.exclude),
	};
	return readConfig(JSON.stringify(set)).config;
}

/** What the workspace itself sets: the folder's settings where there are several folders. */
export function ownSetting<T>(resource: vscode.Uri, name: string): T | undefined {
	const set = vscode.workspace.getConfiguration(section, resource).inspect<T>(name);
	return hasSeveralFolders() ? set?.workspaceFolderValue : set?.workspaceValue;
}

/** Sets what `ownSetting` gives. */
export async function setOwnSetting(resource: vscode.Uri, name: string, value: unknown): Promise<void> {
	const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
	const target = hasSeveralFolders() ? WorkspaceFolder : Workspace;
	await vscode.workspace.getConfiguration(section, resource).update(name, value, target);
}

function hasSeveralFolders(): boolean {
	return (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
}
