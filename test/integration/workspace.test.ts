import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { diagnosed, goodEntries, idOf, openText, ours, untilEqual, withSetting } from './lists';
import { extension, fileUri, open, readText, until, writeText } from './support';

const other = goodEntries.replaceAll('example.com', 'example.org');

/** Ids of our diagnostics of a file, whether it is open or not. */
const idsOf = (name: string) => ours({ uri: fileUri(name) } as vscode.TextDocument).map(({ code }) => idOf(code));

interface Outcome {
	readonly lists: number;
	readonly problems: number;
}

describe('facts', () => {
	before(extension);

	it('tell of a link to a file that is not there, until it is', async () => {
		const { document } = await openText(`${goodEntries}\n- [Guide](guide-to-come.md) - How to.\n`, 'facts/list.md');
		await diagnosed(document, ['missing-file']);
		await writeText('facts/guide-to-come.md', '# Start\n');
		await diagnosed(document, []);
	});

	it('tell of a heading that another file has not', async () => {
		await writeText('facts/headings.md', '# First things\n\n## Second\n');
		const text = `${goodEntries}\n- [One](headings.md#first-things) - Start.\n- [Two](headings.md#third) - End.\n`;
		const { document } = await openText(text, 'facts/to-headings.md');
		await diagnosed(document, ['missing-heading']);
		await writeText('facts/headings.md', '# First things\n\n## Third\n');
		await diagnosed(document, []);
	});

	describe('about other lists', () => {
		withSetting('curatedList.rules', { 'duplicate-across-lists': 'warning' }, vscode.ConfigurationTarget.Workspace);

		it('tell of a page that another open list has', async () => {
			const page = 'https://example.net/shared';
			const { document: first } = await openText(`${other}\n- [Shared](${page}) - Here.\n`, 'across/a.md');
			const { document: second } = await openText(`${other}\n`.replaceAll('.org', '.net'), 'across/b.md');
			await diagnosed(first, []);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(second.uri, new vscode.Position(5, 0), `- [Shared](${page}) - There.\n`);
			await vscode.workspace.applyEdit(edit);
			const [problem] = await diagnosed(first, ['duplicate-across-lists']);
			const place = problem?.relatedInformation?.[0]?.location;
			assert.equal(String(place?.uri), String(second.uri));
			assert.equal(place?.range.start.line, 5);
			await diagnosed(second, ['duplicate-across-lists']);
		});
	});
});

