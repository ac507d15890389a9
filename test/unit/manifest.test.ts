import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	commands,
	contextKeys,
	privateCommands,
	settings,
	tools,
	viewContainer,
	viewItems,
	views,
} from '../../src/contributions';
import { configFileName } from '../../src/core/config/config';
import { styleOptions } from '../../src/core/config/options';
import { rules } from '../../src/core/rules/index';
import { configSchema } from '../support/configSchema';
import { optionSettings } from '../support/optionSettings';
import { ruleSettings } from '../support/ruleSettings';

const path = new URL('../../package.json', import.meta.url);
const schemaPath = new URL('../../media/curated-list.schema.json', import.meta.url);

function readManifest() {
	return JSON.parse(readFileSync(path, 'utf8'));
}

const generated = { 'curatedList.rules': ruleSettings(rules), ...optionSettings() };

if (process.env.UPDATE) {
	const manifest = readManifest();
	const { properties } = manifest.contributes.configuration;
	Object.assign(properties, generated);
	writeFileSync(path, `${JSON.stringify(manifest, undefined, '\t')}\n`);
	writeFileSync(schemaPath, `${JSON.stringify(configSchema(rules), undefined, '\t')}\n`);
}

const manifest = readManifest();
const { contributes } = manifest;
const menus: Record<string, { command: string; when?: string }[]> = contributes.menus;

/** Every `when` of the manifest. */
function whens(): string[] {
	const found: string[] = [];
	JSON.stringify(contributes, (key, value) => {
		if (key === 'when' || key === 'enablement') {
			found.push(value);
		}
		return value;
	});
	return found;
}

describe('package.json', () => {
	it('contributes the commands that the code registers, and no private one', () => {
		const contributed = contributes.commands.map(({ command }: { command: string }) => command);
		expect(contributed.sort()).toEqual(Object.values(commands).sort());
		expect(contributed.filter((command: string) => Object.values<string>(privateCommands).includes(command))).toEqual(
			[],
		);
	});

	it('names only its own commands in menus and keybindings', () => {
		const named = [...Object.values(menus).flat(), ...contributes.keybindings].map(({ command }) => command);
		expect(named).not.toHaveLength(0);
		expect(Object.values(commands)).toEqual(expect.arrayContaining(named));
	});

	it('gives every command a category and a title', () => {
		for (const { command, title, category } of contributes.commands) {
			expect({ command, title: typeof title, category }).toEqual({
				command,
				title: 'string',
				category: 'Curated List',
			});
		}
	});

	it('keeps commands that need a tree node out of the palette', () => {
		const needNode = menus['view/item/context']?.map(({ command }) => command) ?? [];
		const hidden = menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command) ?? [];
		expect(needNode).not.toHaveLength(0);
		expect(hidden).toEqual(expect.arrayContaining(needNode));
	});

	it('offers language models the tools that the code registers', () => {
		const offered = contributes.languageModelTools.map(({ name }: { name: string }) => name);
		expect(offered).toEqual(Object.values(tools));
	});

	it('has the settings that the code reads', () => {
		const contributed = Object.keys(contributes.configuration.properties);
		const read = Object.values(settings).flatMap(name =>
			name === settings.style ? Object.keys(styleOptions).map(key => `${name}.${key}`) : [name],
		);
		expect(contributed.sort()).toEqual(read.map(name => `curatedList.${name}`).sort());
	});

	it('has the settings about rules and style that a project file has (UPDATE=1 writes them)', () => {
		expect(contributes.configuration.properties).toMatchObject(generated);
		expect(contributes.configuration.properties['curatedList.rules']).toEqual(generated['curatedList.rules']);
	});

	it('lets every folder have its own settings, and describes each', () => {
		for (const name of Object.keys(generated)) {
			expect(contributes.configuration.properties[name]).toMatchObject({
				scope: 'resource',
				markdownDescription: expect.stringMatching(/\w\./),
			});
		}
	});

	it('has one description for each value that can be chosen', () => {
		for (const [name, property] of Object.entries<{ enum?: unknown[]; enumDescriptions?: unknown[] }>(
			contributes.configuration.properties,
		)) {
			expect([name, property.enumDescriptions?.length]).toEqual([name, property.enum?.length]);
		}
	});

	it('has a schema for the project file (UPDATE=1 writes it)', () => {
		const [{ fileMatch, url }] = contributes.jsonValidation;
		expect(fileMatch).toBe(configFileName);
		expect(new URL(`../../${url}`, import.meta.url).href).toBe(schemaPath.href);
		expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(configSchema(rules));
	});

	it('has the views that the code fills, in their container', () => {
		const contributed = contributes.views[viewContainer].map(({ id }: { id: string }) => id);
		expect(contributed).toEqual(Object.values(views));
		expect(contributes.viewsContainers.activitybar.map(({ id }: { id: string }) => id)).toEqual([viewContainer]);
	});

	it('asks only for context keys and view items that the code sets', () => {
		const text = whens().join(' ');
		const keys = text.match(/curatedList\.\w+/g)?.filter(name => name !== views.entries) ?? [];
		const items = [...text.matchAll(/viewItem == (\w+)/g)].map(([, item]) => item);
		expect(new Set(keys)).toEqual(new Set(Object.values(contextKeys)));
		expect(new Set(items)).toEqual(new Set(Object.values(viewItems)));
	});

	it('links only to its own commands in welcome texts', () => {
		const linked = contributes.viewsWelcome.flatMap(({ contents }: { contents: string }) =>
			[...contents.matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command),
		);
		expect([...Object.values(commands), 'workbench.action.files.openFile']).toEqual(expect.arrayContaining(linked));
		expect(linked).toContain(commands.treatAsList);
	});

	it('lets no workspace steer the network', () => {
		const network = Object.keys(contributes.configuration.properties).filter(name =>
			name.startsWith('curatedList.network.'),
		);
		expect(network).not.toHaveLength(0);
		for (const name of network) {
			expect(contributes.configuration.properties[name].scope).toBe('application');
			expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(name);
		}
	});

	it('runs in Restricted Mode and in virtual workspaces', () => {
		expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
		expect(manifest.capabilities.virtualWorkspaces).toBe(true);
	});

	it('names no file that is missing', () => {
		const icon = contributes.viewsContainers.activitybar[0].icon;
		expect(existsSync(new URL(`../../${icon}`, import.meta.url)), icon).toBe(true);
	});
});
