// Puts a real VS Code (its server and its workbench, as code-server packs them) into .vscode-test/ with the npm registry
// alone: no download elsewhere, no compiler, no install scripts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stubs } from './stubs.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The VS Code versions that are tested: the newest, and the oldest that package.json's "engines" admits.
 * The integrity is `npm view code-server@… dist.integrity`.
 */
const versions = {
	current: {
		vscode: '1.139.1',
		codeServer: '4.139.1',
		node: '24.21.0',
		integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
	},
	oldest: {
		vscode: '1.99.3',
		codeServer: '4.99.4',
		node: '20.20.2',
		integrity: 'sha512-EAH6aTbrjFpNJg7kyWer+J8wuew+ys2z/QOOiyrEfusjHvfuTCc+iJ99RP6Nemtw9RRVj6W4DSnV+Sv/OEMoCg==',
	},
};

/**
 * VS Code's own JSON support built for the web worker host, which code-server leaves out; it fits both versions.
 */
const jsonForWeb = {
	spec: '@codingame/monaco-vscode-json-language-features-default-extension@37.6.1',
	integrity: 'sha512-k1gszc20itrA5Hfit3c0eHAqaA0dYCu+ItlMzr5HEswYgz2UU6zjB5ScWFR7x7b8mrxjYoa1mKhiHMrW2+8ykQ==',
};

/** @typedef {keyof typeof versions} Which */
/** @typedef {{ home: string, node: string, version: string }} VsCode `home` holds out/server-main.js; `node` runs it. */

/** Counts up when what this script makes changes. */
const revision = 2;

/** Built-in extensions that no test and no curator needs; the greater part of the size. */
const unwantedExtensions = [
	...['copilot', 'debug-auto-launch', 'debug-server-ready', 'git', 'github', 'github-authentication', 'grunt', 'gulp'],
	...['ipynb', 'jake', 'mermaid-markdown-features', 'microsoft-authentication', 'ms-vscode.js-debug'],
	...['ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table', 'notebook-renderers', 'npm'],
	...['php-language-features', 'simple-browser', 'terminal-suggest', 'tunnel-forwarding'],
];

/** Packages that the server does without, or that `stubs` replaces. */
const unwantedPackages = [
	/^@devcontainers\//,
	/^@github\//,
	/^@microsoft\/mxc-sdk$/,
	/^@vscode\/(copilot-api|deviceid|fs-copyfile|native-watchdog|sandbox-runtime|spdlog|sqlite3|tree-sitter-wasm|windows-.*)$/,
	/^(native-watchdog|kerberos|ssh2|tar|zod|katex|detect-libc|node-addon-api)$/,
];

/**
 * @param {Which} which
 * @param {(line: string) => void} [log] Hears each step; says nothing when all is there already.
 * @returns {VsCode}
 * @throws When the npm registry does not give what is wanted.
 */
export function installVsCode(which, log = console.log) {
	const wanted = versions[which];
	const base = path.join(root, '.vscode-test', `vscode-${wanted.vscode}`);
	const home = path.join(base, 'vscode');
	const stamp = path.join(base, 'ready');
	const made = { home, node: nodeFor(wanted.node), version: wanted.vscode };
	if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === String(revision) && fs.existsSync(made.node)) {
		return made;
	}
	fs.rmSync(base, { recursive: true, force: true });
	fs.mkdirSync(base, { recursive: true });

	log(`Fetching VS Code ${wanted.vscode} from the npm registry (code-server ${wanted.codeServer}), once …`);
	const excludes = ['*.map', ...unwantedExtensions.map(name => `package/lib/vscode/extensions/${name}`)];
	unpack(`code-server@${wanted.codeServer}`, path.join(base, 'package'), {
		integrity: wanted.integrity,
		members: ['package/lib/vscode'],
		excludes,
	});
	fs.renameSync(path.join(base, 'package/lib/vscode'), home);
	fs.rmSync(path.join(base, 'package'), { recursive: true });

	log('Fetching its dependencies …');
	installDependencies(home);
	installJsonForWeb(path.join(home, 'extensions/json-language-features'));

	if (!fs.existsSync(made.node)) {
		log(`Fetching Node ${wanted.node} to run it (this is ${process.versions.node}) …`);
		const platform = process.platform === 'win32' ? 'win' : process.platform;
		const members = [`package/bin/${path.basename(made.node)}`];
		unpack(`node-${platform}-${process.arch}@${wanted.node}`, path.dirname(made.node), { members, strip: 2 });
	}
	fs.writeFileSync(stamp, String(revision));
	log(`VS Code ${wanted.vscode} is ready in ${path.relative(root, base)}.`);
	return made;
}

