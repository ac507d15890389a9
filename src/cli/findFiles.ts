import { type Dirent, promises as fs, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { globMatcher, scanGlob } from '../core/config/glob';
import { reasonOf } from './readFile';

/** One file to read. */
export interface FoundFile {
	/** For people: relative as the argument was, forward slashes. */
	readonly path: string;
	readonly absolute: string;
	/** By itself or by a glob. Other files come from a folder and are only read if they are curated lists. */
	readonly named: boolean;
}

/** A path that stands for no file, and why, as part of a sentence. */
export interface Unfound {
	readonly path: string;
	readonly reason: string;
}

/** What the arguments stand for, in their order; a file that several stand for comes once. */
export async function findFiles(
	args: readonly string[],
	cwd: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly unfound: readonly Unfound[] }> {
	const files = new Map<string, FoundFile>();
	const unfound: Unfound[] = [];
	for (const arg of args) {
		for await (const found of expand(slashes(arg), cwd)) {
			if ('reason' in found) {
				unfound.push(found);
			} else if (found.named || !files.has(found.absolute)) {
				files.set(found.absolute, files.get(found.absolute)?.named ? files.get(found.absolute)! : found);
			}
		}
	}
	return { files: [...files.values()], unfound };
}

async function* expand(path: string, cwd: string): AsyncGenerator<FoundFile | Unfound> {
	const absolute = resolve(cwd, path);
	const { base, glob, isGlob } = scanGlob(path);
	const stats = await statOf(absolute);
	if (typeof stats !== 'string') {
		if (stats.isDirectory()) {
			yield* filesBelow({ folder: path, cwd, glob: '**/*.{md,markdown}', named: false });
		} else {
			yield { path, absolute, named: true };
		}
	} else if (isGlob) {
		yield* filesBelow({ folder: base, cwd, glob, named: true });
	} else {
		yield { path, reason: stats };
	}
}

async function statOf(path: string): Promise<Stats | string> {
	try {
		return await fs.stat(path);
	} catch (error) {
		return reasonOf(error);
	}
}

interface Search {
	/** As the person wrote it; `''` is the working folder. */
	readonly folder: string;
	readonly cwd: string;
	readonly glob: string;
	readonly named: boolean;
}

async function* filesBelow({ folder, cwd, glob, named }: Search): AsyncGenerator<FoundFile | Unfound> {
	const matches = globMatcher(glob, { ignoreCase: !named });
	const prefix = folder === '' || /^\.\/*$/.test(folder) ? '' : folder.replace(/\/*$/, '/');
	const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
	let count = 0;
	for await (const found of walk(resolve(cwd, folder), '', depth)) {
		if (typeof found !== 'string') {
			yield { path: prefix + found.path, reason: found.reason };
		} else if (matches(found)) {
			count++;
			yield { path: prefix + found, absolute: resolve(cwd, folder, found), named };
		}
	}
	if (count === 0) {
		yield named
			? { path: prefix + glob, reason: 'no file matches' }
			: { path: folder, reason: 'no Markdown file in this folder' };
	}
}

/** Files below a folder in the order of their names; hidden folders, `node_modules` and links to folders are left out. */
async function* walk(root: string, folder: string, depth: number): AsyncGenerator<string | Unfound> {
	let children: Dirent[];
	try {
		children = await fs.readdir(resolve(root, folder), { withFileTypes: true });
	} catch (error) {
		yield { path: folder, reason: reasonOf(error) };
		return;
	}
	for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = folder === '' ? child.name : `${folder}/${child.name}`;
		if (!child.isDirectory()) {
			yield path;
		} else if (depth > 1 && !child.name.startsWith('.') && child.name !== 'node_modules') {
			yield* walk(root, path, depth - 1);
		}
	}
}

function slashes(path: string): string {
	return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
