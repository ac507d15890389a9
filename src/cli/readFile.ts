import { readFile } from 'node:fs/promises';

/** A file's text, and how to write it back. */
export interface TextFile {
	/** Without a byte order mark. */
	readonly text: string;
	/** `'\ufeff'` where the file has one, else `''`. */
	readonly bom: string;
	/** Not UTF-8 throughout: what is not, is U+FFFD in `text`. Writing it back would lose it. */
	readonly broken: boolean;
}

/** @returns Why it cannot be read, as part of a sentence, when it cannot. */
export async function readTextFile(path: string): Promise<TextFile | string> {
	try {
		return decode(await readFile(path));
	} catch (error) {
		return reasonOf(error);
	}
}

/** @returns `'binary file'` for bytes that are no text. */
export function decode(bytes: Uint8Array): TextFile | string {
	if (bytes.includes(0)) {
		return 'binary file';
	}
	let text: string;
	let broken = false;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		broken = true;
	}
	const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
	return { text: text.slice(bom.length), bom, broken };
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	EACCES: 'permission denied',
	EPERM: 'operation not permitted',
	EISDIR: 'is a folder',
	ENOTDIR: 'no such file or folder',
	ELOOP: 'too many symbolic links',
	EROFS: 'read-only file system',
	ENOSPC: 'no space left on device',
	ENAMETOOLONG: 'name too long',
};

/** What went wrong with a file, for the end of a line. */
export function reasonOf(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code ?? '';
	return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
