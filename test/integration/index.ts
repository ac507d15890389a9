// The entry of the suite in every host (desktop, server, web worker): each loads this bundle and calls run().
import 'mocha/mocha';
import type MochaType from 'mocha';
import { type Counts, lineReporter } from './lineReporter';
import { closeEditors, currentRun } from './support';

declare const Mocha: typeof MochaType;
declare const importScripts: unknown;
declare const require: (path: string) => void;

/** Rejects when a test failed or none ran. */
export async function run(): Promise<void> {
	// should the extension not load in the web worker, VS Code would quietly run the suite in the Node host
	console.log(`[host] ${typeof importScripts === 'function' ? 'webworker' : 'node'}`);
	const counts: Counts = { passed: 0, failed: 0 };
	const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, forbidOnly: true, reporter: lineReporter(counts) });
	mocha.suite.emit('pre-require', globalThis, '', mocha); // describe, it and the hooks become globals
	require('./all'); // bundled, but run only now
	mocha.suite.afterEach(closeEditors);
	const { grep } = await currentRun();
	if (grep) {
		mocha.grep(new RegExp(grep));
	}
	await new Promise(done => mocha.run(done));
	console.log(`[counts] ${JSON.stringify(counts)}`);
	if (counts.failed || !counts.passed) {
		throw new Error(`${counts.passed} tests passed, ${counts.failed} failed.`);
	}
}
