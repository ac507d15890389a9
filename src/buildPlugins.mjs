// What esbuild does to our modules and to those of others before they are bundled.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @import * as esbuild from 'esbuild' */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * gray-matter without its engines, which evaluate `---js` front matter and bring a second, older js-yaml, and without what nobody calls:
 * sections, `matter.stringify`, and `matter.read`, the only user of `fs`.
 *
 * @type {esbuild.Plugin}
 */
export const harmlessGrayMatter = {
	name: 'harmless-gray-matter',
	setup(build) {
		const empty = { contents: 'module.exports = {};', loader: /** @type {const} */ ('js') };
		build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/](engines|stringify)\.js$/ }, () => empty);
		build.onResolve({ filter: /^(fs|section-matter)$/ }, ({ path, importer }) =>
			/[\\/]gray-matter[\\/]/.test(importer) ? { path, namespace: 'empty' } : undefined,
		);
		build.onLoad({ filter: /.*/, namespace: 'empty' }, () => empty);
	},
};

/** gray-matter calls `Buffer.from(text)`, which a web worker has not. */
export const bufferShim = {
	name: 'buffer-shim',
	/** @param {esbuild.PluginBuild} build */
	setup(build) {
		build.initialOptions.inject = ['buffer-shim'];
		build.onResolve({ filter: /^buffer-shim$/ }, () => ({ path: 'buffer-shim', namespace: 'buffer-shim' }));
		build.onLoad({ filter: /.*/, namespace: 'buffer-shim' }, () => ({
			contents: 'export const Buffer = { from: text => new TextEncoder().encode(text) };',
		}));
	},
};

/**
 * Rules without what only tests, the README and, maybe, other programs ask for.
 *
 * @param {{ withWords: boolean }} options
 * @returns {esbuild.Plugin}
 */
