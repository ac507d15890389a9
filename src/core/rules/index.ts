import type { Rule } from './rule';

/** Every rule, in the order of the README's table. */
export const rules = [] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];
