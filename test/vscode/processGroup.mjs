import { spawn } from 'node:child_process';
import { atExit } from './atExit.mjs';

/**
 * Starts a program as a process group of its own: what it starts ends with it, and all of it with this process.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Pick<import('node:child_process').SpawnOptions, 'cwd' | 'env' | 'shell' | 'stdio'>} options
 */
export function startGroup(command, args, options) {
	const windows = process.platform === 'win32';
	const child = spawn(command, args, { ...options, detached: !windows });
	/** @param {NodeJS.Signals} signal */
	const signal = signal => {
		try {
			if (windows || !child.pid) {
				child.kill(signal);
			} else {
				process.kill(-child.pid, signal);
			}
		} catch {
			// it has ended
		}
	};
	/** @type {Promise<number | null>} The exit code; null after a signal. */
	const exited = new Promise((done, fail) => child.once('error', fail).once('exit', done));
	return { child, exited, signal, kill: atExit(() => signal('SIGKILL')) };
}
