import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where Chromium and Chrome lie when a person, a package or Playwright has put them there. */
const places = () => [
	process.env.CHROMIUM_PATH,
	...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(name =>
		(process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, name)),
	),
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].map(
		folder => folder && path.join(folder, 'Google/Chrome/Application/chrome.exe'),
	),
	chromium.executablePath(),
];

/** A browser may be there and still lack a system library, or be a note that tells to install a snap. */
const starts = (/** @type {string} */ file) =>
	process.platform !== 'linux' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

const installed = () => places().find(file => file && fs.existsSync(file) && starts(file));

/**
 * Finds a Chromium, or fetches one: Playwright's, else Debian's package.
 *
 * @param {(line: string) => void} [log] Hears what is fetched.
 * @returns {string} The executable.
 * @throws With the one line that a person needs when there is none.
 */
export function prepareBrowser(log = console.log) {
	const found = installed();
	if (found) {
		return found;
	}
	log('No Chromium or Chrome here: fetching Playwright’s …');
	const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
	spawnSync(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], { stdio: 'ignore', timeout: 240_000 });
	const fetched = installed();
	if (fetched) {
		return fetched;
	}
	if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
		log('That gave no browser that starts: installing the chromium package …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
		spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore', env });
	}
	const packaged = installed();
	if (!packaged) {
		throw new Error('No browser: install Chromium or Chrome, or name its executable in CHROMIUM_PATH.');
	}
	return packaged;
}

/**
 * A browser that finds no other machine. Names are kept from it, requests are not looked into: that costs a window seconds.
 *
 * @param {Record<string, string>} [hosts] What stands for a host on this machine, e.g. `127.0.0.1:8443`.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser(hosts = {}) {
	const instead = Object.entries(hosts).map(([host, own]) => `MAP ${host} ${own}`);
	const rules = [...instead, 'MAP * ~NOTFOUND', ...here.map(host => `EXCLUDE ${host}`)];
	return chromium.launch({
		executablePath: prepareBrowser(),
		args: [
			...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
			...['--disable-background-networking', '--disable-component-update', '--force-color-profile=srgb'],
			`--host-resolver-rules=${rules.join(', ')}`,
		],
	});
}

const here = ['127.0.0.1', 'localhost'];

/**
 * A window that may use the clipboard.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns `page`, and `foreign`: the origins elsewhere that were asked for, whatever came of it.
 */
export async function openPage(browser, options) {
	const permissions = ['clipboard-read', 'clipboard-write'];
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions, ...options });
	/** @type {Set<string>} */
	const foreign = new Set();
	context.on('request', request => {
		const { protocol, hostname, origin } = new URL(request.url());
		if (protocol.startsWith('http') && !here.includes(hostname)) {
			foreign.add(origin);
		}
	});
	return { page: await context.newPage(), foreign };
}
