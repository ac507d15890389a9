import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();

process.once('exit', () => {
	for (const undo of [...pending].reverse()) {
		undo();
	}
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/**
 * Undoes something however this process ends: at its end, on a throw, on Ctrl+C; last done, first undone.
 *
 * @param {() => void} undo Must not wait for anything, as the process is exiting.
 * @returns {() => void} Undoes it now, and once only.
 */
export function atExit(undo) {
	const once = () => {
		if (pending.delete(once)) {
			undo();
		}
	};
	pending.add(once);
	return once;
}

/**
 * A folder in the system's temporary folder, removed when this process ends.
 *
 * @param {string} name
 */
export function temporaryFolder(name) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), `curated-list-${name}-`));
	const remove = atExit(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
	return { folder, remove };
}
