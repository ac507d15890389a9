// What a person clicks, in a real browser, with the packed extension installed: npm run test:e2e
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startPages } from '../integration/pages.mjs';
import { countChecks } from './checks.mjs';
import { openSession } from './session.mjs';

/**
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runE2e() {
	const pages = await startPages();
	const session = await openSession({ settings: { 'curatedList.network.allowPrivateHosts': true } });
	const { workbench } = session;
	const { counts, check } = countChecks(() => workbench.screenshot('failure').catch(() => {}));
	try {
		await check('VS Code opens the sample workspace', () => workbench.ready());

		await check('the reading list shows its text', async () => {
			await workbench.openFile('reading-list.md');
			assert.ok((await workbench.lines()).includes('### Learning in Public / Working in the Open'));
			await workbench.screenshot('reading-list');
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
	const { passed, failed } = await runE2e();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
}
