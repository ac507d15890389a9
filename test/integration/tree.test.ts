import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands, views } from '../../src/contributions';
import { goodEntries, openText, untilEqual } from './lists';
import { extension, until } from './support';

const list = `# Tools

## Clients

- [Ky (Sam Example)](https://example.com/ky) - Small HTTP client.
    - [Hooks](https://example.com/hooks) - Runs before each request.
${goodEntries.split('\n').slice(1).join('\n')}

## Servers

- [Nginx](https://example.com/nginx) - Serves files.
- [**A** \`b\` &amp; c](https://example.com/abc) - Has markup in its title.
`;

type Api = import('../../src/extension').Api;
type Node = Parameters<Api['entries']['getTreeItem']>[0];

async function tree(): Promise<Api['entries']> {
	return ((await extension()).exports as Api).entries;
}

/** What the tree shows, with two spaces for each level. */
const outline = () => outlineBelow();

async function outlineBelow(parent?: Node, indent = ''): Promise<string> {
	const entries = await tree();
	let text = '';
	for (const node of (await entries.getChildren(parent)) ?? []) {
		const { label, description } = await entries.getTreeItem(node);
		text += `${indent}${label}${description ? ` | ${description}` : ''}\n${await outlineBelow(node, `${indent}  `)}`;
	}
	return text;
}

async function nodeOf(label: string): Promise<Node> {
	const entries = await tree();
	const find = async (parent?: Node): Promise<Node | undefined> => {
		for (const node of (await entries.getChildren(parent)) ?? []) {
			const found = node.label === label ? node : await find(node);
			if (found) {
				return found;
			}
		}
		return undefined;
	};
	return until(`${label} in the tree`, () => find());
}

async function stateOf(label: string): Promise<vscode.TreeItem['collapsibleState']> {
	return (await (await tree()).getTreeItem(await nodeOf(label))).collapsibleState;
}

const whole = `Tools | 8
  Clients | 6
    Ky | Sam Example
      Hooks
    Got
    Wget
    Axel
    Curl
  Servers | 2
    Nginx
    A b & c
`;

