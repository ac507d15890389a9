import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { actionAt, choose, diagnosed, goodEntries, openText, withSetting } from './lists';
import { currentRun, extension, hits, trustedRun, until } from './support';

const list = `# Tools\n\n## Clients\n\n${goodEntries}\n\n## Servers\n\n- [Nginx](https://example.com/nginx) - Serves files.\n`;

const add = (given: object): Thenable<boolean> => vscode.commands.executeCommand(commands.addResource, given);

describe('Add resource from URL', () => {
	before(extension);

	it('writes one entry in the style of the list, selects it, and is undone at once', async () => {
		const editor = await openText(list);
		const { document } = editor;
		const given = {
			url: 'https://example.com/new?utm_source=x',
			title: 'New [one]',
			author: '',
			description: 'what it is for',
		};
		assert.isTrue(await add({ ...given, section: 'Clients' }));
		const line = '- [New \\[one\\]](https://example.com/new) - What it is for.';
		assert.equal(document.getText(), list.replace('protocol.\n', `protocol.\n${line}\n`));
		await until('the entry to be selected', () => document.getText(editor.selection).includes(line));
		await diagnosed(document, []);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), list);
	});

	it('names an author who was asked for, even if the list names none', async () => {
		const { document } = await openText(list);
		assert.isTrue(
			await add({
				url: 'https://example.com/new',
				title: 'New',
				author: 'Ada Example',
				description: '',
				section: 'Servers',
			}),
		);
		assert.equal(document.getText(), `${list}- [New (Ada Example)](https://example.com/new)\n`);
	});

	it('adds nothing that is listed already when nobody can be asked', async () => {
		const { document } = await openText(list);
		assert.isFalse(await add({ url: 'http://www.example.com/ky/', title: 'Ky', ask: false }));
		assert.equal(document.getText(), list);
	});

	it('reads no page of this machine unless the person allows it', async function () {
		const { pages } = await trustedRun(this);
		const { document } = await openText(list);
		const before = await hits('/plain');
		assert.isFalse(await add({ url: `${pages}/plain`, ask: false }));
		assert.equal(await hits('/plain'), before);
		assert.equal(document.getText(), list);
	});

	it('looks a name up itself, and reads no page of this machine behind it', async function () {
		const { pages, trusted, host } = await currentRun();
		if (!trusted || host !== 'node') {
			this.skip();
		}
		const load = require; // the bundle is the web worker's as well, which has no such module
		const { promises } = load('dns') as typeof import('node:dns');
		const { lookup } = promises;
		const asked: string[] = [];
		Object.assign(promises, {
			lookup: async (name: string) => {
				asked.push(name);
				return [{ address: '127.0.0.1', family: 4 }];
			},
		});
		try {
			const { document } = await openText(list);
			const before = await hits('/plain');
			const url = `http://guarded.example.com:${new URL(pages).port}/plain`;
			assert.isFalse(await add({ url, ask: false }));
			assert.deepEqual(asked, ['guarded.example.com']);
			assert.equal(await hits('/plain'), before);
			assert.equal(document.getText(), list);
		} finally {
			Object.assign(promises, { lookup });
		}
	});

	describe('when private hosts are allowed', () => {
		withSetting('curatedList.network.allowPrivateHosts', true);

		before(async function () {
			if (!(await currentRun()).trusted) {
				this.skip();
			}
		});

		it('takes title and description from the page, and the section at the cursor', async () => {
			const { pages } = await currentRun();
			const editor = await openText(list);
			editor.selection = new vscode.Selection(12, 0, 12, 0);
			assert.isTrue(await add({ url: `${pages}/plain?fbclid=1`, ask: false }));
			assert.equal(editor.document.getText(), `${list}- [A Plain Page](${pages}/plain) - What a plain page is for.\n`);
		});

		it('escapes a title so that it reads back', async () => {
			const { pages } = await currentRun();
			const { document } = await openText(list);
			const title = 'Tom & Jerry: a [b] *c* `d` <e>';
			assert.isTrue(
				await add({ url: `${pages}/title?t=${encodeURIComponent(title)}`, section: 'Servers', ask: false }),
			);
			await until('the title in the tree', async () => (await labels()).includes(title));
			assert.include(document.getText(), '\\[b\\]');
		});

		for (const path of ['missing', 'forbidden', 'untitled']) {
			it(`makes no title of an error (${path})`, async () => {
				const { pages } = await currentRun();
				const { document } = await openText(list);
				assert.isFalse(await add({ url: `${pages}/${path}`, ask: false }));
				assert.equal(document.getText(), list);
			});
		}

		it('makes an entry of a bare URL', async () => {
			const { pages } = await currentRun();
			const { document } = await openText(`${goodEntries}\n- ${pages}/plain\n`);
			const problem = await until('the bare URL', () =>
				vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('bare URL')),
			);
			await choose(await actionAt(document, problem.range, 'Make an entry of this URL'));
			assert.equal(document.lineAt(5).text, `- [A Plain Page](${pages}/plain) - What a plain page is for.`);
		});

		it('fills an empty link text', async () => {
			const { pages } = await currentRun();
			const { document } = await openText(`${goodEntries}\n- [](${pages}/plain) - Text.\n`);
			const problem = await until('the empty text', () =>
				vscode.languages.getDiagnostics(document.uri).find(({ message }) => /empty/i.test(message)),
			);
			await choose(await actionAt(document, problem.range, 'Fetch the page title'));
			assert.equal(document.lineAt(5).text, `- [A Plain Page](${pages}/plain) - Text.`);
		});
	});
});

describe('Restricted Mode', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	it('makes no request, whatever is done', async function () {
		const { pages, trusted } = await currentRun();
		if (trusted) {
			this.skip();
		}
		const before = await hits('/plain');
		const editor = await openText(`${goodEntries}\n- ${pages}/plain\n`);
		const { document } = editor;
		const problem = await until('the bare URL', () =>
			vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('bare URL')),
		);
		await choose(await actionAt(document, problem.range, 'Make an entry of this URL'));
		assert.isFalse(await add({ url: `${pages}/plain?new=1`, ask: false }));
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
		await document.save();
		assert.equal(await hits('/plain'), before);
		assert.isTrue(await add({ url: `${pages}/plain?new=2`, title: 'By hand', author: '', description: '' }));
		assert.equal(await hits('/plain'), before);
	});
});

describe('opening, hovering, editing and saving', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	it('make no request', async () => {
		const { pages } = await currentRun();
		const before = await hits('/plain');
		const editor = await openText(`${goodEntries}\n- ${pages}/plain\n`);
		await until('diagnostics', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
		const place = new vscode.Position(5, 8);
		await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, place);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
		await editor.document.save();
		assert.equal(await hits('/plain'), before);
	});
});

/** All labels of the tree. */
async function labels(): Promise<string[]> {
	const { entries } = (await extension()).exports as import('../../src/extension').Api;
	const below = async (node?: Parameters<typeof entries.getTreeItem>[0]): Promise<string[]> =>
		(
			await Promise.all(
				((await entries.getChildren(node)) ?? []).map(async child => [child.label, ...(await below(child))]),
			)
		).flat();
	return below();
}
