// Everything that npm test runs. What is fetched comes beside the unit tests; two windows at once would take longer on two cores.
import fs from 'node:fs';
import path from 'node:path';
import { runE2e } from './e2e/run.mjs';
import { temporaryFolder } from './vscode/atExit.mjs';
import { prepareBrowser } from './vscode/browser.mjs';
import { installVsCode, root } from './vscode/install.mjs';
import { startGroup } from './vscode/processGroup.mjs';
import { runSuite } from './vscode/runSuite.mjs';
import { vsixFile } from './vscode/vsixFile.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const total = { passed: 0, failed: 0 };

/**
 * Runs a step, prints its headline, its counts and its time, and adds to the total.
 *
 * @param {string} title
 * @param {() => Counts | void | Promise<Counts>} run A throw counts as one failed test.
 * @returns {Promise<boolean>} Whether all of it passed.
 */
async function step(title, run) {
	console.log(`\n== ${title}`);
	const started = Date.now();
	const counts = { passed: 0, failed: 0 };
	try {
		Object.assign(counts, await run());
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
		counts.failed++;
	}
	total.passed += counts.passed;
	total.failed += counts.failed;
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`-- ${title}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
	return counts.failed === 0;
}

/**
 * @param {'npm' | 'npx'} command
 * @param {string[]} args
 * @param {number} limit Seconds after which it is ended: a loop without end must fail, not hang.
 * @returns {Promise<boolean>} Whether it succeeded.
 */
async function succeeds(command, args, limit) {
	const { exited, kill } = startGroup(command, args, {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	const timer = setTimeout(() => {
		console.log(`Expected ${command} ${args.slice(0, 2).join(' ')} to end within ${limit} s.`);
		kill();
	}, limit * 1000);
	const code = await exited;
	clearTimeout(timer);
	return code === 0;
}

async function packageExtension() {
	const packs = await succeeds('npm', ['run', '--silent', 'package'], 300);
	return { passed: 0, failed: packs ? 0 : 1 };
}

async function unitTests() {
	const report = path.join(temporaryFolder('unit').folder, 'report.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['vitest', 'run', '--config', 'test/vitest.config.mts', ...reporters];
	const passes = await succeeds('npx', args, 1200);
	const { numPassedTests, numFailedTests } = fs.existsSync(report)
		? JSON.parse(fs.readFileSync(report, 'utf8'))
		: { numPassedTests: 0, numFailedTests: 0 };
	// a file that does not even load has no test that could fail
	return { passed: numPassedTests, failed: numFailedTests || (passes ? 0 : 1) };
}

function prepare() {
	prepareBrowser();
	installVsCode('current');
	installVsCode('oldest');
}

// What neither the host nor its age changes is left to the first windows: the others see one or two of each kind.
const brief =
	'^(the extension in VS Code|diagnostics|quick fixes (mend|can)|language model|an address|Add resource from (URL writes|several URLs (reads|shows))|code actions that ask pages (make an|fill)|pasting as list entry (reads|is nothing|works)|fixing all|the tree|Treat this file|the status bar)';
const briefest =
	'^(the extension in VS Code|diagnostics|quick fixes mend|an address|Add resource from URL writes|the tree)';
const restricted =
	'Restricted|^(the extension in VS Code|diagnostics (follow|obey)|quick fixes mend|language model|an address|opening|settings of the workspace|the project file is (obeyed by|told)|Add resource from URL)';

const packaged = await step('Bundles and VSIX', packageExtension);
const [, prepared] = await Promise.all([
	step('Unit tests', unitTests),
	// What npm fetches meanwhile takes hardly any of their time
	packaged && step('VS Code and a browser', prepare),
]);
if (prepared) {
	const vsix = vsixFile();
	/** @type {readonly [string, import('./vscode/runSuite.mjs').SuiteOptions][]} */
	const windows = [
		['Newest VS Code, Node host, installed VSIX', { host: 'node', vsix }],
		['Newest VS Code, web worker host', { host: 'web', thorough: false }],
		['Newest VS Code, Restricted Mode', { host: 'node', untrusted: true, thorough: false, grep: restricted }],
		['Oldest VS Code, Node host', { host: 'node', vscode: 'oldest', thorough: false, grep: brief }],
		[
			'Oldest VS Code, web worker host, installed VSIX',
			{ host: 'remote-web', vscode: 'oldest', vsix, thorough: false, grep: briefest },
		],
	];
	for (const [title, options] of windows) {
		await step(title, () => runSuite(options));
	}
	await step('A person’s clicks', () => runE2e());
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