/**
 * The Node that runs the server: this one where it can, else the one fetched. 1.99 wants the very major it was built
 * for; 1.139 wants `module.registerHooks`.
 *
 * @param {string} version
 */
function nodeFor(version) {
	const [major] = version.split('.');
	const able = major === '20' ? process.versions.node.startsWith('20.') : 'registerHooks' in module;
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	return able ? process.execPath : path.join(root, '.vscode-test', `node-${version}`, name);
}

/** @param {string} home */
function installDependencies(home) {
	const file = path.join(home, 'package.json');
	const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
	for (const name of Object.keys(manifest.dependencies)) {
		if (unwantedPackages.some(pattern => pattern.test(name))) {
			delete manifest.dependencies[name];
		}
	}
	// the install script of older releases downloads ripgrep from GitHub; without it findFiles finds nothing
	const lacksRipgrep = '@vscode/ripgrep' in manifest.dependencies;
	if (lacksRipgrep) {
		manifest.dependencies['@vscode/ripgrep-universal'] = '1.18.0';
	}
	for (const key of ['devDependencies', 'scripts', 'allowScripts']) {
		delete manifest[key];
	}
	fs.writeFileSync(file, JSON.stringify(manifest, null, '\t'));
	// its npm-shrinkwrap.json keeps the versions
	npm(
		['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
		home,
	);

	const modules = path.join(home, 'node_modules');
	for (const [name, code] of Object.entries(stubs)) {
		fs.mkdirSync(path.join(modules, name), { recursive: true });
		fs.writeFileSync(
			path.join(modules, name, 'package.json'),
			JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
		);
		fs.writeFileSync(path.join(modules, name, 'index.js'), code);
	}
	const here = `${process.platform}-${process.arch}`;
	for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds'].map(name => path.join(modules, name))) {
		for (const other of fs.existsSync(path.join(folder, here)) ? fs.readdirSync(folder) : []) {
			if (other !== here) {
				fs.rmSync(path.join(folder, other), { recursive: true });
			}
		}
	}
	if (lacksRipgrep) {
		const from = path.join(modules, '@vscode/ripgrep-universal/bin', here);
		fs.cpSync(from, path.join(modules, '@vscode/ripgrep/bin'), { recursive: true });
	}
}

/** @param {string} extension */
function installJsonForWeb(extension) {
	for (const side of ['client', 'server']) {
		const into = path.join(extension, side, 'dist/browser');
		const members = [`package/resources/json${side === 'client' ? 'Client' : 'Server'}Main.js`];
		unpack(jsonForWeb.spec, into, { integrity: jsonForWeb.integrity, members, strip: 2 });
	}
}

/**
 * Unpacks some of an npm package; runs none of its scripts.
 *
 * @param {string} spec
 * @param {string} into
 * @param {{ integrity?: string, members: string[], excludes?: string[], strip?: number }} options
 */
function unpack(spec, into, { integrity, members, excludes = [], strip = 1 }) {
	fs.mkdirSync(into, { recursive: true });
	const temp = fs.mkdtempSync(path.join(path.dirname(into), '.pack-'));
	try {
		const [{ filename }] = JSON.parse(
			npm(['pack', spec, '--json', '--ignore-scripts', '--pack-destination', temp], temp),
		);
		const file = path.join(temp, path.basename(filename));
		const actual = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
		if (integrity && actual !== integrity) {
			throw new Error(`Unexpected integrity ${actual} of ${spec}, expected ${integrity}.`);
		}
		run('tar', [
			'-xzf',
			file,
			'-C',
			into,
			`--strip-components=${strip}`,
			...excludes.map(e => `--exclude=${e}`),
			...members,
		]);
	} finally {
		fs.rmSync(temp, { recursive: true, force: true });
	}
}

/** @type {(args: string[], cwd: string) => string} */
const npm = (args, cwd) =>
	process.env.npm_execpath ? run(process.execPath, [process.env.npm_execpath, ...args], cwd) : run('npm', args, cwd);

/** @type {(command: string, args: string[], cwd?: string) => string} */
function run(command, args, cwd) {
	const shell = process.platform === 'win32' && command === 'npm';
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		cwd,
		encoding: 'utf8',
		shell,
		maxBuffer: 2 ** 26,
	});
	if (status !== 0) {
		const reason = error?.message ?? (stderr || stdout).trim().split('\n').slice(-3).join(' ');
		throw new Error(`${path.basename(command)} ${args.slice(0, 3).join(' ')} failed: ${reason}`);
	}
	return stdout;
}
