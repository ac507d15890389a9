/**
 * Resolves a relative path against the path or URI of a file.
 *
 * @returns `undefined` for one that is not relative, is empty or leads above the root.
 */
export function siblingPath(file: string, relative: string): string | undefined {
	const slashes = relative.replaceAll('\\', '/');
	if (slashes === '' || slashes.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(slashes)) {
		return undefined;
	}
	const [, root = '', path = ''] = /^([a-z][a-z0-9+.-]+:\/\/[^/]*\/|[a-z]:\/|\/)?(.*)$/is.exec(file)!;
	const isUri = root.includes('://');
	const segments = path.split('/').slice(0, -1);
	for (const segment of slashes.split('/')) {
		const last = segments.at(-1);
		if (segment !== '..') {
			if (segment !== '.' && segment !== '') {
				segments.push(isUri ? encodeURIComponent(segment) : segment);
			}
		} else if (last !== undefined && last !== '..') {
			segments.pop();
		} else if (root !== '') {
			return undefined;
		} else {
			segments.push('..');
		}
	}
	return root + segments.join('/');
}
