import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { goodEntries, openText, withSetting } from './lists';
import { asked, currentRun, extension, hits, trustedRun, until } from './support';

const { token } = new vscode.CancellationTokenSource();

function transfer(items: Readonly<Record<string, string>>): vscode.DataTransfer {
	const data = new vscode.DataTransfer();
	for (const [mimeType, text] of Object.entries(items)) {
		data.set(mimeType, new vscode.DataTransferItem(text));
	}
	return data;
}

/** What VS Code gets for a paste at the cursor. */
async function offered(
	{ document, selection }: vscode.TextEditor,
	items: Readonly<Record<string, string>>,
	triggerKind = vscode.DocumentPasteTriggerKind.Automatic,
): Promise<readonly vscode.DocumentPasteEdit[]> {
	const { paste } = (await extension()).exports as Api;
	const context = { only: undefined, triggerKind };
	return (await paste.provideDocumentPasteEdits!(document, [selection], transfer(items), context, token)) ?? [];
}

/** Does what VS Code does when a person picks the edit after a paste. */
async function pick(edit: vscode.DocumentPasteEdit): Promise<void> {
	const { paste } = (await extension()).exports as Api;
	const resolved = (await paste.resolveDocumentPasteEdit!(edit, token)) ?? edit;
	assert.equal(resolved.insertText, '');
	await vscode.workspace.applyEdit(resolved.additionalEdit!);
}

function put(editor: vscode.TextEditor, line: number, character: number): void {
	editor.selection = new vscode.Selection(line, character, line, character);
}