describe('the tree', () => {
	before(extension);
	after(() => vscode.commands.executeCommand(commands.clearFilter));

	it('shows sections, entries and children of the active list', async () => {
		await openText(list);
		await untilEqual(outline, whole);
		assert.equal(await stateOf('Tools'), vscode.TreeItemCollapsibleState.Expanded);
	});

	it('is filtered by words', async () => {
		await openText(list);
		await untilEqual(outline, whole);
		await vscode.commands.executeCommand(commands.filterEntries, 'REQUEST before');
		const filtered = 'Tools | 2\n  Clients | 2\n    Ky | Sam Example\n      Hooks\n';
		assert.equal(await outline(), filtered);
		await vscode.commands.executeCommand(commands.clearFilter);
		assert.equal(await outline(), whole);
	});

	it('follows edits and keeps the ids of what stays', async () => {
		const editor = await openText(list);
		const before = await (await tree()).getTreeItem(await nodeOf('Nginx'));
		await editor.edit(edit =>
			edit.insert(new vscode.Position(11, 0), '- [Caddy](https://example.com/caddy) - Serves files.\n'),
		);
		await nodeOf('Caddy');
		const after = await (await tree()).getTreeItem(await nodeOf('Nginx'));
		assert.equal(after.id, before.id);
	});

	it('leads to an entry, and has plain tooltips', async () => {
		const editor = await openText(list);
		const item = await (await tree()).getTreeItem(await nodeOf('Hooks'));
		assert.equal(item.tooltip, 'Hooks\nRuns before each request.\nhttps://example.com/hooks');
		await vscode.commands.executeCommand(item.command!.command, ...item.command!.arguments!);
		await until('the entry to be selected', () => editor.selection.start.line === 5 && !editor.selection.isEmpty);
	});

	it('shows what has been read of a long list while the rest is being read', async () => {
		const { entries, status } = (await extension()).exports as Api;
		const shown: (readonly [entries: number, status: string])[] = [];
		await vscode.commands.executeCommand(`${views.entries}.focus`);
		const listening = entries.onDidChangeTreeData!(() => {
			const roots = entries.getChildren() as Node[];
			const total = roots.reduce((sum, { count }) => sum + count, 0);
			// The status bar has been told of the same behind the tree
			queueMicrotask(() => shown.push([total, status.text]));
		});
		try {
			const items = Array.from({ length: 10_000 }, (_, nth) => `- [T${nth}](https://example.com/${nth}) - Text.\n`);
			await openText(`# Tools\n\n${items.join('')}`);
			await until('the whole list', () => shown.at(-1)?.[0] === 10_000);
			const beginnings = shown.filter(([total]) => total >= 5_000 && total < 10_000);
			assert.isNotEmpty(beginnings, JSON.stringify(shown));
			for (const [total, text] of beginnings) {
				assert.equal(text, `$(loading~spin) ${total} entries so far`);
			}
			assert.equal(await stateOf('Tools'), vscode.TreeItemCollapsibleState.Collapsed);
			assert.match(shown.at(-1)![1], /^\$\(list-unordered\) 10000 entries/);
		} finally {
			listening.dispose();
			await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
			await vscode.commands.executeCommand('workbench.view.explorer');
		}
	});

	it('tells only of what has changed while it is in sight', async () => {
		const editor = await openText(list);
		await vscode.commands.executeCommand(`${views.entries}.focus`);
		await untilEqual(outline, whole);
		const node = await nodeOf('Nginx');
		const told: string[] = [];
		const listening = (await tree()).onDidChangeTreeData!(nodes => {
			told.push(...[nodes ?? []].flat().map(({ label }) => label), ...(nodes ? [] : ['everything']));
		});
		const insert = (line: number, text: string) =>
			editor.edit(edit => edit.insert(new vscode.Position(line, 0), text)).then(() => outline());
		try {
			await insert(11, '\n');
			assert.deepEqual(told, []);
			const { start, end } = new vscode.Range(14, 3, 14, 8);
			await editor.edit(edit => edit.replace(new vscode.Range(start, end), 'Caddy'));
			assert.equal(await nodeOf('Caddy'), node);
			assert.deepEqual(told, ['Caddy']);
			await insert(15, '- [Lighttpd](https://example.com/lighttpd) - Serves files.\n');
			assert.deepEqual(told, ['Caddy', 'Tools']);
			await insert(0, '# Lists\n\n');
			assert.deepEqual(told, ['Caddy', 'Tools', 'everything']);
		} finally {
			listening.dispose();
			await vscode.commands.executeCommand('workbench.view.explorer');
		}
	});

	it('copies links and Markdown', async () => {
		await openText(list);
		await vscode.commands.executeCommand(commands.copyLink, await nodeOf('Ky'));
		assert.equal(await vscode.env.clipboard.readText(), 'https://example.com/ky');
		await vscode.commands.executeCommand(commands.copyMarkdown, await nodeOf('Hooks'));
		assert.equal(
			await vscode.env.clipboard.readText(),
			'- [Hooks](https://example.com/hooks) - Runs before each request.',
		);
	});

	it('is empty for Markdown that is no list', async () => {
		await openText(list);
		await untilEqual(outline, whole);
		await openText('Only prose.\n');
		await untilEqual(outline, '');
	});
});

describe('Treat this file as a curated list', () => {
	before(extension);

	it('turns the extension on and off', async () => {
		const { document } = await openText('# Notes\n\n- [Ky](https://example.com/ky) - Small.\n');
		await untilEqual(outline, '');
		await vscode.commands.executeCommand(commands.treatAsList);
		assert.match(document.getText(), /^---\ncuratedList: true\n---\n\n# Notes/);
		await untilEqual(outline, 'Notes | 1\n  Ky\n');
		await vscode.commands.executeCommand(commands.doNotTreatAsList);
		assert.match(document.getText(), /^---\ncuratedList: false\n---\n/);
		await untilEqual(outline, '');
		await vscode.commands.executeCommand('undo');
		await untilEqual(outline, 'Notes | 1\n  Ky\n');
	});
});
