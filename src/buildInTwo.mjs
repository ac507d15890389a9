// Makes two files of an entry: what it needs at once, and what it asks for by `import()`.
import { basename, dirname } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * How the second file gets into memory: an expression, or a promise, of what it exports.
 *
 * @satisfies {Record<string, (file: string) => string>}
 */
const loaders = {
	node: file => `require('./${file}')`,
	/** As VS Code itself loads the first file there: the `require` of its web worker knows nothing but `vscode`. */
	web: file => `(async () => {
		const { extensions, Uri } = require('vscode');
		const { extensionUri } = extensions.getExtension('curated-list.curated-list');
		const answer = await fetch(Uri.joinPath(extensionUri, 'dist/web/${file}').toString(true));
		if (!answer.ok) throw new Error('Unexpected answer ' + answer.status + ', expected ${file}.');
		const module = {};
		new Function('module', await answer.text())(module);
		return module.exports;
	})()`,
};

/**
 * The second file, `….later.js`, lies beside the first one, shares its modules, and is loaded by the first `import()`.
 *
 * @param {esbuild.BuildOptions & { absWorkingDir: string, outfile: string }} options Of a bundle in the format `cjs`.
 * @param {keyof typeof loaders} loader
 * @returns {Promise<{ metafile: esbuild.Metafile, files: string[] }>} What went in, and the files that came out, the first one first.
 */
export async function buildInTwo(options, loader) {
	const { outfile: file, ...split } = options;
	const { outputFiles, metafile } = await esbuild.build({
		...split,
		outdir: dirname(file),
		format: 'esm',
		splitting: true,
		minify: false,
		banner: {},
		metafile: true,
		write: false,
	});
	const modules = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
	const first = `./${basename(file)}`;
	const needed = neededAtOnce(metafile, first);
	const rest = [...modules.keys()].filter(name => !needed.has(name));
	const laterFile = file.replace(/\.js$/, '.later.js');

	const { absWorkingDir, minify, platform, target, external, charset, logLevel, banner } = options;
	/** @type {esbuild.BuildOptions} */
	const joined = { absWorkingDir, minify, platform, target, external, charset, logLevel, bundle: true, format: 'cjs' };
	await esbuild.build({
		...joined,
		outfile: file,
		stdin: { contents: `export * from '${first}';` },
		banner: { js: `${banner?.js ?? ''}\n"use strict";`.trim() },
		inject: ['later'],
		plugins: [
			inMemory(name =>
				name === 'later'
					? laterModule([...needed], loaders[loader](basename(laterFile)))
					: needed.has(name)
						? modules
								.get(name)
								?.replace(/\bimport\("([^"]+)"\)/g, (call, path) =>
									needed.has(path) ? call : `__importLater("${path}")`,
								)
						: undefined,
			),
		],
	});
	await esbuild.build({
		...joined,
		outfile: laterFile,
		stdin: { contents: `${importsOf(rest)}\nmodule.exports = ${tableOf(rest)};` },
		banner: { js: 'module.exports = require => { "use strict"; const module = {};' },
		footer: { js: 'return module.exports; };' },
		plugins: [inMemory(name => (needed.has(name) ? undefined : modules.get(name)))],
	});
	return { metafile, files: [file, laterFile] };
}

/**
 * @param {esbuild.Metafile} metafile
 * @param {string} first
 * @returns {ReadonlySet<string>} Names of the modules, from `first` on, that are loaded together with it.
 */
function neededAtOnce({ outputs }, first) {
	const imports = new Map(Object.entries(outputs).map(([path, output]) => [`./${basename(path)}`, output.imports]));
	const needed = new Set([first]);
	for (const name of needed) {
		for (const { path, kind } of imports.get(name) ?? []) {
			const other = `./${basename(path)}`;
			if (kind === 'import-statement' && imports.has(other)) {
				needed.add(other);
			}
		}
	}
	return needed;
}

/**
 * What `import()` of a module in the second file becomes. A load that fails is tried again the next time.
 *
 * @param {readonly string[]} shared Modules of the first file.
 * @param {string} load
 */
function laterModule(shared, load) {
	return `${importsOf(shared)}
		var modules;
		// hoisted, for whoever calls it at once
		function own(name) {
			return ${tableOf(shared)}[name] ?? require(name);
		}
		export async function __importLater(name) {
			modules ??= (await ${load})(own);
			return modules[name];
		}`;
}

/** @param {readonly string[]} names */
function importsOf(names) {
	return names.map((name, index) => `import * as m${index} from '${name}';`).join('\n');
}

/** @param {readonly string[]} names */
function tableOf(names) {
	return `({ ${names.map((name, index) => `'${name}': m${index}`).join(', ')} })`;
}

/**
 * @param {(name: string) => string | undefined} textOf The text of a module; of those that it does not know, `require` is asked.
 * @returns {esbuild.Plugin}
 */
function inMemory(textOf) {
	return {
		name: 'in-memory',
		setup(build) {
			build.onResolve({ filter: /.*/ }, ({ path }) =>
				textOf(path) === undefined ? { path, external: true } : { path, namespace: 'memory' },
			);
			build.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
				contents: textOf(path) ?? '',
				loader: 'js',
			}));
		},
	};
}
