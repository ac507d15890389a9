/**
 * Counts what a flow of clicks has shown. After a failure the rest of the flow is worthless, so `check` passes it on.
 *
 * @param {(name: string) => Promise<unknown>} onFailure Keeps what the screen shows.
 */
export function countChecks(onFailure) {
	const counts = { passed: 0, failed: 0 };
	/**
	 * @param {string} name A sentence.
	 * @param {() => unknown} steps
	 */
	const check = async (name, steps) => {
		const started = Date.now();
		try {
			await steps();
		} catch (error) {
			counts.failed++;
			console.log(`  FAIL ${name}`);
			await onFailure(name);
			throw error;
		}
		counts.passed++;
		console.log(`  ok ${name} (${Date.now() - started} ms)`);
	};
	return { counts, check };
}
