/** Where two versions of a document's parts may differ: behind the first `from` parts and before the last `kept`. */
export interface PartWindow {
	readonly from: number;
	readonly kept: number;
}

/** Marks a version of a document's parts. It leads to the version after it and not back, so that one that nobody follows is let go. */
export interface PartsVersion {
	next?: { readonly window: PartWindow; readonly version: PartsVersion };
}

/** Marks the version that an edit leads to. */
export function versionBehind(former: PartsVersion, window: PartWindow): PartsVersion {
	const version: PartsVersion = {};
	former.next = { window, version };
	return version;
}

/**
 * Where two different versions may differ.
 *
 * @returns `undefined` when no edits lead from one to the other.
 */
export function windowBetween(former: PartsVersion, version: PartsVersion): PartWindow | undefined {
	let from = Number.POSITIVE_INFINITY;
	let kept = Number.POSITIVE_INFINITY;
	let at = former;
	while (at !== version) {
		if (!at.next) {
			return undefined;
		}
		const { window } = at.next;
		from = Math.min(from, window.from);
		kept = Math.min(kept, window.kept);
		at = at.next.version;
	}
	return { from, kept };
}
