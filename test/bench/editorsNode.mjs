// Goes on in the Node that runs the extensions of the newest VS Code: engines differ by half in speed, and much in how they collect.
import { spawnSync } from 'node:child_process';
import { installVsCode } from '../vscode/install.mjs';

const { node } = process.argv.includes('--this-node')
	? { node: process.execPath }
	: installVsCode('current', console.error);
if (node !== process.execPath) {
	const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
	process.exit(status ?? 1);
}
