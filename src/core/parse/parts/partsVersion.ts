/** Where two versions of a document's parts may differ: behind the first `from` parts and before the last `kept`. */
export interface PartWindow {
	readonly from: number;
	readonly kept: number;
}

/** Marks a version of a document's parts. It keeps no other version in memory. */
export interface PartsVersion {
	readonly history: History;
	/** Counted from the first version of the history. */
	readonly number: number;
}

/** What the last edits of a document changed. */
interface History {
	readonly windows: PartWindow[];
	/** How many edits before these are forgotten. */
	forgotten: number;
}

/** Edits after which a version is another document to whoever has not looked at any between. */
const longest = 1_000;

/** Marks a version that no edits lead to. */
export function firstVersion(): PartsVersion {
	return { history: { windows: [], forgotten: 0 }, number: 0 };
}

/** Marks the version that an edit of the newest one leads to. */
export function versionBehind({ history, number }: PartsVersion, window: PartWindow): PartsVersion {
	history.windows.push(window);
	if (history.windows.length > 2 * longest) {
		history.windows.splice(0, longest);
		history.forgotten += longest;
	}
	return { history, number: number + 1 };
}

/**
 * Where two different versions may differ.
 *
 * @returns `undefined` when no edits lead from one to the other, or too many.
 */
export function windowBetween(former: PartsVersion, { history, number }: PartsVersion): PartWindow | undefined {
	if (former.history !== history || former.number > number || former.number < history.forgotten) {
		return undefined;
	}
	let from = Number.POSITIVE_INFINITY;
	let kept = Number.POSITIVE_INFINITY;
	for (let index = former.number; index < number; index++) {
		const window = history.windows[index - history.forgotten]!;
		from = Math.min(from, window.from);
		kept = Math.min(kept, window.kept);
	}
	return { from, kept };
}
