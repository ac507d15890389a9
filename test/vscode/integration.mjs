// Runs the built integration suite once:
//   node test/vscode/integration.mjs [--host=node|web|remote-web] [--vscode=current|oldest] [--untrusted] [--vsix] [--grep=pattern of tests' names]
import { parseArgs } from 'node:util';
import { runSuite } from './runSuite.mjs';
import { vsixFile } from './vsixFile.mjs';

/** @type {<T extends string>(name: string, value: string, allowed: readonly T[]) => T} */
function oneOf(name, value, allowed) {
	const found = allowed.find(each => each === value);
	if (!found) {
		throw new Error(`Unexpected --${name}=${value}, expected ${allowed.join(', ')}.`);
	}
	return found;
}

try {
	const { values } = parseArgs({
		options: {
			host: { type: 'string', default: 'node' },
			vscode: { type: 'string', default: 'current' },
			untrusted: { type: 'boolean', default: false },
			vsix: { type: 'boolean', default: false },
			grep: { type: 'string' },
		},
	});
	const { passed, failed } = await runSuite({
		host: oneOf('host', values.host, ['node', 'web', 'remote-web']),
		vscode: oneOf('vscode', values.vscode, /** @type {const} */ (['current', 'oldest'])),
		untrusted: values.untrusted,
		vsix: values.vsix ? vsixFile() : undefined,
		grep: values.grep,
	});
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
