// Makes several files of an entry: what it needs at its start, and what it asks for afterwards.
import { basename, dirname } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * How the last file gets into memory: an expression, or a promise, of what it exports.
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
 * Beside the first file lies `….later.js` for what is imported by `import()`, and in Node `….lists.js` for what a plugin of ours imports by
 * `import(/* at once *\/ …)`, which becomes a call of `require`. Each is loaded by the first such import; all share their modules.
 *
 * @param {esbuild.BuildOptions & { absWorkingDir: string, outfile: string }} options Of a bundle in the format `cjs`.
 * @param {keyof typeof loaders} loader
 * @returns {Promise<{ metafile: esbuild.Metafile, files: string[] }>} What went in, and the files that came out, the first one first.
 */
export async function buildInParts(options, loader) {
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
	const atStart = reachedFrom(metafile, [first]);
	const atOnce = [...atStart].flatMap(name =>
		[...(modules.get(name) ?? '').matchAll(importAtOnce)].map(call => call[1] ?? ''),
	);
	const onDemand = [...reachedFrom(metafile, atOnce)].filter(name => !atStart.has(name));
	const later = [...modules.keys()].filter(name => !atStart.has(name) && !onDemand.includes(name));
	const files = { lists: file.replace(/\.js$/, '.lists.js'), later: file.replace(/\.js$/, '.later.js') };

	const { absWorkingDir, minify, platform, target, external, charset, logLevel, banner } = options;
	/** @type {esbuild.BuildOptions} */
	const joined = { absWorkingDir, minify, platform, target, external, charset, logLevel, bundle: true, format: 'cjs' };
	const table = partTable(
		[...atStart],
		onDemand.length > 0 && basename(files.lists),
		loaders[loader](basename(files.later)),
	);
	await esbuild.build({
		...joined,
		outfile: file,
		stdin: { contents: `export * from '${first}';` },
		banner: { js: `${banner?.js ?? ''}\n"use strict";`.trim() },
		inject: ['parts'],
		plugins: [
			inMemory(name =>
				name === 'parts'
					? table
					: atStart.has(name)
						? modules
								.get(name)
								?.replace(importAtOnce, (_, path) =>
									atStart.has(path) ? `require("${path}")` : `__fromList("${path}")`,
								)
								.replace(/\bimport\("([^"]+)"\)/g, (call, path) =>
									atStart.has(path) ? call : `__importLater("${path}")`,
								)
						: undefined,
			),
		],
	});
	/** @param {string} outfile @param {readonly string[]} names */
	const writePart = (outfile, names) =>
		esbuild.build({
			...joined,
			outfile,
			stdin: { contents: `${importsOf(names)}\nmodule.exports = ${tableOf(names)};` },
			// In parentheses: V8 compiles it at once, instead of looking through it first
			banner: { js: 'module.exports = (function (require) { "use strict"; const module = {};' },
			footer: { js: 'return module.exports; });' },
			plugins: [
				inMemory(name =>
					names.includes(name) ? modules.get(name)?.replace(importAtOnce, 'require("$1")') : undefined,
				),
			],
		});
	await writePart(files.later, later);
	if (onDemand.length > 0) {
		await writePart(files.lists, onDemand);
	}
	return { metafile, files: [file, ...(onDemand.length > 0 ? [files.lists] : []), files.later] };
}

/** How a module is imported that is needed now and not before. */
const importAtOnce = /\bimport\(\s*\/\* at once \*\/\s*"([^"]+)"\s*\)/g;

/**
 * @param {esbuild.Metafile} metafile
 * @param {readonly string[]} roots
 * @returns {ReadonlySet<string>} Names of the modules, the roots among them, that are loaded together with these.
 */
function reachedFrom({ outputs }, roots) {
	const imports = new Map(Object.entries(outputs).map(([path, output]) => [`./${basename(path)}`, output.imports]));
	const reached = new Set(roots);
	for (const name of reached) {
		for (const { path, kind } of imports.get(name) ?? []) {
			const other = `./${basename(path)}`;
			if (kind === 'import-statement' && imports.has(other)) {
				reached.add(other);
			}
		}
	}
	return reached;
}

/**
 * What imports of modules in the other files become. A load that fails is tried again the next time.
 *
 * @param {readonly string[]} shared Modules of the first file.
 * @param {string | false} lists Name of the file that is loaded by `require`, if there is one.
 * @param {string} later How the last file gets into memory.
 */
function partTable(shared, lists, later) {
	return `${importsOf(shared)}
		var table, onDemand, modules;
		// hoisted, for whoever calls them at once
		function own(name) {
			table ??= ${tableOf(shared)};
			return table[name] ?? ${lists ? "(name.startsWith('./') ? __fromList(name) : require(name))" : 'require(name)'};
		}
		${
			lists
				? `export function __fromList(name) {
			onDemand ??= require('./${lists}')(own);
			return onDemand[name];
		}`
				: ''
		}
		export async function __importLater(name) {
			modules ??= (await ${later})(own);
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
