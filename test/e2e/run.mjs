// What a person clicks, in a real browser, with the packed extension installed: npm run test:e2e [-- --vscode=oldest]
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startPages } from '../integration/pages.mjs';
import { countChecks } from './checks.mjs';
import { openSession } from './session.mjs';
import { eventually } from './workbench.mjs';

/**
 * @param {import('../vscode/install.mjs').Which} [vscode]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runE2e(vscode = 'current') {
	const pages = await startPages();
	const session = await openSession({ vscode, settings: { 'curatedList.network.allowPrivateHosts': true } });
	const { workbench } = session;
	const { counts, check } = countChecks(() => workbench.screenshot('failure').catch(() => {}));
	try {
		await check('VS Code opens the sample workspace', () => workbench.ready());

		await check('squiggles stand in the reading list', async () => {
			await workbench.openFile('reading-list.md');
			assert.ok((await workbench.lines()).includes('### Learning in Public / Working in the Open'));
			await workbench.squiggles('hint', 2);
			await workbench.screenshot('reading-list');
		});

		await check('the Problems panel names malformed links', async () => {
			await workbench.openFile('broken.md');
			await workbench.squiggles('error', 3);
			const problems = await workbench.problems(8);
			assert.ok(
				problems.some(problem => problem.includes('malformed-link')),
				problems.join('\n'),
			);
			await workbench.screenshot('problems');
			await workbench.closePanel();
		});

		await check('a quick fix gives back the link that was meant, and undo takes it away', async () => {
			await workbench.goTo(8, 6);
			await workbench.openQuickFix();
			await workbench.screenshot('quick-fix');
			const [title = ''] = await workbench.openQuickFix();
			await workbench.chooseQuickFix(title);
			const mended = '- [Mending Wool](https://example.com/wool) - Darning without a trace.';
			await workbench.appears(mended);
			await workbench.undo();
			await workbench.appears('- [Mending Wool]https://example.com/wool)');
		});

		await check('the tree shows the entries of the list', async () => {
			await workbench.openFile('reading-list.md');
			await workbench.openContainer('Curated List');
			const rows = await workbench.tree(10);
			assert.ok(
				rows.some(text => text.startsWith('How to Keep a Notebook')),
				rows.join('\n'),
			);
			await workbench.screenshot('tree');
		});

		await check('a resource is added from its URL, in the style of the list', async () => {
			await workbench.goTo(28);
			await session.copy(`${pages.base}/plain?utm_source=digest`);
			await workbench.runCommand('Curated List: Add resource from URL');
			assert.equal(await workbench.inputMessage(), 'Tracking parameters will be left out: utm_source');
			assert.equal(await workbench.answer(undefined), `${pages.base}/plain?utm_source=digest`);
			assert.equal(await workbench.answer(undefined, 'Title'), 'A Plain Page');
			assert.equal(await workbench.answer(undefined, 'Author'), 'Ada Example');
			await workbench.screenshot('add-resource');
			assert.equal(await workbench.answer(undefined, 'Description'), 'What a plain page is for.');
			await workbench.appears('- [A Plain Page (Ada Example)]');
			await workbench.save();
			const added = `- [A Plain Page (Ada Example)](${pages.base}/plain) — What a plain page is for.`;
			await eventually(() => session.saved('reading-list.md').split('\n').includes(added), `the line ${added}`);
			await workbench.screenshot('added');
		});

		await check('nothing was asked of another machine', () => assert.deepEqual([...session.foreign], []));
	} catch (error) {
		console.log(error instanceof Error ? error.stack : error);
		counts.failed ||= 1;
	} finally {
		await session.close();
		await pages.stop();
	}
	return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { passed, failed } = await runE2e(process.argv.includes('--vscode=oldest') ? 'oldest' : 'current');
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
}