describe('pasting as list entry', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	let pages = '';
	before(async function () {
		await extension();
		({ pages } = await trustedRun(this));
	});

	it('reads the page once it is picked, and writes one entry, which one undo takes back', async () => {
		const text = `${goodEntries}\n- \n\nText.\n`;
		const editor = await openText(text);
		put(editor, 5, 2);
		const before = await hits('/plain');
		const [edit] = await offered(editor, { 'text/plain': `${pages}/plain?utm_source=x` });
		assert.equal(edit?.title, 'Paste as list entry');
		assert.include(edit?.yieldTo ?? [], vscode.DocumentDropOrPasteEditKind.Text);
		assert.equal(await hits('/plain'), before);
		await pick(edit!);
		const line = `- [A Plain Page](${pages}/plain) - What a plain page is for.`;
		assert.equal(editor.document.getText(), `${goodEntries}\n${line}\n\nText.\n`);
		assert.equal(await hits('/plain'), before + 1);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), text);
	});

	it('takes the title from a copied link, without a request', async () => {
		const editor = await openText(`${goodEntries}\n\n`);
		put(editor, 5, 0);
		const before = await hits('/plain');
		const html = `<meta charset="utf-8"><a href="${pages}/plain">Its [own] name</a>`;
		const [edit] = await offered(editor, { 'text/html': html, 'text/plain': `${pages}/plain` });
		await pick(edit!);
		assert.equal(editor.document.lineAt(5).text, `- [Its \\[own\\] name](${pages}/plain)`);
		assert.equal(await hits('/plain'), before);
	});

	it('writes an entry for each of many URLs, with titles of the address where a page tells none', async () => {
		const editor = await openText(`## A\n\n${goodEntries}\n\n## B\n\n- [Nginx](https://example.com/nginx) - Serves.\n`);
		put(editor, 3, 45);
		const [edit] = await offered(editor, { 'text/plain': `${pages}/plain\n${pages}/missing` });
		assert.equal(edit?.title, 'Paste as 2 list entries');
		await pick(edit!);
		const lines = `- [A Plain Page](${pages}/plain) - What a plain page is for.\n- [Missing](${pages}/missing)\n`;
		assert.include(editor.document.getText(), `protocol.\n${lines}\n## B`);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('completes what “Paste As…” has put in, in the same undo step', async () => {
		const text = `${goodEntries}\n\n`;
		const editor = await openText(text);
		put(editor, 5, 0);
		const before = await hits('/plain');
		const items = { 'text/plain': `${pages}/plain` };
		const [edit] = await offered(editor, items, vscode.DocumentPasteTriggerKind.PasteAs);
		assert.equal(await hits('/plain'), before);
		await vscode.workspace.applyEdit(edit!.additionalEdit!);
		const line = `- [A Plain Page](${pages}/plain) - What a plain page is for.`;
		await until('the title', () => editor.document.lineAt(5).text === line);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), text);
	});

	it('writes nothing when it is cancelled, and asks no page after that', async () => {
		const text = `${goodEntries}\n\n`;
		const editor = await openText(text);
		put(editor, 5, 0);
		const before = (await asked()).length;
		const [edit] = await offered(editor, { 'text/plain': `${pages}/no-headers?1\n${pages}/plain?never` });
		const { paste } = (await extension()).exports as Api;
		const cancel = new vscode.CancellationTokenSource();
		const resolving = paste.resolveDocumentPasteEdit!(edit!, cancel.token);
		await until('the first page', async () => (await asked()).length === before + 1);
		cancel.cancel();
		const resolved = await resolving;
		assert.equal(resolved?.insertText, '');
		assert.equal(resolved?.additionalEdit?.size, 0);
		assert.lengthOf(await asked(), before + 1);
		assert.equal(editor.document.getText(), text);
	});

	it('is not offered over a selection, at several cursors, in code and the like, for other text, or in Markdown that is no list', async () => {
		const editor = await openText(`${goodEntries}\n\n`);
		const url = { 'text/plain': `${pages}/plain` };
		put(editor, 5, 0);
		assert.lengthOf(await offered(editor, { 'text/plain': 'No address.' }), 0);
		editor.selection = new vscode.Selection(0, 3, 0, 5);
		assert.lengthOf(await offered(editor, url), 0);
		const { paste } = (await extension()).exports as Api;
		const cursors = [new vscode.Range(5, 0, 5, 0), new vscode.Range(6, 0, 6, 0)];
		const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
		assert.lengthOf(
			(await paste.provideDocumentPasteEdits!(editor.document, cursors, transfer(url), context, token)) ?? [],
			0,
		);
		const places = await openText(`---\ntitle: \n---\n\n${goodEntries}\n- [Ky]()\n\n\`\`\`\ncurl \n\`\`\`\n`);
		for (const [line, character] of [
			[1, 7],
			[9, 7],
			[12, 5],
		] as const) {
			put(places, line, character);
			assert.lengthOf(await offered(places, url), 0, `line ${line}`);
		}
		const other = await openText('# Notes\n\n');
		put(other, 2, 0);
		assert.lengthOf(await offered(other, url), 0);
	});

	it('is nothing that a mere paste does', async () => {
		const text = `${goodEntries}\n\n`;
		const editor = await openText(text);
		const { document } = editor;
		put(editor, 5, 0);
		await vscode.env.clipboard.writeText(`${pages}/plain?pasted`);
		const before = await hits('/plain');
		await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
		await until('the address', () => document.isDirty);
		await new Promise(done => setTimeout(done, 300));
		assert.equal(document.getText(), text.replace(/\n$/, `${pages}/plain?pasted\n`));
		assert.equal(await hits('/plain'), before);
	});

	it('works for what is dropped from a browser, and asks nothing before', async () => {
		const { drop } = (await extension()).exports as Api;
		const { document } = await openText(`${goodEntries}\n\n`);
		const before = await hits('/plain');
		const data = transfer({ 'text/uri-list': `# dropped\r\n${pages}/plain\r\n` });
		const edit = (await drop.provideDocumentDropEdits(
			document,
			new vscode.Position(5, 0),
			data,
			token,
		)) as vscode.DocumentDropEdit;
		assert.equal(edit.title, 'Drop as list entry');
		assert.equal(await hits('/plain'), before);
		const resolved = await drop.resolveDocumentDropEdit!(edit, token);
		await vscode.workspace.applyEdit(resolved!.additionalEdit!);
		assert.equal(document.lineAt(5).text, `- [A Plain Page](${pages}/plain) - What a plain page is for.`);
	});
});

describe('pasting in Restricted Mode', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	it('asks no page', async function () {
		const { pages, trusted } = await currentRun();
		if (trusted) {
			this.skip();
		}
		const editor = await openText(`${goodEntries}\n- \n`);
		put(editor, 5, 2);
		const before = await hits('/plain');
		const [edit] = await offered(editor, { 'text/plain': `${pages}/plain` });
		await pick(edit!);
		assert.equal(editor.document.lineAt(5).text, `- [Plain](${pages}/plain)`);
		assert.equal(await hits('/plain'), before);
	});
});