export function lightRules({ withWords }) {
	return {
		name: 'light-rules',
		setup(build) {
			build.onLoad({ filter: /[\\/]core[\\/]rules[\\/][a-z-]+\.ts$/ }, ({ path }) => {
				const text = readFileSync(path, 'utf8').replace(/^\texamples: \[\n[\s\S]*?^\t\],$/m, '');
				const words = /^\t(?:summary|rationale):\s+(?:'.*'|".*"|`[^`]*`),$/gm;
				return { contents: withWords ? text : text.replace(words, ''), loader: 'ts' };
			});
		},
	};
}

/**
 * One table of the names of characters instead of two: htmlparser2's for micromark, too.
 *
 * @type {esbuild.Plugin}
 */
export const oneTableOfNames = {
	name: 'one-table-of-names',
	setup(build) {
		build.onResolve({ filter: /^decode-named-character-reference$/ }, () => ({
			path: resolve(root, 'src/core/parse/namedReference.ts'),
		}));
	},
};

/**
 * js-yaml without what nobody calls, such as all that writes YAML: it does not say that its tables can be left out.
 *
 * @type {esbuild.Plugin}
 */
export const readingYaml = {
	name: 'reading-yaml',
	setup(build) {
		const value = /^(var \w+ = )(.+|.*[{[(]\n[\s\S]*?^[}\])]+);$/gm;
		build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
			const text = readFileSync(path, 'utf8')
				.replace(value, '$1/* @__PURE__ */ (() => ($2))();')
				.replace(/^export \{.*\};$/m, 'export { CORE_SCHEMA, load, YAMLException };');
			return { contents: (await build.esbuild.transform(text, { treeShaking: true, format: 'esm' })).code };
		});
	},
};

/**
 * Reading a line costs remark less than half:
 *
 * - The tree is made with a copy of the same object for each event of micromark. Copies made with `...` stay in memory until the next full
 *   collection in the V8 of Node 20, which doubles the time that reading takes; those made by name do not. Later ones do not mind.
 * - micromark puts its syntax together anew at each call. It only reads it, and without extensions it is always the same.
 *
 * And it brings messages, of which a text that is only parsed has none, and in a browser what takes paths and file URLs apart.
 *
 * @type {esbuild.Plugin}
 */
export const lighterMarkdown = {
	name: 'lighter-markdown',
	setup(build) {
		build.onLoad({ filter: /[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/ }, ({ path }) => {
			const text = readFileSync(path, 'utf8');
			const names = /\bconst context = \{([^{}]*)\}/.exec(text)?.[1]?.matchAll(/^ *(\w+)/gm) ?? [];
			const copies = [...names].map(([, name]) => `${name}: context.${name}`).join(', ');
			return { contents: replaced(text, path, '...context', copies), loader: 'js' };
		});
		build.onLoad({ filter: /[\\/]micromark[\\/]lib[\\/]parse\.js$/ }, ({ path }) => {
			const text = readFileSync(path, 'utf8');
			const syntax = 'combineExtensions([defaultConstructs, ...(settings.extensions || [])])';
			const plain = '(syntax ??= combineExtensions([defaultConstructs]))';
			const contents = replaced(text, path, syntax, `settings.extensions?.length > 0 ? ${syntax} : ${plain}`);
			return { contents: `let syntax;\n${contents}`, loader: 'js' };
		});
		build.onLoad({ filter: /[\\/]vfile-message[\\/]lib[\\/]index\.js$/ }, () => ({
			contents: 'export class VFileMessage extends Error {}',
		}));
		build.onLoad({ filter: /[\\/]vfile[\\/]lib[\\/]minpath\.browser\.js$/ }, () => ({
			contents: 'export const minpath = {};',
		}));
		build.onLoad({ filter: /[\\/]vfile[\\/]lib[\\/]minurl\.browser\.js$/ }, () => ({
			contents: 'export const isUrl = () => false;\nexport const urlToPath = undefined;',
		}));
	},
};

/** @param {string} text @param {string} path Where it is from. @param {string} code @param {string} other */
function replaced(text, path, code, other) {
	if (!text.includes(code)) {
		throw new Error(`Unexpected code in ${path}, expected ${code}.`);
	}
	return text.replaceAll(code, other);
}

/** What only a list needs: its exported functions evaluate it when one of them is called for the first time. */
const neededByLists = /(?:^|[\\/])(?:parseMarkdown|frontMatter|micromark-util-(?:decode-string|normalize-identifier))$/;

/**
 * A bundle is loaded without evaluating remark, micromark and the readers of front matter.
 *
 * @type {esbuild.Plugin}
 */
export const parserOnDemand = {
	name: 'parser-on-demand',
	setup(build) {
		build.onResolve({ filter: neededByLists }, async ({ path, importer, resolveDir, kind }) => {
			if (kind !== 'import-statement' || !/[\\/]src[\\/]core[\\/]/.test(importer)) {
				return undefined;
			}
			const found = await build.resolve(path, { kind: 'require-call', resolveDir });
			return { path: found.path, namespace: 'on-demand' };
		});
		build.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => ({
			contents: stubsFor(functionsOf(path), `require(${JSON.stringify(path)})`),
			resolveDir: dirname(path),
		}));
	},
};

/**
 * What stands between the editor and the core: modules of the core that export nothing but functions, and need others, are not even
 * read before one of these is called.
 *
 * @type {esbuild.Plugin}
 */
export const coreOnDemand = {
	name: 'core-on-demand',
	setup(build) {
		build.onResolve({ filter: /\/core\// }, async ({ path, importer, resolveDir, kind }) => {
			if (kind !== 'import-statement' || !/[\\/]src[\\/](?:host[\\/]|features[\\/]|extension\.ts$)/.test(importer)) {
				return undefined;
			}
			// Another kind, lest it comes here again
			const found = await build.resolve(path, { kind: 'require-call', resolveDir });
			const text = readFileSync(found.path, 'utf8');
			const isLight = !/^import (?!type )/m.test(text) || /^export (?:const|let|class|enum|default)\b/m.test(text);
			return isLight ? undefined : { path: found.path, namespace: 'core-on-demand' };
		});
		build.onLoad({ filter: /.*/, namespace: 'core-on-demand' }, ({ path }) => ({
			contents: stubsFor(functionsOf(path), `import(/* at once */ ${JSON.stringify(path)})`),
			resolveDir: dirname(path),
		}));
	},
};

/** @param {string} path Of a module. @returns {string[]} Names of the functions that it exports. */
function functionsOf(path) {
	return [...readFileSync(path, 'utf8').matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(
		([, name = '']) => name,
	);
}

/** @param {readonly string[]} names @param {string} load */
function stubsFor(names, load) {
	const stubs = names.map(name => `export const ${name} = (...args) => (module ??= load()).${name}(...args);`);
	return `const load = () => ${load};\nlet module;\n${stubs.join('\n')}`;
}
