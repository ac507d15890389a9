/**
 * Milliseconds of work after which others get their turn: few, because the piece at hand comes to its end before, and a collection of
 * garbage may come on top.
 */
export const sliceLength = 2;

/**
 * Does work that is cut into pieces, with pauses in which the extension host can do something else.
 *
 * @param isWanted Is told, behind each pause, what the last piece came to.
 * @returns `undefined` when `isWanted` no longer holds.
 */
export async function inSlices<S, T>(work: Iterator<S, T>, isWanted: (soFar: S) => boolean): Promise<T | undefined> {
	let until = performance.now() + sliceLength;
	for (let step = work.next(); ; step = work.next()) {
		if (step.done) {
			return step.value;
		}
		if (performance.now() > until) {
			await turn();
			if (!isWanted(step.value)) {
				return undefined;
			}
			until = performance.now() + sliceLength;
		}
	}
}

/**
 * Lets everything else that waits have its turn. A timer would take a millisecond, and four in a web worker; in Node the first message of a
 * channel takes some forty, because it loads undici.
 */
function turn(): Promise<void> {
	const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };
	if (setImmediate) {
		return new Promise<void>(resolve => {
			setImmediate(resolve);
		});
	}
	const { port1, port2 } = new MessageChannel();
	return new Promise<void>(resolve => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
