import type { Severity } from '../core/model';

/** What the Problems panel counts: everything but hints. */
export function problemsAmong(shown: readonly { readonly severity: Severity }[]): number {
	return shown.filter(({ severity }) => severity !== 'hint').length;
}

/** `1 list`, `2 lists`; `entry` and its like end in `ies`. */
export function counted(count: number, noun: string): string {
	return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
