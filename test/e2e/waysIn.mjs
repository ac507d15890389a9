import assert from 'node:assert/strict';
import { addressBox, eventually } from './workbench.mjs';

/** Name and text of the list that resources go to; the server's pages stand in it as bare URLs. @param {string} pages */
export const toolsList = pages => ({
	'tools.md': [
		'# Tools',
		'',
		'## Clients',
		'',
		'- [Axel](https://example.com/axel) - Downloads them faster.',
		'- [Curl](https://example.com/curl) - Speaks every protocol.',
		'- [Got](https://example.com/got) - HTTP client with retries.',
		'- [Ky](https://example.com/ky) - Small HTTP client.',
		'',
		'## Servers',
		'',
		'- [Caddy](https://example.com/caddy) - Serves files.',
		'- [Nginx](https://example.com/nginx) - Serves more files.',
		'',
		`See also ${pages}/title?t=Nginx%20by%20example for a start.`,
		'',
		'',
	].join('\n'),
	'links.csv':
		'title,url,section\nTraefik,https://example.com/traefik,Servers\nKy,http://www.example.com/ky/,Clients\n',
});

/**
 * Every way in which resources come into a list, as a person clicks it.
 *
 * @param {Awaited<ReturnType<typeof import('./session.mjs').openSession>>} session
 * @param {string} pages
 * @param {(name: string, steps: () => unknown) => Promise<void>} check
 */
