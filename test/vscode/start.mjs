// Opens a real VS Code in the browser with the extension loaded from its sources: npm start [-- file or folder]
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { atExit, temporaryFolder } from './atExit.mjs';
import { installVsCode, root } from './install.mjs';
import { startServer } from './server.mjs';
import { sampleWorkspace } from './workspace.mjs';

/**
 * What to open.
 *
 * @param {string[]} args
 * @returns {{ folder: string, file?: string } | undefined} Undefined when the path leads nowhere.
 */
function target([name]) {
	if (name === undefined) {
		const folder = sampleWorkspace();
		return { folder, file: path.join(folder, 'reading-list.md') };
	}
	// npm runs scripts in the project's folder and keeps where the person is
	const named = path.resolve(process.env.INIT_CWD ?? '.', name);
	const found = fs.statSync(named, { throwIfNoEntry: false });
	return found && (found.isDirectory() ? { folder: named } : { folder: path.dirname(named), file: named });
}

/**
 * A folder of installed extensions that holds this one as a link: after `npm run build`, reload the window.
 *
 * @returns {string}
 */
function linkedExtension() {
	const { folder } = temporaryFolder('extensions');
	const { name, publisher, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
	const link = path.join(folder, `${publisher}.${name}-${version}`);
	fs.symlinkSync(root, link, 'junction');
	atExit(() => fs.rmSync(link)); // the link, before anything removes the folder
	return folder;
}

/** @param {string} address */
function openBrowser(address) {
	const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	const [command, ...args] = { darwin: ['open'], win32: ['explorer'] }[String(process.platform)] ?? ['xdg-open'];
	if (screen && command) {
		spawn(command, [...args, address], { stdio: 'ignore', detached: true })
			.on('error', () => {})
			.unref();
	}
}

async function start() {
	const args = process.argv.slice(2);
	const opened = args.length < 2 ? target(args) : undefined;
	if (!opened) {
		console.error(
			args.length < 2
				? `Unexpected path ${args[0]}, expected an existing file or folder.`
				: `Unexpected ${args.length} arguments, expected one file or folder.`,
		);
		process.exit(2);
	}
	console.log('Building the extension …');
	const build = spawnSync(process.execPath, [path.join(root, 'src/build.mjs')], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (build.status !== 0) {
		process.exit(1);
	}
	const vscode = installVsCode('current');
	console.log(`Starting VS Code ${vscode.version} …`);
	const token = randomBytes(16).toString('hex');
	const server = await startServer(vscode, { extensions: linkedExtension(), token });
	const query = new URLSearchParams({ tkn: token, folder: opened.folder });
	if (opened.file) {
		query.set(
			'payload',
			JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(opened.file).pathname}`]]),
		);
	}
	const address = `${server.base}/?${query}`;
	console.log(`\nOpen this address in a browser on this machine:\n\n  ${address}\n`);
	if (!args.length) {
		console.log('It shows a copy of the sample lists; changes to them are thrown away.');
	}
	console.log('Press Ctrl+C to stop.');
	openBrowser(address);
	await server.exited;
	throw new Error(`Unexpected end of the VS Code server:\n${server.output()}`);
}

// Ctrl+C is how this ends, not how it fails
process.on('exit', code => {
	process.exitCode = code === 130 || code === 143 ? 0 : code;
});
try {
	await start();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
