/** How many random cases a property is tried with: `FAST_CHECK_RUNS` asks for more, `FAST_CHECK_RUNS=10000` for a long run. */
export function runs(usual: number): number {
	return Math.max(usual, Number(process.env.FAST_CHECK_RUNS ?? usual));
}
