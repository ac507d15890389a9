// Makes the bundles: node src/build.mjs [--production]
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { suiteBundle } from '../test/vscode/suiteBundle.mjs';
import { buildInParts } from './buildInParts.mjs';
import {
	bufferShim,
	coreOnDemand,
	harmlessGrayMatter,
	lighterMarkdown,
	lightRules,
	oneTableOfNames,
	parserOnDemand,
	readingYaml,
} from './buildPlugins.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Why a bundle must not be shipped, in one line; undefined when it may.
 *
 * - undici, once loaded, replaces VS Code's proxy handling for every extension in the host.
 * - A direct `eval` is what a hostile front matter would be handed to.
 *
 * @param {string} file Name of the bundle, for the message.
 * @param {Pick<esbuild.Metafile, 'inputs' | 'outputs'>} metafile
 * @param {string} code What the bundle holds.
 * @returns {string | undefined}
 */
export function shippingProblem(file, metafile, code) {
	const undici = /(^|[\\/])node_modules[\\/]undici[\\/]/;
	const bundled = Object.keys(metafile.inputs).find(input => undici.test(input));
	const external = Object.values(metafile.outputs).some(output =>
		output.imports.some(({ path }) => /^undici(\/|$)/.test(path)),
	);
	if (bundled || external) {
		return `Unexpected undici in ${file}${bundled ? ` (${bundled})` : ''}, expected node:http and fetch alone.`;
	}
	const line = code.split('\n').findIndex(text => /(?<![\w$.])eval\(/.test(text));
	return line < 0 ? undefined : `Unexpected eval in ${file}:${line + 1}, expected a bundle that evaluates no text.`;
}

/** Bytes that a file may have, minified: an editor reads it before it does anything for anybody. */
const maxBytes = 500_000;

/**
 * @param {string} file
 * @param {number} bytes
 * @returns {string | undefined}
 */
export function sizeProblem(file, bytes) {
	return bytes < maxBytes ? undefined : `Unexpected ${bytes} bytes in ${file}, expected less than ${maxBytes}.`;
}

/** For every bundle. */
export const commonPlugins = [harmlessGrayMatter, readingYaml, oneTableOfNames, lighterMarkdown, parserOnDemand];

/** @typedef {Parameters<typeof buildInParts>} Bundle */

/**
 * The extension for each host, and the command.
 *
 * @param {{ production: boolean }} options
 * @returns {Bundle[]}
 */
export function bundles({ production }) {
	/** @type {esbuild.BuildOptions & { absWorkingDir: string }} */
	const shipped = {
		absWorkingDir: root,
		bundle: true,
		format: 'cjs',
		external: ['vscode'],
		minify: production,
		sourcemap: production ? false : 'linked',
		charset: 'utf8',
		legalComments: 'none',
		logLevel: 'warning',
	};
	return [
		[
			{
				...shipped,
				entryPoints: ['src/extension.ts'],
				outfile: 'dist/node/extension.js',
				platform: 'node',
				target: 'node20',
				plugins: [...(production ? [coreOnDemand] : []), ...commonPlugins, lightRules({ withWords: false })],
			},
			'node',
		],
		[
			{
				...shipped,
				entryPoints: ['src/extension.ts'],
				outfile: 'dist/web/extension.js',
				platform: 'browser',
				target: 'es2022',
				plugins: [...commonPlugins, lightRules({ withWords: false }), bufferShim],
			},
			'web',
		],
		[
			{
				...shipped,
				entryPoints: { cli: 'src/cli/main.ts' },
				outfile: 'dist/cli.js',
				platform: 'node',
				target: 'node20',
				banner: { js: '#!/usr/bin/env node' },
				plugins: [...commonPlugins, lightRules({ withWords: true })],
			},
			'node',
		],
	];
}

/** @param {{ production: boolean }} options */
async function build({ production }) {
	const ship = production ? buildInParts : buildInOne;
	const made = await Promise.all(bundles({ production }).map(bundle => ship(...bundle)));
	await esbuild.build({ ...suiteBundle, absWorkingDir: root });
	for (const each of made) {
		check(each, production);
	}
	chmodSync(resolve(root, 'dist/cli.js'), 0o755);
	mkdirSync(resolve(root, 'artifacts'), { recursive: true }); // vsce does not make it
}

/**
 * With a source map, which does not survive being cut in two.
 *
 * @type {typeof buildInParts}
 */
async function buildInOne(options) {
	const { metafile } = await esbuild.build({ ...options, metafile: true });
	return { metafile, files: [options.outfile] };
}

/**
 * @param {Awaited<ReturnType<typeof buildInParts>>} made
 * @param {boolean} production
 */
function check({ metafile, files }, production) {
	for (const file of files) {
		const code = readFileSync(resolve(root, file));
		const problem =
			shippingProblem(file, metafile, code.toString()) ?? (production ? sizeProblem(file, code.length) : undefined);
		if (problem) {
			throw new Error(problem);
		}
		console.log(`${file.padEnd(30)} ${(code.length / 1000).toFixed(0).padStart(5)} KB`);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		await build({ production: process.argv.includes('--production') });
	} catch (error) {
		// esbuild has already printed its own errors
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
