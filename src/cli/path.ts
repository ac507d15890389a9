import { isAbsolute, relative, sep } from 'node:path';

/** The path from a folder to a file below it, with forward slashes; `undefined` when the file is not below it. */
export function relativePath(folder: string, absolute: string): string | undefined {
	const path = relative(folder, absolute);
	return path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)
		? undefined
		: path.replaceAll(sep, '/');
}
