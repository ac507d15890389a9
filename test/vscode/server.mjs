import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './atExit.mjs';
import { startGroup } from './processGroup.mjs';

/** @typedef {import('./install.mjs').VsCode} VsCode */

/** Settings for a workbench that shows and does the same each time. */
export const quietSettings = {
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'editor.accessibilitySupport': 'off',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.simpleDialog.enable': true,
	'git.enabled': false,
	'remote.autoForwardPorts': false,
	'telemetry.telemetryLevel': 'off',
	'typescript.disableAutomaticTypeAcquisition': true,
	'update.mode': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((done, fail) => {
		const probe = net.createServer().once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {net.AddressInfo} */ (probe.address());
			probe.close(() => done(port));
		});
	});

/**
 * The arguments and the environment that all uses of the server share.
 *
 * @param {VsCode} vscode
 * @param {string} data Where it keeps what it writes.
 * @param {string} extensions Folder of the installed extensions.
 */
function commandOf({ home }, data, extensions) {
	return {
		args: [
			path.join(home, 'out/server-main.js'),
			...['--accept-server-license-terms', '--telemetry-level', 'off'],
			...['--server-data-dir', data, '--extensions-dir', extensions],
		],
		// without a gallery nothing is looked up on open-vsx.org; sockets go where they get deleted
		env: { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: data },
	};
}

/**
 * Starts a VS Code server on the loopback interface; it ends, at the latest, with this process.
 *
 * @param {VsCode} vscode
 * @param {object} [options]
 * @param {string} [options.extensions] Folder of the installed extensions; none are when omitted.
 * @param {boolean} [options.trust] False leaves Workspace Trust on. Default true.
 * @param {boolean} [options.driver] The page heeds `payload=`, which runs a suite, but shows no notifications.
 * @param {string} [options.token] The connection token; anyone on this machine may connect when omitted.
 * @param {string} [options.certificate] File of the only certificate that the system trusts.
 * @param {Record<string, unknown>} [options.settings] The person's own settings.
 */
export async function startServer(
	vscode,
	{ extensions, trust = true, driver = false, token, certificate, settings } = {},
) {
	const { folder: data, remove } = temporaryFolder('data');
	fs.mkdirSync(path.join(data, 'data/User'), { recursive: true });
	fs.writeFileSync(
		path.join(data, 'data/User/settings.json'),
		JSON.stringify({ ...quietSettings, 'http.systemCertificatesNode': true, ...settings }, null, '\t'),
	);
	const port = await freePort();
	const { args, env } = commandOf(vscode, data, extensions ?? path.join(data, 'extensions'));
	args.push(
		...['--host', '127.0.0.1', '--port', String(port)],
		...(token ? ['--connection-token', token] : ['--without-connection-token']),
		...(trust ? ['--disable-workspace-trust'] : []),
		...(driver ? ['--enable-smoke-test-driver'] : []),
	);
	Object.assign(env, certificate && { SSL_CERT_FILE: certificate });
	const group = startGroup(vscode.node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	const { child, exited } = group;
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', text => {
			output += text;
		});
	}
	const base = `http://127.0.0.1:${port}`;
	await answering(base, child, () => output);
	return {
		base,
		port,
		exited,
		output: () => output,
		async stop() {
			group.signal('SIGTERM');
			await Promise.race([exited, new Promise(late => setTimeout(late, 5000).unref())]);
			group.kill();
			remove();
		},
	};
}

/** @type {(base: string, child: import('node:child_process').ChildProcess, output: () => string) => Promise<void>} */
async function answering(base, child, output) {
	for (const deadline = Date.now() + 60_000; ; await new Promise(again => setTimeout(again, 100))) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`Unexpected end of the VS Code server:\n${output()}`);
		}
		if (Date.now() > deadline) {
			throw new Error(`Expected the VS Code server to answer within 60 s:\n${output()}`);
		}
		const answer = await fetch(`${base}/version`).catch(() => undefined);
		if (answer?.ok) {
			return;
		}
	}
}

/**
 * Installs a VSIX as `code --install-extension` does.
 *
 * @param {VsCode} vscode
 * @param {string} vsix
 * @param {string} extensions
 */
export function installExtension(vscode, vsix, extensions) {
	const { folder: data, remove } = temporaryFolder('install');
	const { args, env } = commandOf(vscode, data, extensions);
	args.push('--install-extension', vsix, '--force');
	const { status, stdout, stderr } = spawnSync(vscode.node, args, { encoding: 'utf8', env });
	remove();
	if (status !== 0) {
		throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
	}
}