export async function checkWaysIn(session, pages, check) {
	const { workbench } = session;
	const { page } = workbench;
	/** @type {(line: string) => Promise<void>} */
	const saves = async line => {
		await workbench.appears(line.slice(0, 40));
		await workbench.save();
		const lines = () => session.saved('tools.md').split('\n');
		await eventually(
			() => lines().includes(line),
			() => `the line ${line} in\n${lines().join('\n')}`,
		);
	};
	const plain = `- [A Plain Page](${pages}/plain) - What a plain page is for.`;

	await check('several URLs are reviewed before they are added, doubles and dead ones marked', async () => {
		await workbench.openContainer('Explorer');
		await workbench.openFile('tools.md');
		await workbench.goTo(12);
		const paths = [
			`${pages}/plain?utm_source=digest`,
			`${pages}/title?t=Lighttpd`,
			`${pages}/missing`,
			'https://www.example.com/nginx/',
		];
		await session.copy(`${paths.join('\n')}\n`);
		await workbench.runCommand('Curated List: Add resource from URL');
		assert.equal(await workbench.inputMessage(), '4 pages, 1 of them listed already');
		await workbench.answer(undefined, addressBox);
		await eventually(async () => (await workbench.ticks()).length === 4, 'four entries to review');
		assert.deepEqual(await workbench.ticks(), [true, true, false, false]);
		const rows = await workbench.quickPickTexts();
		assert.match(rows[2] ?? '', /Missing.*Servers.*Title from the address/);
		assert.match(rows[3] ?? '', /Already listed on line 13: Nginx/);
		await workbench.screenshot('review');
		await page.keyboard.press('Enter');
		await saves(plain);
		assert.ok(session.saved('tools.md').includes(`- [Lighttpd](${pages}/title?t=Lighttpd)\n`));
		assert.ok(!session.saved('tools.md').includes('missing'));
		await workbench.screenshot('reviewed');
		await workbench.undo();
		await eventually(async () => !(await workbench.lines()).some(line => line.startsWith('- [A Plain')), 'one undo');
	});

	await check('reading several pages shows its progress, and what was read before Cancel is offered', async () => {
		// Each of the two in the middle is waited for as long as any page may take
		const silent = `${pages}/no-headers`;
		const paths = [`${pages}/plain?first`, silent, `${silent}?again`, `${pages}/title?t=Never`];
		await session.copy(paths.join('\n'));
		await workbench.runCommand('Curated List: Add resource from URL');
		assert.equal(await workbench.answer(undefined, addressBox), paths.join(' '));
		const progress = 'Reading pages';
		assert.match(await workbench.notification(/Reading pages: [12] of 4/), /^Reading pages: [12] of 4$/);
		await workbench.screenshot('review-progress');
		await workbench.answerNotification(progress, 'Cancel');
		await eventually(async () => (await workbench.ticks()).length === 4, 'four entries to review');
		assert.deepEqual(await workbench.ticks(), [true, false, false, false]);
		assert.match((await workbench.quickPickTexts())[3] ?? '', /Cancelled\. Title from the address/);
		await workbench.escape();
		const asked = await (await fetch(`${pages}/requests`)).json();
		assert.equal(asked.at(-1).path, '/no-headers');
	});

	await check('a paste is VS Code’s own, and can be changed to a list entry', async () => {
		await workbench.goTo(16);
		await session.copy(`${pages}/plain`);
		await page.keyboard.press('Control+v');
		await workbench.appears(`${pages}/plain`);
		const titles = await workbench.openPasteMenu();
		assert.ok(titles.includes('Paste as list entry'), titles.join('\n'));
		await workbench.screenshot('paste');
		await workbench.choosePaste('Paste as list entry');
		await saves(plain);
		await workbench.screenshot('pasted');
		await workbench.undo();
	});

	await check('several addresses and copied links can be changed to list entries, too', async () => {
		await workbench.goTo(16);
		await session.copy(`${pages}/plain\n${pages}/missing`);
		await page.keyboard.press('Control+v');
		await workbench.appears(`${pages}/plain`);
		assert.ok((await workbench.openPasteMenu()).includes('Paste as 2 list entries'));
		await workbench.choosePaste('Paste as 2 list entries');
		await saves(`- [Missing](${pages}/missing)`);
		assert.ok(session.saved('tools.md').includes(`${plain}\n- [Missing](${pages}/missing)\n`));
		await workbench.undo();
		await workbench.undo();
		await workbench.goTo(16);
		await session.copyHtml(`<a href="${pages}/plain">Its [own] name</a>`, `${pages}/plain`);
		await page.keyboard.press('Control+v');
		await workbench.openPasteMenu();
		await workbench.choosePaste('Paste as list entry');
		await saves(`- [Its \\[own\\] name](${pages}/plain)`);
		await workbench.undo();
		await workbench.undo();
	});

	await check('a paste over a selection or into a link is none of our business', async () => {
		const offered = async () => (await workbench.pasteTitles()).some(title => title.includes('list entr'));
		await session.copy(`${pages}/plain`);
		await workbench.goTo(5, 38);
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Control+v');
		await workbench.appears(`- [Axel](https://example.com/axel) - [D](${pages}/plain)`);
		assert.equal(await offered(), false);
		await workbench.undo();
		await workbench.goTo(5, 10);
		await page.keyboard.press('Control+v');
		await workbench.appears(`- [Axel](${pages}/plain`);
		assert.equal(await offered(), false);
		await workbench.undo();
	});

	await check('a URL in a sentence becomes an entry of its section', async () => {
		await workbench.goTo(15, 20);
		await workbench.openQuickFix();
		await workbench.screenshot('make-entry');
		await workbench.chooseQuickFix('Make an entry of this URL');
		await saves(`- [Nginx by example](${pages}/title?t=Nginx%20by%20example)`);
	});

	await check('a file of another program is reviewed and imported', async () => {
		await workbench.runCommand('Curated List: Import resources…');
		await workbench.chooseFile('links.csv');
		await eventually(async () => (await workbench.ticks()).length === 2, 'two entries to review');
		assert.deepEqual(await workbench.ticks(), [true, false]);
		await workbench.screenshot('import');
		await page.keyboard.press('Enter');
		await saves('- [Traefik](https://example.com/traefik)');
	});

	await check('the list is exported', async () => {
		await workbench.runCommand('Curated List: Export list…');
		await workbench.pick('CSV');
		await workbench.pick('Open in a New Editor');
		await eventually(async () => (await workbench.lines()).some(line => line.includes('Traefik,')), 'a line of CSV');
		await workbench.screenshot('export');
		await workbench.runCommand('View: Revert and Close Editor');
	});
}
