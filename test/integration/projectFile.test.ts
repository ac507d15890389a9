import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands, diagnosticSource } from '../../src/contributions';
import { diagnosed, goodEntries, openText, ours, untilEqual } from './lists';
import { extension, fileUri, open, until, writeText } from './support';

const bare = `${goodEntries}\n- https://example.com/bare\n`;

/** Writes the project file of a folder of its own and opens a list below it. */
async function openBelow(folder: string, config: object | string, text = bare): Promise<vscode.TextDocument> {
	await writeText(`${folder}/.curated-list.json`, typeof config === 'string' ? config : JSON.stringify(config));
	return (await openText(text, `${folder}/lists/list.md`)).document;
}

describe('the project file', () => {
	before(extension);

	it('is obeyed by the lists below it, and wins over the settings', async () => {
		const configuration = vscode.workspace.getConfiguration('curatedList');
		await configuration.update('rules', { 'bare-url': 'error' }, vscode.ConfigurationTarget.Workspace);
		try {
			const document = await openBelow('obeyed', { rules: { 'bare-url': 'hint' } });
			const [problem] = await diagnosed(document, ['bare-url']);
			assert.equal(problem?.severity, vscode.DiagnosticSeverity.Hint);
		} finally {
			await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('is obeyed at once when it changes, comes or goes, and so is what it extends', async () => {
		await writeText('changing/base.json', '{ "rules": { "bare-url": "off" } }');
		const document = await openBelow('changing', { extends: './base.json' });
		await diagnosed(document, []);
		await writeText('changing/base.json', '{}');
		await diagnosed(document, ['bare-url']);
		await writeText(
			'changing/.curated-list.json',
			'{ "overrides": [{ "files": "lists/*", "rules": { "bare-url": "off" } }] }',
		);
		await diagnosed(document, []);
		await vscode.workspace.fs.delete(fileUri('changing/.curated-list.json'));
		await diagnosed(document, ['bare-url']);
		await writeText('changing/lists/.curated-list.json', '{ "rules": { "bare-url": "off" } }');
		await diagnosed(document, []);
	});

	it('is obeyed when it is saved in the editor', async () => {
		const document = await openBelow('saving', {});
		await diagnosed(document, ['bare-url']);
		const editor = await open('saving/.curated-list.json');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 1), '"rules": { "bare-url": "off" }'));
		await editor.document.save();
		await diagnosed(document, []);
	});

	it('says which files are lists', async () => {
		const document = await openBelow('naming', { include: ['lists/*.md'] }, '- https://example.com/bare\n');
		await diagnosed(document, ['bare-url']);
		await writeText('naming/.curated-list.json', '{ "include": ["lists/*.md"], "exclude": ["list.md"] }');
		await diagnosed(document, []);
	});

	it('is told of its own problems, where they are', async () => {
		await openBelow('wrong', '{\n  "rules": { "bare-ulr": "off" },\n  "extends": "nowhere.json"\n}');
		const { document } = await open('wrong/.curated-list.json');
		const own = () =>
			ours(document)
				.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
				.sort();
		await untilEqual(own, [
			'2:14 Unexpected rule "bare-ulr" in rules, expected bare-url',
			'3:14 Unexpected "nowhere.json" in extends, expected a file that can be read',
		]);
		await writeText('wrong/.curated-list.json', '{}');
		await untilEqual(own, []);
	});

	it('has a schema, so that its keys are completed', async () => {
		await openBelow('completed', '{\n  \n}');
		const { document } = await open('completed/.curated-list.json');
		const complete = async () => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				new vscode.Position(1, 2),
			);
			return list.items.some(({ label }) => label === 'overrides' || label === '"overrides"');
		};
		await untilEqual(complete, true);
	});

	it('has a schema, so that VS Code itself checks it', async () => {
		await openBelow('validated', '{ "profile": "strict" }');
		const { document } = await open('validated/.curated-list.json');
		await until('an error of JSON itself', () =>
			vscode.languages
				.getDiagnostics(document.uri)
				.some(({ source, range }) => source !== diagnosticSource && range.start.character === 13),
		);
	});

	it('says how new entries are written', async () => {
		const document = await openBelow('styled', { style: { separator: ' — ', marker: '-', finalPeriod: false } });
		await until('the style to be known', () => ours(document, 'description-separator').length === 5);
		const added = await vscode.commands.executeCommand(commands.addResource, {
			uri: String(document.uri),
			url: 'https://example.com/new',
			title: 'New',
			author: '',
			description: 'What it is for.',
		});
		assert.isTrue(added);
		assert.equal(document.lineAt(5).text, '- [New](https://example.com/new) — What it is for');
	});
});

describe('style settings', () => {
	before(extension);

	it('say what is expected of entries', async () => {
		const { document } = await openText(`${goodEntries}\n`);
		await diagnosed(document, []);
		const configuration = vscode.workspace.getConfiguration('curatedList');
		try {
			await configuration.update('style.separator', ' — ', vscode.ConfigurationTarget.Workspace);
			await diagnosed(
				document,
				Array.from({ length: 5 }, () => 'description-separator'),
			);
		} finally {
			await configuration.update('style.separator', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await diagnosed(document, []);
	});
});
