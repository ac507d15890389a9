import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './atExit.mjs';
import { root } from './install.mjs';

/**
 * A copy of the sample workspace, which tests may write into; removed when this process ends.
 *
 * @param {import('../integration/support.ts').Run} [run] What the suite is told, in run.json.
 * @returns {string}
 */
export function sampleWorkspace(run) {
	const folder = path.join(temporaryFolder('workspace').folder, 'workspace');
	fs.cpSync(path.join(root, 'test/fixtures/workspace'), folder, { recursive: true });
	if (run) {
		fs.writeFileSync(path.join(folder, 'run.json'), JSON.stringify(run));
	}
	return folder;
}
