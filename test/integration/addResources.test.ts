import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { addPage, openActive } from './askPage';
import { goodEntries, openText, withSetting } from './lists';
import { seesProgress, withSeenProgress } from './progress';
import { asked, currentRun, extension, hits, trustedRun, until } from './support';

const list = `# Tools\n\n## Clients\n\n${goodEntries}\n\n## Servers\n\n- [Nginx](https://example.com/nginx) - Serves files.\n`;

const add = (given: object): Thenable<boolean> => vscode.commands.executeCommand(commands.addResource, given);

describe('Add resource from several URLs', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	before(extension);

	it('reads the pages, leaves out what is listed or gone, and writes the rest in one undo step', async function () {
		const { pages } = await trustedRun(this);
		const editor = await openText(list);
		const { document } = editor;
		editor.selection = new vscode.Selection(14, 0, 14, 0);
		const listed = await hits('/ky');
		const urls = ['/plain?utm_source=x', '/missing', '/title?t=Other%20%5Bpage%5D'].map(path => pages + path);
		assert.isTrue(await add({ url: [...urls, 'http://www.example.com/ky/'].join('\n'), ask: false }));
		assert.equal(
			document.getText(),
			`${list}- [A Plain Page](${pages}/plain) - What a plain page is for.\n- [Other \\[page\\]](${pages}/title?t=Other%20%5Bpage%5D)\n`,
		);
		assert.equal(await hits('/ky'), listed);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), list);
	});

	it('shows a list to look at first, and writes what is ticked in it', async function () {
		const { pages } = await trustedRun(this);
		const { document } = await openText(list);
		const adding = add({ url: `- ${pages}/plain\n- [Other](${pages}/title?t=Nginx%20again), seen today\n` });
		await until('the entries', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return document.isDirty;
		});
		assert.isTrue(await adding);
		assert.include(document.getText(), `- [A Plain Page](${pages}/plain) - What a plain page is for.\n`);
		assert.match(document.getText(), /## Servers\n\n.*\n- \[Nginx again\]/, 'beside what it is like');
	});

	it('can be cancelled between the pages: what was read is offered, and nothing is asked for any more', async function () {
		const { pages, trusted } = await currentRun();
		if (!trusted || !seesProgress()) {
			this.skip();
		}
		const { document } = await openText(list);
		const before = (await asked()).length;
		await withSeenProgress(async ({ titles, messages, cancel }) => {
			const urls = ['/plain?cancel', '/no-headers', '/title?t=Unread'].map(path => pages + path);
			const adding = add({ url: urls.join('\n') });
			await until('the second page', async () => (await asked()).length === before + 2);
			assert.deepEqual([titles, messages], [['Reading pages'], ['1 of 3']]);
			assert.equal(document.getText(), list);
			cancel();
			await until('the entries', async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return document.isDirty;
			});
			assert.isTrue(await adding);
		});
		const entry = `- [A Plain Page](${pages}/plain?cancel) - What a plain page is for.\n`;
		assert.include(document.getText(), entry);
		assert.equal(document.getText().replace(entry, ''), list);
		assert.lengthOf(await asked(), before + 2);
	});

	it('writes nothing when it is cancelled before the first page is read', async function () {
		const { pages, trusted } = await currentRun();
		if (!trusted || !seesProgress()) {
			this.skip();
		}
		const { document } = await openText(list);
		const before = (await asked()).length;
		await withSeenProgress(async ({ cancel }) => {
			const adding = add({ url: `${pages}/no-headers?1\n${pages}/plain?never` });
			await until('the first page', async () => (await asked()).length === before + 1);
			cancel();
			assert.isFalse(await adding);
		});
		assert.equal(document.getText(), list);
		assert.lengthOf(await asked(), before + 1);
	});

	it('takes the title from the address where a browser may not read the page', async function () {
		const { pages, host } = await trustedRun(this);
		const { document } = await openText(list);
		assert.isTrue(await add({ url: `${pages}/closed ${pages}/plain`, ask: false }));
		assert.include(document.getText(), host === 'node' ? '- [A Closed Page](' : '- [Closed](');
	});

	it('says plainly that a browser may not read a page, and asks the site’s API where it may', async function () {
		const { pages, host, trusted } = await currentRun();
		if (!trusted || host === 'node') {
			this.skip();
		}
		await openActive();
		const { problem } = await addPage(`${pages}/closed?said`);
		assert.match(problem ?? '', /^The browser may not read .*\(CORS\).*Title from the address\.$/);
		assert.deepEqual((await addPage('https://github.com/ada/kettle')).added, {
			title: 'ada/kettle',
			url: 'https://github.com/ada/kettle',
			description: 'Boils water.',
		});
	});

	it('adds nothing when nothing is new', async () => {
		const { document } = await openText(list);
		assert.isFalse(await add({ url: 'https://example.com/ky https://example.com/got', ask: false }));
		assert.equal(document.getText(), list);
	});

	it('asks no page in Restricted Mode', async function () {
		const { pages, trusted } = await currentRun();
		if (trusted) {
			this.skip();
		}
		const before = await hits('/plain');
		const { document } = await openText(list);
		assert.isTrue(await add({ url: `${pages}/plain ${pages}/other-page`, ask: false }));
		assert.include(document.getText(), `- [Other page](${pages}/other-page)`);
		assert.equal(await hits('/plain'), before);
	});
});

describe('Add resource from several URLs of this machine', () => {
	before(extension);

	it('asks none of them unless the person allows it', async function () {
		const { pages, trusted, host } = await currentRun();
		if (!trusted || host !== 'node') {
			this.skip();
		}
		const { document } = await openText(list);
		const before = await hits('/plain');
		assert.isTrue(await add({ url: `${pages}/plain?a ${pages}/plain?b`, ask: false }));
		assert.equal(await hits('/plain'), before);
		assert.include(document.getText(), `- [Plain](${pages}/plain?a)`);
	});
});
