import { assert } from 'chai';
import * as vscode from 'vscode';
import { actionAt, actionsAt, choose, goodEntries, openText, withSetting } from './lists';
import { currentRun, extension, hits, trustedRun, until } from './support';

const rewrite = vscode.CodeActionKind.RefactorRewrite;
const one = 'Make an entry of this URL';
const all = 'Make entries of all bare URLs here';
const credited = [
	'- [Ky (Ben Sample)](https://example.com/ky)',
	'- [Got (Cy Instance)](https://example.com/got) - Retries.',
	'- [Wget (Di Specimen)](https://example.com/wget) - Downloads.',
	'- [Curl (Ed Pattern)](https://example.com/curl) - Speaks.',
].join('\n');

describe('code actions that ask pages', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	let pages = '';
	before(async function () {
		await extension();
		({ pages } = await trustedRun(this));
	});

	it('ask nothing before they are chosen', async () => {
		const before = await hits('/plain');
		const { document } = await openText(`${goodEntries}\n- [Old](${pages}/plain)\n\nSee ${pages}/plain too.\n`);
		await actionAt(document, new vscode.Range(5, 5, 5, 5), 'Refresh title', rewrite);
		await actionAt(document, new vscode.Range(7, 8, 7, 8), one, rewrite);
		assert.equal(await hits('/plain'), before);
	});

	it('make an entry of a URL in a sentence, in its section and in one undo step', async () => {
		const text = `## Clients\n\nSee ${pages}/plain?utm_source=x today.\n\n${goodEntries}\n\n## Servers\n`;
		const { document } = await openText(text);
		await choose(await actionAt(document, new vscode.Range(2, 10, 2, 10), one, rewrite));
		const line = `- [A Plain Page](${pages}/plain) - What a plain page is for.`;
		assert.equal(document.getText(), text.replace('protocol.\n', `protocol.\n${line}\n`));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	it('make entries of all bare URLs of the section, and leave those whose page tells nothing', async () => {
		const urls = `${pages}/plain\n- ${pages}/missing\n\n${pages}/title?t=Two\n`;
		const { document } = await openText(`# Tools\n\n${goodEntries}\n- ${urls}\n## Other\n\n- ${pages}/plain?other\n`);
		const ask = await actionAt(document, new vscode.Range(7, 8, 7, 8), all, rewrite);
		void choose(ask); // it ends with a question
		const made = `${goodEntries}\n- [A Plain Page](${pages}/plain) - What a plain page is for.\n- ${pages}/missing\n\n- [Two](${pages}/title?t=Two)\n\n## Other\n\n- ${pages}/plain?other\n`;
		await until('the entries', () => document.isDirty);
		assert.equal(document.getText(), `# Tools\n\n${made}`);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('make entries of what is selected', async () => {
		const { document } = await openText(`${goodEntries}\n- ${pages}/plain\n- ${pages}/title?t=Two\n- ${pages}/plain\n`);
		const ask = await actionAt(document, new vscode.Range(5, 0, 6, 8), all, rewrite);
		await choose(ask);
		assert.include(document.getText(), `- [Two](${pages}/title?t=Two)\n- ${pages}/plain\n`);
	});

	it('refresh a title, and leave author and description', async () => {
		const { document } = await openText(`${credited}\n- [Old (Ada Example)](${pages}/plain) - Said.\n`);
		await choose(await actionAt(document, new vscode.Range(4, 4, 4, 4), 'Refresh title', rewrite));
		assert.equal(document.lineAt(4).text, `- [A Plain Page (Ada Example)](${pages}/plain) - Said.`);
	});

	it('fill in description and author', async () => {
		const { document } = await openText(`${credited}\n- [Old](${pages}/plain)\n`);
		const place = new vscode.Range(4, 4, 4, 4);
		await choose(await actionAt(document, place, 'Fill in the missing description', rewrite));
		assert.equal(document.lineAt(4).text, `- [Old](${pages}/plain) - What a plain page is for.`);
		await choose(await actionAt(document, place, 'Fill in the author', rewrite));
		assert.equal(document.lineAt(4).text, `- [Old (Ada Example)](${pages}/plain) - What a plain page is for.`);
		const titles = (await actionsAt(document, place, rewrite)).map(({ title }) => title);
		assert.notInclude(titles, 'Fill in the missing description');
		assert.notInclude(titles, 'Fill in the author');
	});

	for (const path of ['missing', 'forbidden', 'untitled', 'redirect-private']) {
		it(`change nothing where the page tells nothing (${path})`, async () => {
			const text = `${credited}\n- [Old](${pages}/${path})\n`;
			const { document } = await openText(text);
			for (const title of ['Refresh title', 'Fill in the missing description', 'Fill in the author']) {
				await choose(await actionAt(document, new vscode.Range(4, 4, 4, 4), title, rewrite));
				assert.equal(document.getText(), text);
			}
			await vscode.commands.executeCommand('notifications.clearAll');
		});
	}

	it('find the entry again when the person has typed meanwhile', async () => {
		const editor = await openText(`${credited}\n- [Old](${pages}/late) - Said.\n`);
		const { document } = editor;
		const chosen = choose(await actionAt(document, new vscode.Range(4, 4, 4, 4), 'Refresh title', rewrite));
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n\n'));
		await chosen;
		assert.equal(document.lineAt(6).text, `- [A Late Page](${pages}/late) - Said.`);
	});
});

describe('code actions that ask pages, in Restricted Mode', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	it('are refused without a request', async function () {
		const { pages, trusted } = await currentRun();
		if (trusted) {
			this.skip();
		}
		await extension();
		const before = await hits('/plain');
		const text = `${credited}\n- [Old](${pages}/plain)\n- ${pages}/plain\n- ${pages}/plain?2\n`;
		const { document } = await openText(text);
		for (const title of ['Refresh title', 'Fill in the missing description', 'Fill in the author']) {
			await choose(await actionAt(document, new vscode.Range(4, 4, 4, 4), title, rewrite));
		}
		await choose(await actionAt(document, new vscode.Range(5, 8, 5, 8), all, rewrite));
		assert.equal(document.getText(), text);
		assert.equal(await hits('/plain'), before);
	});
});
