import fs from 'node:fs';
import path from 'node:path';
import { startPages } from '../integration/pages.mjs';
import { certificate } from '../integration/secureWeb.mjs';
import { temporaryFolder } from './atExit.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { installVsCode, root } from './install.mjs';
import { installExtension, startServer } from './server.mjs';
import { startStaticWeb } from './staticWeb.mjs';
import { sampleWorkspace } from './workspace.mjs';

/**
 * `node`: the Node host of a server window, which is what a desktop window runs.
 * `web`: no server, web worker host, virtual folder, as on vscode.dev.
 * `remote-web`: a server window with the extension in the web worker host.
 *
 * @typedef {'node' | 'web' | 'remote-web'} Host
 */

/**
 * @typedef {object} SuiteOptions
 * @property {Host} host
 * @property {import('./install.mjs').Which} [vscode]
 * @property {boolean} [untrusted] In Restricted Mode; not with `web`, which is always trusted.
 * @property {string} [vsix] Tests what this file installs, not the sources; not with `web`.
 * @property {string} [grep] Runs only tests whose full name matches this pattern.
 * @property {boolean} [thorough] False: what is the same in every window is left out.
 * @property {(line: string) => void} [print]
 * @property {number} [limit] Milliseconds after which a suite counts as hanging.
 * @property {string} [suite] Another one than the integration suite, bundled, below the project's folder; not with `vsix`.
 * @property {string} [folder] The workspace; by default a copy of the sample.
 */

const integrationSuite = 'out/test/index.js';
const { name, publisher } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * Runs the integration suite in a real VS Code and prints what it says.
 *
 * @param {SuiteOptions} options
 * @returns {Promise<{ passed: number, failed: number, figures: Record<string, number> }>} A run that did not come to its end counts as
 *   one more failed test; so does one in the wrong host, or one that ran no test. `figures` are what the suite measured.
 */
export async function runSuite({
	host,
	vscode: which = 'current',
	untrusted = false,
	vsix,
	grep,
	thorough = true,
	print = console.log,
	limit = 1_800_000,
	suite = integrationSuite,
	folder = '',
}) {
	if (host === 'web' && (untrusted || vsix)) {
		throw new Error('Unexpected --host=web, expected node or remote-web with --untrusted and --vsix.');
	}
	const vscode = installVsCode(which);
	/** @type {(() => unknown)[]} */
	const undo = [];
	try {
		const pages = await startPages();
		undo.push(pages.stop);
		const expected = host === 'node' ? 'node' : 'webworker';
		const hasTime = thorough && host === 'node' && which === 'current' && !untrusted;
		const web = hasTime ? { secure: pages.secure, proxy: pages.proxy } : undefined;
		const workspace =
			folder || sampleWorkspace({ host: expected, trusted: !untrusted, thorough, pages: pages.base, web, grep });
		const window = host === 'web' ? await staticWindow() : await serverWindow();
		undo.push(window.stop);
		// The one site that the web worker may ask, as any page may
		const hosts = { 'api.github.com': new URL(pages.secure).host };
		const browser = await launchBrowser(hosts);
		undo.push(() => browser.close());
		// Nobody looks on: what moves and shines costs more than what is tested
		const { page, foreign } = await openPage(browser, {
			viewport: { width: 800, height: 500 },
			reducedMotion: 'reduce',
			ignoreHTTPSErrors: true,
		});
		const result = await watch(page, window.url, { expected, limit, print });
		for (const origin of foreign) {
			if (!(new URL(origin).host in hosts)) {
				print(`asked elsewhere: ${origin}`);
			}
		}
		if (result.problem) {
			print(`FAIL ${result.problem}\n${result.log.slice(-40).join('\n')}`);
		}
		const { passed, failed, figures } = result;
		return { passed, failed: failed + (result.problem ? 1 : 0), figures };

		async function staticWindow() {
			const server = await startStaticWeb(vscode, { development: root, suite, folder: workspace });
			return { url: server.base, stop: server.stop };
		}

		async function serverWindow() {
			const { development, extensions } = vsix ? installed(vscode, vsix) : { development: root, extensions: undefined };
			const server = await startServer(vscode, {
				extensions,
				trust: !untrusted,
				driver: true,
				certificate: hasTime ? certificate : undefined,
				settings: {
					'security.workspace.trust.startupPrompt': 'never',
					'security.workspace.trust.banner': 'never',
					...(host === 'remote-web' && {
						'remote.extensionKind': { [`${publisher}.${name}`]: ['web'], 'test.runner': ['web'] },
					}),
				},
			});
			/** @param {string} file */
			const remote = file => `vscode-remote://127.0.0.1:${server.port}${file}`;
			const payload = JSON.stringify([
				['extensionDevelopmentPath', remote(development)],
				['extensionTestsPath', remote(path.join(development, suite))],
			]);
			const query = new URLSearchParams({ folder: workspace, payload });
			return { url: `${server.base}/?${query}`, stop: server.stop };
		}
	} finally {
		for (const step of undo.reverse()) {
			await step();
		}
	}
}

