// Our own code as the benches call it: bundled, as it ships.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { commonPlugins } from '../../src/build.mjs';

/** @param {string} contents A module of exports, with paths from the project's folder. @param {{ minify?: boolean }} [options] */
export async function bundled(contents, { minify = true } = {}) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	const outfile = path.join(folder, 'bundle.cjs');
	await esbuild.build({
		stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
		outfile,
		bundle: true,
		minify,
		platform: 'node',
		format: 'cjs',
		plugins: commonPlugins,
		logLevel: 'error',
	});
	const module = createRequire(import.meta.url)(outfile);
	fs.rmSync(folder, { recursive: true });
	return module;
}
