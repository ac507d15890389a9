import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commonPlugins } from '../../src/build.mjs';

// Bundled, because Node reads no TypeScript; what else it is called with is for the script.
const script = process.argv.includes('--lists') ? 'fuzzLists' : 'fuzz';
const folder = await mkdtemp(path.join(tmpdir(), 'curated-list-fuzz-'));
const outfile = path.join(folder, 'fuzz.cjs');
await build({
	entryPoints: [`test/fuzz/${script}.ts`],
	bundle: true,
	platform: 'node',
	format: 'cjs',
	outfile,
	plugins: commonPlugins,
});
process.on('exit', () => rm(folder, { recursive: true, force: true }));
await import(pathToFileURL(outfile).href);
