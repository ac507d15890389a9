import type MochaType from 'mocha';

/** What `test/vscode/runSuite.mjs` reads the counts from. */
export interface Counts {
	passed: number;
	failed: number;
}

/**
 * A mocha reporter that writes whole lines, each marked so that the runner finds it in the host's console.
 *
 * @param counts Filled while the tests run.
 */
export function lineReporter(counts: Counts): MochaType.ReporterConstructor {
	return function report(runner: MochaType.Runner) {
		const write = (line: string) => console.log(`[suite] ${line}`);
		let depth = 0;
		runner.on('suite', suite => {
			if (suite.title) {
				write(`${'  '.repeat(depth++)}${suite.title}`);
			}
		});
		runner.on('suite end', suite => {
			depth -= suite.title ? 1 : 0;
		});
		runner.on('pass', test => {
			counts.passed++;
			write(`${'  '.repeat(depth)}ok ${test.title} (${test.duration} ms)`);
		});
		runner.on('fail', (test, error) => {
			counts.failed++;
			write(`${'  '.repeat(depth)}FAIL ${test.fullTitle()}`);
			for (const line of (error?.stack ?? String(error)).split('\n')) {
				write(`${'  '.repeat(depth)}     ${line}`);
			}
		});
	} as unknown as MochaType.ReporterConstructor;
}