/**
 * Installs the VSIX, and makes an empty extension around the suite: VS Code runs tests only with an extension under
 * development, and the web worker only those that lie inside it.
 *
 * @param {import('./install.mjs').VsCode} vscode
 * @param {string} vsix
 */
function installed(vscode, vsix) {
	const { folder } = temporaryFolder('vsix');
	const extensions = path.join(folder, 'extensions');
	installExtension(vscode, path.resolve(vsix), extensions);
	const development = path.join(folder, 'runner');
	const built = path.dirname(integrationSuite);
	fs.cpSync(path.join(root, built), path.join(development, built), { recursive: true });
	fs.writeFileSync(path.join(development, 'nothing.js'), 'exports.activate = () => {};');
	const manifest = {
		name: 'runner',
		publisher: 'test',
		version: '0.0.1',
		engines: { vscode: '^1.99.0' },
		main: './nothing.js',
		browser: './nothing.js',
		activationEvents: [],
		capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
	};
	fs.writeFileSync(path.join(development, 'package.json'), JSON.stringify(manifest));
	return { development, extensions };
}

/**
 * Opens the page and waits until the suite has ended there.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {{ expected: string, limit: number, print: (line: string) => void }} options
 */
async function watch(page, url, { expected, limit, print }) {
	/** @type {string[]} */
	const log = [];
	let counts = { passed: 0, failed: 0 };
	/** @type {Record<string, number>} */
	let figures = {};
	let ranIn = '';
	/** @type {(exit: number | string) => void} */
	let end = () => {};
	/** @type {Promise<number | string>} */
	const ended = new Promise(resolve => {
		end = resolve;
	});
	page.on('console', message => {
		log.push(message.text().replace(/^%c\s*(\w+) color: #\w+ /, '$1 '));
		if (/No extension host found that can launch the test runner/.test(message.text())) {
			end(message.text());
		}
	});
	page.on('pageerror', error => end(`The page failed: ${error.message}`));
	page.on('crash', () => end('The page crashed.'));
	// the workbench calls these two for a suite that runs under its smoke test driver
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
		const [, mark, text = ''] = /^\[(suite|host|counts|figures)\] (.*)/s.exec(args.join(' ')) ?? [];
		if (mark === 'suite') {
			print(`  ${text}`);
		} else if (mark === 'host') {
			ranIn = text;
		} else if (mark === 'counts') {
			counts = JSON.parse(text);
		} else if (mark === 'figures') {
			figures = JSON.parse(text);
		}
	});
	await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
	const timer = setTimeout(() => end(`Expected the suite to end within ${limit / 1000} s.`), limit);
	await page.goto(url);
	const exit = await ended;
	clearTimeout(timer);
	return { ...counts, figures, log, problem: problemOf() };

	function problemOf() {
		if (typeof exit === 'string') {
			return exit;
		}
		if (exit !== 0 && !counts.failed) {
			return `The suite ended with ${exit} and no failed test.`;
		}
		if (exit === 0 && ranIn !== expected) {
			return `Unexpected extension host ${ranIn}, expected ${expected}.`;
		}
		return exit === 0 && !counts.passed ? 'Expected at least one test to run.' : undefined;
	}
}
