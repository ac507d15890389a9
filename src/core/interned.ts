/** No longer ones: of these V8 may keep the text that they were cut out of. */
const longest = 12;
const most = 1000;
const known = new Map<string, string>();

/** The same string for equal ones, in place of one for each: for what stands in a list over and over, such as separators. */
export function interned(text: string): string {
	if (text.length > longest) {
		return text;
	}
	const same = known.get(text);
	if (same === undefined) {
		if (known.size === most) {
			known.clear();
		}
		known.set(text, text);
	}
	return same ?? text;
}
