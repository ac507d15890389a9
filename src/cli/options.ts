import { closest } from '../core/config/closest';
import { type Severity, severities } from '../core/model';
import { type RuleId, rules } from '../core/rules/index';
import type { Settings } from '../core/settings';

/** As cac reads them: numbers for what looks like one, arrays for what is given twice. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** What the person asked for cannot be done with what is there. The message is one sentence or two. */
export class InputError extends Error {}

/** The person asked for something that there is not. */
export class UsageError extends InputError {}

/** The option's value, `undefined` when it is not given. */
export function single(options: RawOptions, name: string): string | undefined {
	const value = options[name];
	if (Array.isArray(value)) {
		throw new UsageError(`Unexpected second --${kebab(name)}, expected one.`);
	}
	return value === undefined ? undefined : String(value);
}

/** The option's value, one of `choices`; the first of them when it is not given. */
export function choice<T extends string>(options: RawOptions, name: string, choices: readonly [T, ...T[]]): T {
	const value = single(options, name) ?? choices[0];
	const chosen = choices.find(each => each === value);
	if (chosen === undefined) {
		throw new UsageError(`Unexpected --${kebab(name)} "${value}", expected ${choices.join(', ')}.`);
	}
	return chosen;
}

/** Reads `--rule id=severity`, any number of them. */
export function ruleSettings(options: RawOptions): Settings['rules'] {
	const given = options.rule === undefined ? [] : [options.rule].flat();
	return Object.fromEntries(
		given.map(each => {
			const [id = '', severity = ''] = String(each).split('=', 2);
			if (!rules.some(rule => rule.id === id)) {
				const meant = closest(
					id,
					rules.map(rule => rule.id),
				);
				throw new UsageError(`Unexpected rule "${id}", expected ${meant ?? "one of the README's table"}.`);
			}
			if (severity !== 'off' && !(severities as readonly string[]).includes(severity)) {
				throw new UsageError(`Unexpected severity "${severity}" for ${id}, expected ${severities.join(', ')}, off.`);
			}
			return [id as RuleId, severity as Severity | 'off'];
		}),
	);
}

/** `failOn` as it is typed: `fail-on`. */
export function kebab(name: string): string {
	return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
