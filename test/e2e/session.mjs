import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../vscode/atExit.mjs';
import { launchBrowser, openPage } from '../vscode/browser.mjs';
import { installVsCode, root } from '../vscode/install.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { vsixFile } from '../vscode/vsixFile.mjs';
import { sampleWorkspace } from '../vscode/workspace.mjs';
import { workbenchOf } from './workbench.mjs';

/** Where the tests' screenshots go. */
const testOutput = path.join(root, 'test/e2e/output');

/**
 * Opens a copy of the sample workspace in a window of a VS Code that has the packed extension installed.
 *
 * @param {object} [options]
 * @param {import('../vscode/install.mjs').Which} [options.vscode]
 * @param {Record<string, unknown>} [options.settings] The person's own.
 * @param {string} [options.output] Where the screenshots go.
 * @param {boolean} [options.trust] False: VS Code asks first (`workbench.answerTrust`). Default true.
 * @param {Record<string, string>} [options.files] More files of the workspace, by name.
 */
export async function openSession({
	vscode: which = 'current',
	settings = {},
	output = testOutput,
	trust = true,
	files = {},
} = {}) {
	fs.mkdirSync(output, { recursive: true });
	const vscode = installVsCode(which);
	const { folder: extensions } = temporaryFolder('extensions');
	installExtension(vscode, vsixFile(), extensions);
	const folder = sampleWorkspace();
	for (const [name, text] of Object.entries(files)) {
		fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	}
	const server = await startServer(vscode, {
		extensions,
		trust,
		settings: { 'security.workspace.trust.startupPrompt': 'always', ...settings },
	});
	const browser = await launchBrowser();
	const { page, foreign } = await openPage(browser);
	page.setDefaultTimeout(60_000); // other work on the machine must not fail a test
	await page.goto(`${server.base}/?${new URLSearchParams({ folder })}`);
	const workbench = workbenchOf(page, output);
	return {
		workbench,
		/** Origins elsewhere that the page asked for. */
		foreign,
		/** What the file of that name holds on disk; `''` when there is none. @param {string} name */
		saved: name => (fs.existsSync(path.join(folder, name)) ? fs.readFileSync(path.join(folder, name), 'utf8') : ''),
		/** Deletes a file or folder from disk. @param {string} name */
		remove: name => fs.rmSync(path.join(folder, name), { recursive: true }),
		/** @param {string} text */
		copy: text => page.evaluate(copied => navigator.clipboard.writeText(copied), text),
		/** As a browser copies a link. @param {string} html @param {string} text */
		copyHtml: (html, text) =>
			page.evaluate(
				types => {
					const blobs = Object.entries(types).map(([type, copied]) => [type, new Blob([copied], { type })]);
					return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
				},
				{ 'text/html': html, 'text/plain': text },
			),
		async close() {
			await browser.close();
			await server.stop();
		},
	};
}
