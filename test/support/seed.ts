import fc from 'fast-check';

/**
 * The same random cases in every run, so that a failure is a fault of the change at hand. `FAST_CHECK_SEED=random` draws
 * others, and a number repeats a run.
 */
const wanted = process.env.FAST_CHECK_SEED ?? '1';
if (wanted !== 'random') {
	fc.configureGlobal({ seed: Number(wanted) });
}
