/** More than any front matter that people write; a text counts for one value and one more every 100 characters. */
const maxValues = 10_000;
const maxDepth = 32;

/**
 * A copy that JSON can print whatever front matter holds: YAML's aliases make cycles and, repeated, structures that are
 * small in memory and endless in print. What goes too far is `null`; dates are ISO texts, big integers decimal ones.
 */
export function plainData(data: unknown): unknown {
	let left = maxValues;
	const copy = (value: unknown, depth: number): unknown => {
		left -= typeof value === 'string' ? 1 + value.length / 100 : 1;
		if (left < 0) {
			return null;
		}
		if (typeof value === 'bigint') {
			return String(value);
		}
		if (typeof value !== 'object' || value === null) {
			return value;
		}
		if (value instanceof Date) {
			return Number.isNaN(value.getTime()) ? null : value.toISOString();
		}
		if (depth >= maxDepth) {
			return null;
		}
		return Array.isArray(value)
			? value.map(item => copy(item, depth + 1))
			: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]));
	};
	return copy(data, 0);
}
