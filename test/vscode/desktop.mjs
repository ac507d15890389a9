// Runs the built integration suite in a desktop VS Code, downloaded unless VSCODE_EXECUTABLE names one:
//   VSCODE_VERSION=1.99.3 npm run test:desktop
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { startPages } from '../integration/pages.mjs';
import { temporaryFolder } from './atExit.mjs';
import { root } from './install.mjs';
import { sampleWorkspace } from './workspace.mjs';

const pages = await startPages();
try {
	await runTests({
		version: process.env.VSCODE_VERSION ?? 'stable',
		vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || undefined,
		extensionDevelopmentPath: root,
		extensionTestsPath: path.join(root, 'out/test/index.js'),
		launchArgs: [
			sampleWorkspace({ host: 'node', trusted: true, thorough: true, pages: pages.base }),
			...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
			...['--user-data-dir', temporaryFolder('data').folder], // short, as it holds a socket
		],
	});
	process.exit(0);
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	console.error(
		/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|Failed to (get|fetch|parse|download)/i.test(reason)
			? `VS Code can't be downloaded here (${reason}): name an installed one in VSCODE_EXECUTABLE.`
			: `The suite failed in desktop VS Code: ${reason}`,
	);
	process.exit(1);
}
