/** Does work that is cut into pieces in one go. */
export function toEnd<T>(work: Iterator<unknown, T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done) {
			return value;
		}
	}
}
