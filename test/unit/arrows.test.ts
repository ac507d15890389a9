import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(__dirname, '../../src');

/** One `import … from`, `export … from`, `import(…)` or `require(…)`. */
interface Import {
	/** Below `src`, with forward slashes. */
	readonly file: string;
	/** A path below `src` without extension, or the specifier as written when it leads elsewhere. */
	readonly target: string;
}

/** What a module imports, in the order of its text; comments are not text. */
function importsOf(file: string, text: string): Import[] {
	const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	const specifiers = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g)];
	return specifiers.map(([, , specifier = '']) => ({
		file,
		target: specifier.startsWith('.') ? posix.normalize(posix.join(dirname(file), specifier)) : specifier,
	}));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter(file => /\.[cm]?ts$/.test(file) && !file.endsWith('.d.ts'))
	.map(file => relative(src, join(src, file)).replaceAll('\\', '/'));
const imports = files.flatMap(file => importsOf(file, readFileSync(join(src, file), 'utf8')));

/** `core`, `host`, `features`, `cli`, `network`, or the name of a file that lies in `src` itself. */
function layerOf(path: string): string {
	return path === '#network' ? 'network' : path.split('/')[0]!.replace(/\.ts$/, '');
}

/** Where each layer may reach, itself included. */
const arrows: Readonly<Record<string, readonly string[]>> = {
	extension: ['extension', 'features', 'host', 'core', 'network', 'contributions'],
	features: ['features', 'host', 'core', 'contributions'],
	host: ['host', 'core', 'contributions'],
	cli: ['cli', 'core', 'network', 'contributions'],
	network: ['network', 'core'],
	core: ['core'],
	contributions: [],
};

/** Where each library may be used. What is not listed is not used at all. */
const homes: Readonly<Record<string, readonly string[]>> = {
	vscode: ['extension.ts', 'host/', 'features/'],
	'node:': ['cli/', 'network/node.ts'],
	unified: ['core/parse/'],
	'remark-parse': ['core/parse/'],
	mdast: ['core/parse/'],
	'micromark-util-decode-string': ['core/parse/', 'core/url/'],
	'micromark-util-normalize-identifier': ['core/parse/'],
	'gray-matter': ['core/parse/frontMatter.ts'],
	'js-yaml': ['core/parse/frontMatter.ts'],
	'smol-toml': ['core/parse/frontMatter.ts'],
	htmlparser2: ['core/page/'],
	'entities/decode': ['core/parse/namedReference.ts'],
	tldts: ['core/url/'],
	'ipaddr.js': ['core/page/hostGuard.ts'],
	valibot: ['core/page/sites/schema.ts'],
	cac: ['cli/run.ts'],
	papaparse: ['core/formats/csv.ts'],
	'bibtex-parse': ['core/formats/bibtexEntries.ts'],
};

/** Platforms, types and single functions; every other library has one file as its door. */
const withoutDoor = ['vscode', 'node:', 'mdast', 'micromark-util-decode-string', 'micromark-util-normalize-identifier'];

const isBelowSrc = (target: string) =>
	target === '#network' || files.some(file => file.startsWith(`${target}.`) || file.startsWith(`${target}/`));

describe('imports', () => {
	it('are found in every layer', () => {
		expect(new Set(files.map(layerOf))).toEqual(new Set(Object.keys(arrows)));
		expect(new Set(imports.map(({ file }) => layerOf(file)))).toContain('core');
		expect(
			importsOf('core/a.ts', `import type { A } from './b';\nexport * from "../c";\nawait import('d');\nimport 'e';`),
		).toEqual([
			{ file: 'core/a.ts', target: 'core/b' },
			{ file: 'core/a.ts', target: 'c' },
			{ file: 'core/a.ts', target: 'd' },
			{ file: 'core/a.ts', target: 'e' },
		]);
	});

	it('go from the editor and the terminal to the core, and never back', () => {
		const wrong = imports
			.filter(({ target }) => isBelowSrc(target))
			.filter(({ file, target }) => !arrows[layerOf(file)]?.includes(layerOf(target)));
		expect(wrong).toEqual([]);
	});

	it('never lead from one feature to another', () => {
		const wrong = imports.filter(({ file, target }) => layerOf(file) === 'features' && layerOf(target) === 'features');
		expect(wrong).toEqual([]);
	});

	it('use each library where it belongs, and through one file', () => {
		const uses = imports
			.filter(({ target }) => !isBelowSrc(target) && !/^(?:\.\.\/)*package\.json$/.test(target))
			.map(({ file, target }) => ({ file, library: target.startsWith('node:') ? 'node:' : target }));
		const isHome = (file: string, home: string) => (home.endsWith('/') ? file.startsWith(home) : file === home);
		expect(uses.filter(({ file, library }) => !homes[library]?.some(home => isHome(file, home)))).toEqual([]);
		for (const library of ['unified', 'remark-parse', 'gray-matter', 'htmlparser2']) {
			expect(uses.map(use => use.library)).toContain(library);
		}
		const doors = new Map<string, Set<string>>();
		for (const { file, library } of uses.filter(use => !withoutDoor.includes(use.library))) {
			doors.set(library, (doors.get(library) ?? new Set()).add(file));
		}
		expect([...doors].filter(([, through]) => through.size > 1)).toEqual([]);
		expect(doors.get('unified')).toEqual(doors.get('remark-parse'));
	});
});
