import picomatch from 'picomatch';

/** The part of a glob that names a folder (`base`), and the part that is a pattern (`glob`). */
export function scanGlob(pattern: string): { readonly base: string; readonly glob: string; readonly isGlob: boolean } {
	return picomatch.scan(pattern, { nonegate: true });
}

/**
 * Tells whether a path with forward slashes matches. A leading `!` is part of the name.
 *
 * @param options `dot`: wildcards stand for names that begin with a dot, too.
 */
export function globMatcher(
	glob: string,
	options: { readonly ignoreCase?: boolean; readonly dot?: boolean } = {},
): (path: string) => boolean {
	return picomatch(glob, { nonegate: true, nocase: options.ignoreCase ?? false, dot: options.dot ?? false });
}
