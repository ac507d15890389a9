import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import type { Api } from '../../src/extension';
import { addPage, openActive } from './askPage';
import { actionAt, choose, goodEntries, openText, withSetting } from './lists';
import { asked, currentRun, extension, fileUri, hits, trustedRun, until, writeText } from './support';

const rewrite = vscode.CodeActionKind.RefactorRewrite;
const add = (given: object): Thenable<boolean> => vscode.commands.executeCommand(commands.addResource, given);

/** Every way to write this machine, its network and what clouds tell their machines. */
const spellings = [
	...['127.0.0.1', '127.1', '0x7f.1', '0177.0.0.1', '2130706433', '①②⑦.0.0.1', '127.0.0.1.', '0.0.0.0'],
	...['[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[fe80::1]', '[fd00::1]'],
	...['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '168.63.129.16', '100.64.0.1'],
	...['localhost', 'localhost.', 'LOCALHOST', 'a.localhost', 'nas.local', 'metadata.google.internal', 'intranet'],
];

describe('private hosts', () => {
	let port = '';

	before(async function () {
		await extension();
		const { pages } = await trustedRun(this);
		({ port } = new URL(pages));
	});

	it('are asked in no spelling', async () => {
		const document = await openActive();
		const before = (await asked()).length;
		for (const host of spellings) {
			const { problem = '' } = await addPage(`http://${host}:${port}/plain`);
			assert.match(problem, /(?:is a private address|is a name of the local network); allow it/, host);
		}
		assert.lengthOf(await asked(), before);
		assert.equal(document.getText(), `${goodEntries}\n`);
	});

	it('are asked by none of several URLs', async () => {
		const { document } = await openText(`${goodEntries}\n`);
		const before = (await asked()).length;
		const urls = spellings.slice(0, 8).map(host => `http://${host}:${port}/plain`);
		assert.isTrue(await add({ url: urls.join('\n'), ask: false }));
		assert.lengthOf(await asked(), before);
		assert.include(document.getText(), '- [Plain](');
	});
});

// In the web worker it is the browser that looks names up
describe('names that lead to private hosts', () => {
	const lookedUp: string[] = [];
	let base = '';
	let restore = () => {};

	before(async function () {
		await extension();
		const { pages, trusted, host } = await currentRun();
		if (!trusted || host !== 'node') {
			this.skip();
		}
		base = `example.com:${new URL(pages).port}`;
		restore = answerLookups(name => {
			lookedUp.push(name);
			return '127.0.0.1';
		});
	});

	beforeEach(() => {
		lookedUp.length = 0;
	});

	after(() => restore());

	/** The guard was asked for these names, and no page was. */
	async function guarded(names: readonly string[], steps: () => unknown): Promise<void> {
		const before = (await asked()).length;
		await steps();
		assert.deepEqual([...lookedUp].sort(), [...names].sort());
		assert.lengthOf(await asked(), before);
	}

	it('are looked up by us, for each of several URLs', async () => {
		const { document } = await openText(`${goodEntries}\n`);
		const urls = ['a', 'b', 'c'].map(name => `http://${name}.${base}/plain`);
		await guarded(['a.example.com', 'b.example.com', 'c.example.com'], () => add({ url: urls.join('\n'), ask: false }));
		assert.include(document.getText(), '- [Plain](http://a.example.com');
	});

	it('are looked up by us, for each code action', async () => {
		const old = [1, 2, 3].map(n => `- [T${n} (Ada Example)](https://example.com/${n}) - Said.\n`).join('');
		const text = `${old}- [Old](http://old.${base}/plain)\n\n- http://one.${base}/plain\n- http://two.${base}/plain\n- [](http://empty.${base}/plain)\n`;
		const { document } = await openText(text);
		const at = (line: number, title: string, kind = rewrite) =>
			actionAt(document, new vscode.Range(line, 5, line, 5), title, kind);
		const { QuickFix } = vscode.CodeActionKind;
		for (const title of ['Refresh title', 'Fill in the missing description', 'Fill in the author']) {
			lookedUp.length = 0;
			await guarded(['old.example.com'], async () => choose(await at(3, title)));
		}
		lookedUp.length = 0;
		await guarded(['one.example.com'], () => chooseUnanswered(at(5, 'Make an entry of this URL', QuickFix), 1));
		lookedUp.length = 0;
		await guarded(['one.example.com', 'two.example.com'], () =>
			chooseUnanswered(at(5, 'Make entries of all bare URLs here'), 2),
		);
		lookedUp.length = 0;
		await guarded(['empty.example.com'], async () => choose(await at(7, 'Fetch the page title', QuickFix)));
		assert.equal(document.getText(), text);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('are looked up by us, for what is pasted and what language models add', async () => {
		const document = await openActive(`${goodEntries}\n\n`);
		const { paste } = (await extension()).exports as Api;
		const data = new vscode.DataTransfer();
		data.set('text/plain', new vscode.DataTransferItem(`http://pasted.${base}/plain`));
		const range = new vscode.Range(5, 0, 5, 0);
		const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
		const { token } = new vscode.CancellationTokenSource();
		const [edit] = (await paste.provideDocumentPasteEdits!(document, [range], data, context, token)) ?? [];
		assert.deepEqual(lookedUp, []);
		await guarded(['pasted.example.com'], () => paste.resolveDocumentPasteEdit!(edit!, token));
		lookedUp.length = 0;
		await guarded(['model.example.com'], async () => {
			assert.include((await addPage(`http://model.${base}/plain`)).problem, 'leads to 127.0.0.1, which is a private');
		});
	});

	it('are looked up by us once an address from outside has been accepted, and not before', async () => {
		const { handleUri } = (await extension()).exports as Api;
		const { document } = await openText(`${goodEntries}\n`);
		await new Promise(done => setTimeout(done, 2_100)); // forms come no faster
		const query = `url=http://outside.${base}/plain`;
		const form = handleUri(vscode.Uri.from({ scheme: 'vscode', authority: 'x.y', path: '/add', query }));
		await new Promise(done => setTimeout(done, 300));
		assert.deepEqual(lookedUp, []);
		await guarded(['outside.example.com'], async () => {
			await until('the look-up', async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return lookedUp.length > 0;
			});
			await new Promise(done => setTimeout(done, 300));
		});
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await form;
		assert.equal(document.getText(), `${goodEntries}\n`);
	});

	it('are not looked up for what is imported', async () => {
		const file = String(await writeText('import/guarded.csv', `title,url\nOne,http://import.${base}/plain\n`));
		const { document } = await openText(`${goodEntries}\n`);
		await guarded([], () => vscode.commands.executeCommand(commands.importResources, { file, ask: false }));
		assert.include(document.getText(), `- [One](http://import.${base}/plain)`);
		await vscode.workspace.fs.delete(fileUri('import/guarded.csv'));
	});

	it('are not asked when the answer changes after it was checked', async () => {
		restore();
		// Nobody has had addresses of 3ffe::/16 since the 6bone gave them back (RFC 3701)
		restore = answerLookups(name => (lookedUp.push(name) === 1 ? '3ffe::1' : '127.0.0.1'));
		await openActive();
		const before = await hits('/plain');
		const { problem } = await addPage(`http://rebinding.${base}/plain`);
		assert.match(problem ?? '', /cannot be reached|does not answer|did not answer/);
		assert.deepEqual(lookedUp, ['rebinding.example.com']);
		assert.equal(await hits('/plain'), before);
		assert.include((await addPage(`http://rebinding.${base}/plain`)).problem, 'leads to 127.0.0.1');
	});
});

describe('settings of the workspace', () => {
	withSetting('curatedList.tree.followCursor', undefined);

	it('open no private host, and hand out no session', async () => {
		const { pages } = await currentRun();
		const file = fileUri('.vscode/settings.json');
		const own = {
			'curatedList.network.allowPrivateHosts': true,
			'curatedList.network.useGitHubSession': true,
			'curatedList.tree.followCursor': false,
		};
		await writeText('.vscode/settings.json', JSON.stringify(own));
		try {
			const configuration = () => vscode.workspace.getConfiguration('curatedList');
			await until('the settings', () => configuration().get('tree.followCursor') === false);
			assert.isFalse(configuration().get('network.allowPrivateHosts'));
			assert.isFalse(configuration().get('network.useGitHubSession'));
			await openActive();
			const before = await hits('/plain');
			assert.match((await addPage(`${pages}/plain`)).problem ?? '', /private address|Restricted Mode/);
			assert.equal(await hits('/plain'), before);
		} finally {
			await vscode.workspace.fs.delete(file);
			await until('the settings', () => vscode.workspace.getConfiguration('curatedList').get('tree.followCursor'));
		}
	});
});

/** A code action that ends with a question, which nobody answers: over once so many names have been looked up. */
async function chooseUnanswered(action: Promise<vscode.CodeAction>, count: number): Promise<void> {
	void choose(await action);
	await new Promise(done => setTimeout(done, 300 * count));
}

/** Until the returned function is called, names lead where `resolve` says. */
function answerLookups(resolve: (name: string) => string): () => void {
	const load = require; // the bundle is the web worker's as well, which has no such module
	const { promises } = load('dns') as typeof import('node:dns');
	const { lookup } = promises;
	const answer = async (name: string) => {
		const address = resolve(name);
		return [{ address, family: address.includes(':') ? 6 : 4 }];
	};
	Object.assign(promises, { lookup: answer });
	return () => Object.assign(promises, { lookup });
}
