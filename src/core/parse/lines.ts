/** Offset of the first character of each line; lines end at `\n`, `\r\n` or `\r`, as in CommonMark. */
export function lineStartsOf(text: string): readonly number[] {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
			starts.push(at + 1);
		}
	}
	return starts;
}

/** Zero-based line that holds `offset`. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lineStarts[middle]! <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}
