import type { Finding } from '../core/model';
import type { Fixed } from './fix';
import type { ReadList } from './readLists';

/** A list with what is (still) wrong in it. */
export interface LintedList extends ReadList {
	readonly findings: readonly Finding[];
	/** With `--fix` or `--dry-run`, where there was something to fix. */
	readonly fixed: Fixed | undefined;
}
