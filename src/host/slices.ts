/** Milliseconds of work after which others get their turn; with the last piece and a collection of garbage they wait longer. */
export const sliceLength = 5;

/**
 * Does work that is cut into pieces, with pauses in which the extension host can do something else.
 *
 * @returns `undefined` when `isWanted` no longer holds.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, isWanted: () => boolean): Promise<T | undefined> {
	let until = performance.now() + sliceLength;
	for (let step = work.next(); ; step = work.next()) {
		if (step.done) {
			return step.value;
		}
		if (performance.now() > until) {
			await new Promise(resolve => setTimeout(resolve));
			if (!isWanted()) {
				return undefined;
			}
			until = performance.now() + sliceLength;
		}
	}
}