describe('linting the workspace', () => {
	before(extension);

	const lint = (): Thenable<Outcome> => vscode.commands.executeCommand(commands.lintWorkspace);

	it('shows the problems of lists that are not open, and of no other file', async () => {
		await writeText('whole/closed.md', `${other}\n- https://example.org/bare\n`);
		await writeText('whole/notes.md', 'See [this]() and https://example.org/bare.\n');
		await writeText('whole/node_modules/x.md', `${other}\n- https://example.org/bare\n`);
		const { lists, problems } = await lint();
		assert.isAbove(lists, 0);
		assert.isAbove(problems, 0);
		assert.deepEqual(idsOf('whole/closed.md'), ['bare-url']);
		assert.deepEqual(idsOf('whole/notes.md'), []);
		assert.deepEqual(idsOf('whole/node_modules/x.md'), []);
	});

	it('shows them anew when it runs again, and leaves open files to their own', async () => {
		await writeText('whole/again.md', `${other}\n- https://example.org/bare\n`);
		await lint();
		assert.deepEqual(idsOf('whole/again.md'), ['bare-url']);
		await writeText('whole/again.md', `${other}\n`);
		await lint();
		assert.deepEqual(idsOf('whole/again.md'), []);
		const { document } = await open('whole/closed.md');
		await diagnosed(document, ['bare-url']);
		await lint();
		assert.deepEqual(idsOf('whole/closed.md'), ['bare-url']);
	});

	it('looks again at a file that has changed since', async () => {
		await writeText('whole/changing.md', `${other}\n- https://example.org/bare\n`);
		await lint();
		assert.deepEqual(idsOf('whole/changing.md'), ['bare-url']);
		await writeText('whole/changing.md', `${other}\n- [](https://example.org/x) - X.\n`);
		await untilEqual(() => idsOf('whole/changing.md'), ['empty-link-text']);
	});

	it('looks again when settings change or a project file does', async () => {
		await writeText('settled/closed.md', `${other}\n- https://example.org/bare\n`);
		await lint();
		assert.deepEqual(idsOf('settled/closed.md'), ['bare-url']);
		const configuration = vscode.workspace.getConfiguration('curatedList');
		try {
			await configuration.update('rules', { 'bare-url': 'off' }, vscode.ConfigurationTarget.Workspace);
			await untilEqual(() => idsOf('settled/closed.md'), []);
		} finally {
			await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await untilEqual(() => idsOf('settled/closed.md'), ['bare-url']);
		await writeText('settled/.curated-list.json', '{ "exclude": ["closed.md"] }');
		await untilEqual(() => idsOf('settled/closed.md'), []);
	});

	it('respects what is excluded', async () => {
		await writeText('excluded/.curated-list.json', '{ "exclude": ["draft.md"] }');
		await writeText('excluded/draft.md', `${other}\n- https://example.org/bare\n`);
		await writeText('excluded/list.md', `${other}\n- https://example.org/bare\n`);
		await lint();
		assert.deepEqual(idsOf('excluded/draft.md'), []);
		assert.deepEqual(idsOf('excluded/list.md'), ['bare-url']);
	});
});

describe('fixing the workspace', () => {
	before(extension);

	const fix = (): Thenable<boolean> => vscode.commands.executeCommand(commands.fixWorkspace, { ask: false });

	it('makes all safe fixes, saves the files that were not open, and finds no more to do', async () => {
		await writeText('fixing/closed.md', `${other}\n- [ Aria ](https://example.org/aria) - Downloads in parts.\n`);
		const open = await openText(
			`${other}\n- [ Lftp ](https://example.org/lftp) - Mirrors folders.\n`,
			'fixing/open.md',
		);
		assert.isTrue(await fix());
		assert.equal(open.document.lineAt(5).text, '- [Lftp](https://example.org/lftp) - Mirrors folders.');
		await untilEqual(
			() => readText('fixing/closed.md'),
			`${other}\n- [Aria](https://example.org/aria) - Downloads in parts.\n`,
		);
		assert.isFalse(await fix());
	});
});

describe('the style of a list', () => {
	before(extension);

	it('is shown beside it, and follows it', async () => {
		const editor = await openText(`${goodEntries}\n`, 'styles/list.md');
		await diagnosed(editor.document, []);
		await until('the list to be the active one', async () => (await status()).text.includes('5 entries'));
		await vscode.commands.executeCommand(commands.showStyle);
		const page = await until('the page', () =>
			vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'curated-list-style'),
		);
		assert.equal(page.languageId, 'markdown');
		assert.match(page.getText(), /^# Style of list\.md\n\nProfile “inferred”: [\s\S]*“ - ”, as in 5 of 5 entries/);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(editor.document.uri, new vscode.Position(5, 0), '- [New](https://example.com/new) - New.\n');
		await vscode.workspace.applyEdit(edit);
		await until('the page to follow', () => page.getText().includes('as in 6 of 6 entries'));
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});
});

type Api = import('../../src/extension').Api;

async function status(): Promise<Api['status']> {
	return ((await extension()).exports as Api).status;
}

describe('the status bar', () => {
	before(extension);

	it('counts the entries and problems of the active list', async () => {
		const { document } = await openText(
			`${goodEntries}\n- https://example.com/bare\n- [](https://example.com/x) - X.\n`,
		);
		await diagnosed(document, ['bare-url', 'empty-link-text']);
		await untilEqual(async () => (await status()).text, '$(list-unordered) 6 entries, 2 problems');
		assert.equal((await status()).tooltip, 'Curated List\n1 error\n1 warning\nProfile: inferred');
	});
});
