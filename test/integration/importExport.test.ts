import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { goodEntries, openText } from './lists';
import { extension, fileUri, readText, until, writeText } from './support';

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><H3>Servers</H3>
<DL><p>
<DT><A HREF="https://example.com/caddy">Caddy [2]</A>
<DD>Serves files.
<DT><A HREF="http://www.example.com/ky/">Ky again</A>
<DT><A HREF="javascript:alert(1)">Run</A>
</DL><p>
</DL><p>
`;

describe('importing', () => {
	before(extension);

	it('adds what is new, with its sections, in one undo step', async () => {
		const file = String(await writeText('import/bookmarks.html', bookmarks));
		const text = `# Tools\n\n## Clients\n\n${goodEntries}\n`;
		const { document } = await openText(text);
		assert.equal(await vscode.commands.executeCommand(commands.importResources, { file, ask: false }), 1);
		const added = '## Servers\n\n- [Caddy \\[2\\]](https://example.com/caddy) - Serves files.\n';
		assert.equal(document.getText(), `${text}\n${added}`);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	it('shows a list to look at first', async () => {
		const file = String(await writeText('import/links.csv', 'title,url\nCaddy,https://example.com/caddy\n'));
		const { document } = await openText(`${goodEntries}\n`);
		const importing = vscode.commands.executeCommand(commands.importResources, { file });
		await until('the entries', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return document.isDirty;
		});
		assert.equal(await importing, 1);
		assert.include(document.getText(), '- [Caddy](https://example.com/caddy)\n');
	});

	it('leaves the list alone when the file is of no format', async () => {
		const file = String(await writeText('import/nothing.txt', 'Nothing here.\n'));
		const { document } = await openText(`${goodEntries}\n`);
		assert.equal(await vscode.commands.executeCommand(commands.importResources, { file, ask: false }), 0);
		assert.isFalse(document.isDirty);
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});

describe('exporting', () => {
	before(extension);

	it('writes a file that imports as the same entries', async () => {
		await openText(`## Clients\n\n${goodEntries}\n`);
		const to = String(fileUri('export.csv'));
		await vscode.commands.executeCommand(commands.exportList, { format: 'csv', to });
		assert.include(await readText('export.csv'), 'https://example.com/ky');
		const { document } = await openText('# Empty\n');
		const given = { file: to, list: String(document.uri), ask: false };
		assert.equal(await vscode.commands.executeCommand(commands.importResources, given), 5);
		assert.equal(document.getText(), `# Empty\n\n## Clients\n\n${goodEntries}\n`);
	});

	it('opens a new editor', async () => {
		await openText(`${goodEntries}\n`);
		await vscode.commands.executeCommand(commands.exportList, { format: 'opml', to: '' });
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.uri.scheme, 'untitled');
		assert.include(document?.getText(), '<opml');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});
