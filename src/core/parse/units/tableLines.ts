const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether the second of two lines makes the first one the head of a table; both must have a bar, more than GFM asks. */
export function isTableHead(line: string, below: string): boolean {
	return below.includes('|') && line.includes('|') && delimiterRow.test(below);
}
