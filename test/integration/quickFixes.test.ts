import { assert } from 'chai';
import * as vscode from 'vscode';
import { actionAt, actionsAt, choose, diagnosed, goodEntries, openText } from './lists';
import { extension, readText, until, writeText } from './support';

describe('quick fixes', () => {
	before(extension);

	it('mend a malformed link, in one undo step', async () => {
		const text = `${goodEntries}\n- [Aria] (https://example.com/aria) - Downloads in parts.\n`;
		const { document } = await openText(text);
		const [problem] = await diagnosed(document, ['malformed-link']);
		const actions = await until('a preferred fix', async () => {
			const found = await actionsAt(document, problem!.range);
			return found.some(({ isPreferred }) => isPreferred) && found;
		});
		await choose(actions.find(({ isPreferred }) => isPreferred)!);
		assert.include(document.getText(), '- [Aria](https://example.com/aria) - Downloads in parts.');
		await diagnosed(document, []);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	it('mend every problem of a rule at once', async () => {
		const { document } = await openText(
			`${goodEntries}\n- [Aria](https://example.com/aria?utm_source=x) - Downloads in parts.\n- [Lftp](https://example.com/lftp?fbclid=1) - Mirrors folders.\n`,
		);
		const [problem] = await diagnosed(document, ['tracking-parameters', 'tracking-parameters']);
		await choose(await actionAt(document, problem!.range, 'Fix all tracking-parameters problems in this file'));
		await diagnosed(document, []);
		assert.notMatch(document.getText(), /utm_source|fbclid/);
	});

	it('go to the other one, and remove an entry with its children', async () => {
		const twin =
			'- [Ky too](https://example.com/ky) - The same page.\n    - [Hooks](https://example.com/hooks) - Part of it.\n';
		const editor = await openText(`${goodEntries}\n${twin}`);
		const { document } = editor;
		const [problem] = await diagnosed(document, ['duplicate-url']);
		await choose(await actionAt(document, problem!.range, 'Go to the other one'));
		await until('the first entry to be selected', () => editor.selection.start.line === 0);
		const remove = await actionAt(document, problem!.range, 'Remove this entry');
		assert.isNotTrue(remove.isPreferred, 'what takes text away is not done by itself');
		await choose(remove);
		assert.equal(document.getText(), `${goodEntries}\n`);
	});

	for (const [where, comment] of [
		['on this line', '<!-- curated-list-disable-line bare-url -->'],
		['in this file', '<!-- curated-list-disable bare-url -->'],
	] as const) {
		it(`can be declined: a rule is ignored ${where}`, async () => {
			const { document } = await openText(`${goodEntries}\n- https://example.com/bare\n`);
			const [problem] = await diagnosed(document, ['bare-url']);
			await choose(await actionAt(document, problem!.range, `Ignore bare-url ${where}`));
			await diagnosed(document, []);
			assert.include(document.getText(), comment);
			await vscode.commands.executeCommand('undo');
			await diagnosed(document, ['bare-url']);
		});
	}

	it('ignore a rule in an entry that has children', async () => {
		const text = `${goodEntries}\n- [Aria](https://example.com/aria?gclid=1) - Downloads.\n    - [Parts](https://example.com/parts?gclid=1) - Part of it.\n`;
		const { document } = await openText(text);
		const [problem] = await diagnosed(document, ['tracking-parameters', 'tracking-parameters']);
		await choose(await actionAt(document, problem!.range, 'Ignore tracking-parameters in this entry'));
		await diagnosed(document, []);
		assert.include(document.lineAt(5).text, '<!-- curated-list-disable-entry tracking-parameters -->');
	});

	it("ignore a rule in the workspace's settings where there is no project file", async () => {
		const { document } = await openText(`${goodEntries}\n- https://example.com/bare\n`);
		const [problem] = await diagnosed(document, ['bare-url']);
		const action = await actionAt(document, problem!.range, 'Ignore bare-url in this workspace');
		try {
			await choose(action);
			await diagnosed(document, []);
			assert.deepEqual(vscode.workspace.getConfiguration('curatedList').inspect('rules')?.workspaceValue, {
				'bare-url': 'off',
			});
		} finally {
			const { Workspace } = vscode.ConfigurationTarget;
			await vscode.workspace.getConfiguration('curatedList').update('rules', undefined, Workspace);
		}
	});

	it("allow a page in the workspace's settings where there is no project file", async () => {
		const { document } = await openText(`${goodEntries}\n- [Ky too](https://example.com/ky) - The same page.\n`);
		const [double] = await diagnosed(document, ['duplicate-url']);
		const title = 'Allow this page to be listed more than once in this workspace';
		const action = await actionAt(document, double!.range, title);
		const configuration = () => vscode.workspace.getConfiguration('curatedList');
		try {
			await choose(action);
			await diagnosed(document, []);
			assert.deepEqual(configuration().inspect('duplicates.allow')?.workspaceValue, ['https://example.com/ky']);
		} finally {
			await configuration().update('duplicates.allow', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('ignore a rule and allow a page in the project file where there is one, which keeps its layout', async () => {
		await writeText('ignoring/.curated-list.json', '{\n  "style": { "loose": false }\n}\n');
		const twin = '- [Ky too](https://example.com/ky) - The same page.\n- https://example.com/bare\n';
		const { document } = await openText(`${goodEntries}\n${twin}`, 'ignoring/list.md');
		const [double, bare] = await diagnosed(document, ['duplicate-url', 'bare-url']);
		await choose(await actionAt(document, bare!.range, 'Ignore bare-url in this workspace'));
		await diagnosed(document, ['duplicate-url']);
		const title = 'Allow this page to be listed more than once in this workspace';
		await choose(await actionAt(document, double!.range, title));
		await diagnosed(document, []);
		assert.equal(
			await readText('ignoring/.curated-list.json'),
			'{\n  "style": { "loose": false },\n  "rules": {\n    "bare-url": "off"\n  },\n  "duplicates": {\n    "allow": [\n      "https://example.com/ky"\n    ]\n  }\n}\n',
		);
	});

	it('allow a page to be listed more than once by a comment', async () => {
		const { document } = await openText(`${goodEntries}\n- [Ky too](https://example.com/ky) - The same page.\n`);
		const [problem] = await diagnosed(document, ['duplicate-url']);
		await choose(await actionAt(document, problem!.range, 'Allow this page to be listed more than once'));
		await diagnosed(document, []);
		assert.include(document.getText(), '<!-- curated-list-allow-duplicate https://example.com/ky -->');
	});

	it('are not offered for a version that has passed', async () => {
		const editor = await openText(`${goodEntries}\n- https://example.com/bare\n`);
		const { document } = editor;
		const [problem] = await diagnosed(document, ['bare-url']);
		await actionAt(document, problem!.range, 'Ignore bare-url on this line');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
		// Whatever is offered from now on is for the new text: the line below the one before.
		const action = await actionAt(document, document.lineAt(6).range, 'Ignore bare-url on this line');
		await choose(action);
		assert.equal(document.lineAt(6).text, '- https://example.com/bare <!-- curated-list-disable-line bare-url -->');
	});
});

describe('fixing all', () => {
	const broken = `${goodEntries}   \n- [ Aria ](https://example.com/aria?utm_source=x) - Downloads in parts.`;
	const mended = `${goodEntries}\n- [Aria](https://example.com/aria) - Downloads in parts.\n`;
	const kind = vscode.CodeActionKind.SourceFixAll.append('curatedList');

	before(extension);

	it('mends all that is certain, and nothing the second time', async () => {
		const { document } = await openText(broken);
		const all = document.validateRange(new vscode.Range(0, 0, 100, 0));
		await choose(await actionAt(document, all, 'Fix all curated list problems', kind));
		assert.equal(document.getText(), mended);
		assert.deepEqual(
			(await actionsAt(document, all, kind)).filter(({ title }) => title === 'Fix all curated list problems'),
			[],
		);
	});

	it('happens on save where the settings say so', async () => {
		const configuration = vscode.workspace.getConfiguration('editor');
		await configuration.update('codeActionsOnSave', { [kind.value]: 'explicit' }, vscode.ConfigurationTarget.Workspace);
		try {
			const editor = await openText(broken);
			await until('the file to be mended by saving', async () => {
				await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
				await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 1, 0)));
				return (await editor.document.save()) && editor.document.getText() === mended;
			});
			assert.isFalse(editor.document.isDirty);
		} finally {
			await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
