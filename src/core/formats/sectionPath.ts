const separator = ' › ';

/** A section's path as one line of text: `Tools › Editors`. */
export function writePath(path: readonly string[]): string {
	return path.join(separator);
}

/** The path that such a line stands for. */
export function splitPath(line: string): readonly string[] {
	return line.trim() === '' ? [] : line.split(separator);
}
