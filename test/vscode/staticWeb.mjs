import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietSettings } from './server.mjs';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.mjs': 'text/javascript',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm',
};

/**
 * code-server's client always connects to a server and keeps the user's data there; these undo both.
 *
 * @type {[RegExp, string][]}
 */
const patches = [
	[/\{\.\.\.(JSON\.parse\(\w+\)),remoteAuthority:location\.host\}/, '$1'],
	[
		/(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\}/,
		'$1vscodeUserData}',
	],
];

/** @param {unknown} value */
const attribute = value => JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/**
 * Serves VS Code as on vscode.dev: static files with no server behind them, the web worker host, a virtual folder.
 *
 * @param {import('./install.mjs').VsCode} vscode
 * @param {object} options
 * @param {string} options.development The extension's folder.
 * @param {string} options.suite Path of the suite, relative to that folder.
 * @param {string} options.folder Its files are what the virtual folder `memfs:/workspace` starts with.
 */
export async function startStaticWeb({ home }, { development, suite, folder }) {
	const workbench = 'out/vs/code/browser/workbench/workbench';
	const script = patches.reduce(
		(code, [from, to]) => {
			if (!from.test(code)) {
				throw new Error(`Unexpected workbench.js, expected ${from} in it.`);
			}
			return code.replace(from, to);
		},
		fs.readFileSync(path.join(home, `${workbench}.js`), 'utf8'),
	);
	/** @type {Record<string, string>} */
	const mounts = { vscode: home, extension: development, memfs: fileURLToPath(new URL('memfs', import.meta.url)) };
	/** @type {(authority: string) => object} */
	const configuration = authority => ({
		folderUri: { scheme: 'memfs', authority: '', path: '/workspace' },
		additionalBuiltinExtensions: [{ scheme: 'http', authority, path: '/memfs' }],
		developmentOptions: {
			enableSmokeTestDriver: true,
			extensions: [{ scheme: 'http', authority, path: '/extension' }],
			extensionTestsPath: { scheme: 'http', authority, path: `/extension/${suite}` },
		},
		enableWorkspaceTrust: false,
		configurationDefaults: quietSettings,
		productConfiguration: {
			enableTelemetry: false,
			extensionsGallery: {},
			extensionEnabledApiProposals: { 'test.memfs': ['fileSearchProvider', 'textSearchProvider'] },
		},
		// code-server's client insists on these
		userDataPath: '/',
		isEnabledFileDownloads: true,
		isEnabledFileUploads: true,
		isEnabledCoderGettingStarted: false,
	});
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		/** @type {(type: string, body: string | Buffer) => void} */
		const send = (type, body) => {
			response.writeHead(200, {
				'content-type': type,
				'access-control-allow-origin': '*',
				'cache-control': 'no-store',
			});
			response.end(body);
		};
		if (pathname === '/') {
			const settings = attribute(configuration(request.headers.host ?? ''));
			send(
				'text/html',
				`<!doctype html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/vscode/${workbench}.css"></head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/${workbench}.js"></script></html>`,
			);
			return;
		}
		if (pathname === '/memfs/seed.json') {
			send('application/json', JSON.stringify(filesBelow(folder)));
			return;
		}
		if (pathname === `/vscode/${workbench}.js`) {
			send('text/javascript', script);
			return;
		}
		const [, mount = '', ...rest] = decodeURIComponent(pathname).split('/');
		const base = mounts[mount];
		const file = path.join(base ?? '', ...rest);
		if (base && file.startsWith(base) && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
			send(types[path.extname(file)] ?? 'application/octet-stream', fs.readFileSync(file));
		} else {
			response.writeHead(404).end();
		}
	});
	await new Promise(ready => server.listen(0, 'localhost', () => ready(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		base: `http://localhost:${port}`,
		async stop() {
			server.closeAllConnections();
			await new Promise(done => server.close(done));
		},
	};
}

/**
 * @param {string} folder
 * @returns Texts by absolute path in the virtual file system.
 */
function filesBelow(folder) {
	const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return Object.fromEntries(
		files
			.filter(file => fs.statSync(path.join(folder, file)).isFile())
			.map(file => [`/workspace/${file.split(path.sep).join('/')}`, fs.readFileSync(path.join(folder, file), 'utf8')]),
	);
}
