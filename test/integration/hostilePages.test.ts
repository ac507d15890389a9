import { assert } from 'chai';
import * as vscode from 'vscode';
import { addPage, openActive } from './askPage';
import { goodEntries, withSetting } from './lists';
import { asked, currentRun, extension, hits, trustedRun, until } from './support';

describe('pages that mean harm', () => {
	withSetting('curatedList.network.allowPrivateHosts', true);

	let pages = '';
	let isNode = false;
	before(async function () {
		await extension();
		const run = await trustedRun(this);
		({ pages } = run);
		isNode = run.host === 'node';
	});

	it('lead through five redirects and no more', async function () {
		if (!isNode) {
			this.skip(); // the browser follows as many as it likes
		}
		await openActive();
		const before = await hits('/hop');
		assert.equal((await addPage(`${pages}/hop?n=5`)).added?.title, 'The Last Hop');
		assert.include((await addPage(`${pages}/hop?n=6`)).problem, 'redirects more than 5 times');
		assert.equal(await hits('/hop'), before + 6 + 6);
	});

	for (const url of ['file:///etc/passwd', 'data:text/html,<title>x</title>', 'ftp://example.com/']) {
		it(`lead to no other scheme (${url})`, async () => {
			const document = await openActive();
			const { problem } = await addPage(`${pages}/to?url=${encodeURIComponent(url)}`);
			assert.match(problem ?? '', isNode ? /Only http and https addresses can be read/ : /may not read/);
			assert.equal(document.getText(), `${goodEntries}\n`);
		});
	}

	it('write nothing but text, and show nothing that could be clicked', async () => {
		const document = await openActive();
		const { added } = await addPage(`${pages}/injection`);
		assert.equal(
			added?.title,
			'Fun](command:workbench.action.closeAllEditors) <img src=x onerror=alert(1)> txt.exe `x` $(zap)',
		);
		const line = document.lineAt(5).text;
		assert.include(line, '[Fun\\](command:workbench.action.closeAllEditors) \\<img src');
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
			'vscode.executeLinkProvider',
			document.uri,
		);
		assert.isFalse(links.some(({ target }) => target?.scheme === 'command'));
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(5, 5),
		);
		const contents = hovers
			.flatMap(hover => hover.contents)
			.filter(content => content instanceof vscode.MarkdownString);
		assert.isFalse(contents.some(({ isTrusted }) => isTrusted));
	});

	it('make no link of the message that tells of them', async () => {
		await openActive();
		const { problem = '' } = await addPage(`${pages}/gone`);
		assert.include(problem, 'Try again] (command:');
		assert.notInclude(problem, '](');
	});

	it('are read to a bound, however much they unpack to, hold or nest', async () => {
		await openActive();
		const started = Date.now();
		assert.match((await addPage(`${pages}/bomb`)).problem ?? '', /has no title/);
		assert.equal((await addPage(`${pages}/endless`)).added?.title, 'An Endless Page');
		assert.equal((await addPage(`${pages}/nested`)).added?.title, 'A Nested Page');
		assert.isBelow(Date.now() - started, 10_000);
	});

	it('cost little memory when they are bombs', async function () {
		if (!(await currentRun()).web) {
			this.skip();
		}
		this.retries(3); // whatever else the extension host does takes memory, too
		await openActive();
		await addPage(`${pages}/bomb?warm`);
		const before = process.memoryUsage().rss;
		let most = before;
		const watch = setInterval(() => {
			most = Math.max(most, process.memoryUsage().rss);
		}, 5);
		await addPage(`${pages}/bomb`);
		clearInterval(watch);
		assert.isBelow((Math.max(most, process.memoryUsage().rss) - before) / 2 ** 20, 20);
	});

	it('are waited for 5 seconds for headers, and cancelled at once', async function () {
		if (!(await currentRun()).web) {
			this.skip();
		}
		await openActive();
		const ended: string[] = [];
		const problemOf = async (path: string, token?: vscode.CancellationToken) => {
			const { problem } = await addPage(pages + path, token);
			ended.push(path);
			return problem;
		};
		const cancel = new vscode.CancellationTokenSource();
		const before = await hits('/no-headers');
		const cancelled = problemOf('/no-headers?2', cancel.token);
		await until('the request', async () => (await hits('/no-headers')) > before);
		const waiting = problemOf('/no-headers');
		cancel.cancel();
		assert.equal(await cancelled, 'The person cancelled.');
		assert.include(await waiting, 'did not answer within 5 seconds');
		assert.deepEqual(ended, ['/no-headers?2', '/no-headers']);
		assert.equal(await hits('/no-headers'), before + 2);
	});

	it('are asked under our own name, and without anything of the person’s', async () => {
		await openActive();
		await addPage(`${pages}/plain?agent`);
		const request = (await asked()).findLast(({ path }) => path === '/plain');
		assert.isUndefined(request?.authorization);
		assert.match(request?.agent ?? '', isNode ? /^curated-list\/\d+\.\d+\.\d+ \(\+https:/ : /Mozilla/);
	});
});
