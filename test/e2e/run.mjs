// What a person clicks, in a real browser, with the packed extension installed: npm run test:e2e [-- --vscode=oldest]
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startPages } from '../integration/pages.mjs';
import { countChecks } from './checks.mjs';
import { openSession } from './session.mjs';
import { checkWaysIn, toolsList } from './waysIn.mjs';
import { addressBox, eventually } from './workbench.mjs';

/**
 * @param {import('../vscode/install.mjs').Which} [vscode]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runE2e(vscode = 'current') {
	const pages = await startPages();
	const session = await openSession({
		vscode,
		settings: { 'curatedList.network.allowPrivateHosts': true },
		files: { ...manyLists(), ...toolsList(pages.base) },
	});
	const { workbench } = session;
	const { counts, check } = countChecks(async () => {
		await workbench.screenshot('failure').catch(() => {});
		console.log(await workbench.seen().catch(error => `The workbench is gone: ${error}`));
	});
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

		await check('a click on the counts in the status bar opens the Problems panel', async () => {
			await workbench.clickStatus('problems');
			await workbench.problems(8);
			await workbench.screenshot('status-bar');
			await workbench.closePanel();
		});

		await check('the style of a list is shown beside it', async () => {
			await workbench.openFile('reading-list.md');
			await workbench.runCommand('Curated List: Show list style');
			await workbench.appears('# Style of reading-list.md');
			await workbench.screenshot('style');
			await workbench.closeEditor();
		});

		const saved = () => ['broken.md', 'reading-list.md'].map(session.saved);
		const before = saved();
		const fixWorkspace = 'Curated List: Fix all in workspace';

		await check('fixing the workspace shows its progress, and can be cancelled', async () => {
			await workbench.runCommand(fixWorkspace);
			const progress = 'Looking for what can be fixed';
			assert.match(
				await workbench.notification('Reading file'),
				/^Looking for what can be fixed: Reading file \d+ of 405$/,
			);
			await workbench.screenshot('fix-progress');
			await workbench.answerNotification(progress, 'Cancel');
			await workbench.noNotification(progress);
			assert.deepEqual(saved(), before);
			session.remove('more');
		});

		await check('fixing the workspace asks first, and takes Cancel for an answer', async () => {
			await workbench.runCommand(fixWorkspace);
			assert.equal(await workbench.answerDialog('Cancel'), 'Make 14 changes in 2 lists?');
			assert.deepEqual(saved(), before);
		});

		await check('the Refactor Preview shows every fix ticked, and Discard leaves all as it was', async () => {
			await workbench.runCommand(fixWorkspace);
			await workbench.answerDialog('Preview');
			const rows = await workbench.refactorPreview();
			assert.ok(
				rows.some(text => text.startsWith('- [Mending Wool]https://example.com/wool)[Mending Wool](')),
				rows.join('\n'),
			);
			assert.ok((await workbench.previewTicks()) >= 6);
			await workbench.screenshot('fix-preview');
			await workbench.answerPreview('Discard');
			assert.deepEqual(saved(), before);
		});

		await check('Apply mends all lists, and one undo gives all of them back', async () => {
			await workbench.runCommand(fixWorkspace);
			await workbench.answerDialog('Preview');
			await workbench.refactorPreview();
			await workbench.answerPreview('Apply');
			const isMended = () => saved().every(text => !/utm_source|\?ref=| $/m.test(text));
			await eventually(isMended, 'mended files on disk');
			await workbench.screenshot('fix-applied');
			await workbench.focusEditor();
			await workbench.undo();
			await eventually(() => saved().join() === before.join(), 'the files as they were');
			await workbench.screenshot('fix-undone');
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
			assert.equal(await workbench.answer(undefined, addressBox), `${pages.base}/plain?utm_source=digest`);
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

		await check('a rule is ignored in the settings of the workspace where there is no project file', async () => {
			await workbench.goTo(11, 206);
			await workbench.openQuickFix();
			await workbench.screenshot('ignore');
			await workbench.chooseQuickFix('Ignore trailing-whitespace in this workspace');
			const settings = '{\n    "curatedList.rules": {\n        "trailing-whitespace": "off"\n    }\n}';
			await eventually(() => session.saved('.vscode/settings.json') === settings, `the settings ${settings}`);
			await workbench.noSquiggles('hint');
			await workbench.screenshot('ignored');
		});

		await checkWaysIn(session, pages.base, check);

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

/** So many that there is time to look at the progress, and to cancel. */
function manyLists() {
	const entries = (/** @type {number} */ list) =>
		Array.from({ length: 500 }, (_, n) => `- [Page ${n}](https://example.com/${list}/${n}) - One of many.\n`).join('');
	return Object.fromEntries(Array.from({ length: 400 }, (_, list) => [`more/list-${list}.md`, entries(list)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { passed, failed } = await runE2e(process.argv.includes('--vscode=oldest') ? 'oldest' : 'current');
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
}
