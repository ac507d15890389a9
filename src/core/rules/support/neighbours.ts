/**
 * Finds among many texts those that differ from a given one by one slip: a letter too much, too few, another one, or two
 * that changed places. Takes time in proportion to the length of the texts, not to the number of their pairs.
 */
export interface Neighbours {
	add(text: string): void;
	/** Texts that were added and are one slip away, not `text` itself; of a crowd of them only some. */
	of(text: string): string[];
}

/** Longer texts are never neighbours: all ways to leave out one of their letters would be too many. */
const longest = 100;

/** Of texts that all become the same without one letter only the first few are remembered: `item 1`, `item 2` … */
const crowd = 4;

/** An index without any text yet. */
export function createNeighbours(): Neighbours {
	const byGap = new Map<number, string[]>();
	const known = new Set<string>();
	return {
		add(text) {
			if (text.length > longest || known.has(text)) {
				return;
			}
			known.add(text);
			for (const key of gaps(text)) {
				const texts = byGap.get(key);
				if (!texts) {
					byGap.set(key, [text]);
				} else if (texts.length < crowd) {
					texts.push(text);
				}
			}
		},
		of(text) {
			if (text.length > longest) {
				return [];
			}
			const candidates = new Set<string>();
			for (const key of gaps(text)) {
				for (const other of byGap.get(key) ?? []) {
					candidates.add(other);
				}
			}
			return [...candidates].filter(other => isOneSlip(other, text));
		},
	};
}

/** Whether one edit, or two neighbouring letters that changed places, makes one text the other. */
export function isOneSlip(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) {
		return false;
	}
	let start = 0;
	while (start < a.length && a[start] === b[start]) {
		start++;
	}
	const restA = a.slice(start);
	const restB = b.slice(start);
	return (
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		restA.slice(1) === restB.slice(1) ||
		(restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
	);
}

/** One number for the text and one for each way to leave out one of its letters; equal for equal results. */
function gaps(text: string): Set<number> {
	const { length } = text;
	const suffix = new Array<number>(length + 1).fill(0);
	const power = new Array<number>(length + 1).fill(1);
	for (let at = length - 1; at >= 0; at--) {
		power[length - at] = Math.imul(power[length - at - 1]!, factor);
		suffix[at] = (Math.imul(text.charCodeAt(at), power[length - at - 1]!) + suffix[at + 1]!) | 0;
	}
	const keys = new Set([suffix[0]! ^ length]);
	let prefix = 0;
	for (let at = 0; at < length; at++) {
		keys.add(((Math.imul(prefix, power[length - at - 1]!) + suffix[at + 1]!) | 0) ^ (length - 1));
		prefix = (Math.imul(prefix, factor) + text.charCodeAt(at)) | 0;
	}
	return keys;
}

const factor = 1000003;
