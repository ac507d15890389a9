import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import type { Api } from '../../src/extension';
import { addPage, neverCancelled, openActive } from './askPage';
import { actionAt, choose, goodEntries, openText, withSetting } from './lists';
import { currentRun, extension, until } from './support';

/** A way in: what it makes of a page, in a list of good entries that ends so, and afterwards with an entry or as before. */
interface Way {
	readonly name: string;
	readonly endsWith: (url: string) => string;
	/** The pages that get a title from their address when they cannot be read; of others nothing becomes. */
	readonly named: readonly string[];
	readonly go: (url: string, text: string) => Promise<vscode.TextDocument>;
}

const add = (given: object): Thenable<boolean> => vscode.commands.executeCommand(commands.addResource, given);

function dataOf(url: string): vscode.DataTransfer {
	const data = new vscode.DataTransfer();
	data.set('text/plain', new vscode.DataTransferItem(url));
	return data;
}

const ways: readonly Way[] = [
	{
		name: 'the command',
		endsWith: () => '',
		named: [],
		async go(url, text) {
			const { document } = await openText(text);
			await add({ url, ask: false });
			return document;
		},
	},
	{
		name: 'the review of several',
		endsWith: () => '',
		// There is such a page, as far as anybody can tell
		named: ['walled'],
		async go(url, text) {
			const { document } = await openText(text);
			await add({ url: `${url}\nhttps://example.com/ky`, ask: false });
			return document;
		},
	},
	{
		name: 'a paste',
		endsWith: () => '\n',
		named: ['broken', 'walled'],
		async go(url, text) {
			const { paste } = (await extension()).exports as Api;
			const { document } = await openText(text);
			const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
			const place = new vscode.Range(5, 0, 5, 0);
			const [edit] = (await paste.provideDocumentPasteEdits!(document, [place], dataOf(url), context, neverCancelled))!;
			const { additionalEdit } = (await paste.resolveDocumentPasteEdit!(edit!, neverCancelled))!;
			await vscode.workspace.applyEdit(additionalEdit!);
			return document;
		},
	},
	{
		name: 'a drop',
		endsWith: () => '\n',
		named: ['broken', 'walled'],
		async go(url, text) {
			const { drop } = (await extension()).exports as Api;
			const { document } = await openText(text);
			const place = new vscode.Position(5, 0);
			const edit = await drop.provideDocumentDropEdits(document, place, dataOf(url), neverCancelled);
			const { additionalEdit } = (await drop.resolveDocumentDropEdit!(
				edit as vscode.DocumentDropEdit,
				neverCancelled,
			))!;
			await vscode.workspace.applyEdit(additionalEdit!);
			return document;
		},
	},
	{
		name: 'a code action',
		endsWith: url => `- ${url}\n`,
		named: [],
		async go(_url, text) {
			const { document } = await openText(text);
			const { QuickFix } = vscode.CodeActionKind;
			const action = await actionAt(document, new vscode.Range(5, 8, 5, 8), 'Make an entry of this URL', QuickFix);
			// It ends with a question where the page tells nothing
			await Promise.race([choose(action), new Promise(done => setTimeout(done, 2_500))]);
			return document;
		},
	},
	{
		name: 'a language model',
		endsWith: () => '',
		named: [],
		async go(url, text) {
			const document = await openActive(text);
			await addPage(url);
			return document;
		},
	},
];

const pages: Readonly<Record<string, { readonly path: string; readonly entry?: string; readonly address?: string }>> = {
	good: { path: '/plain', entry: '[A Plain Page](#) - What a plain page is for.' },
	slow: { path: '/slow', entry: '[A Late Page](#)' },
	broken: { path: '/missing', address: '[Missing](#)' },
	walled: { path: '/forbidden', address: '[Forbidden](#)' },
	hostile: {
		path: '/injection',
		entry:
			'[Fun\\](command:workbench.action.closeAllEditors) \\<img src=x onerror=alert(1)> txt.exe \\`x\\` \\$(zap)](#)',
	},
};

describe('every way in', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	let base = '';
	before(async function () {
		await extension();
		const run = await currentRun();
		if (!run.web) {
			this.skip();
		}
		base = run.pages;
	});

	for (const { name, endsWith, named, go } of ways) {
		for (const [kind, { path, entry, address }] of Object.entries(pages)) {
			it(`does what it should with a page that is ${kind}: ${name}`, async () => {
				const url = base + path;
				const text = `${goodEntries}\n${endsWith(url)}`;
				const document = await go(url, text);
				const line = entry ?? (named.includes(kind) ? address : undefined);
				const expected = line === undefined ? text : `${goodEntries}\n- ${line.replace('#', url)}\n`;
				await until('the entry', () => line === undefined || document.isDirty);
				assert.equal(document.getText(), expected);
				await vscode.commands.executeCommand('notifications.clearAll');
			});
		}
	}
});
