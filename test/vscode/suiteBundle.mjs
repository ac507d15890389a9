import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const integration = fileURLToPath(new URL('../integration', import.meta.url));

/**
 * `import './all'` in the suite's entry stands for every *.test.ts beside it: neither host can list a folder at run time.
 *
 * @type {import('esbuild').Plugin}
 */
const allTests = {
	name: 'all-tests',
	setup(build) {
		build.onResolve({ filter: /^\.\/all$/ }, () => ({ path: 'all', namespace: 'all-tests' }));
		build.onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
			contents: readdirSync(integration)
				.filter(file => file.endsWith('.test.ts'))
				.sort()
				.map(file => `require(${JSON.stringify(`./${file}`)});`)
				.join('\n'),
			resolveDir: integration,
		}));
	},
};

/**
 * mocha's browser build, the one that needs no file system. It is UMD in a package of "type": "module": taken for ESM,
 * it would overwrite the bundle's own `module.exports`.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsCommonJs = {
	name: 'mocha-as-commonjs',
	setup(build) {
		build.onResolve({ filter: /^mocha\/mocha$/ }, () => ({ path: 'mocha', namespace: 'mocha' }));
		build.onLoad({ filter: /.*/, namespace: 'mocha' }, () => ({
			contents: readFileSync(new URL('../../node_modules/mocha/mocha.js', import.meta.url), 'utf8').replace(
				/\n\/\/# sourceMappingURL=.*/,
				'',
			),
		}));
	},
};

/**
 * One bundle of the integration suite for every host: desktop, server and web worker.
 *
 * It must lie inside the extension's folder, else VS Code quietly runs it in the Node host.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const suiteBundle = {
	entryPoints: ['test/integration/index.ts'],
	outfile: 'out/test/index.js',
	bundle: true,
	format: /** @type {const} */ ('cjs'),
	platform: /** @type {const} */ ('browser'),
	target: 'es2022',
	conditions: ['worker'],
	external: ['vscode'],
	define: { global: 'globalThis' },
	sourcemap: /** @type {const} */ ('linked'),
	logLevel: /** @type {const} */ ('warning'),
	plugins: [allTests, mochaAsCommonJs],
};
