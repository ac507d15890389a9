import type { Config, Preferences } from './config';

/** Both in one, `over` winning: `rules` and `style` key by key, lists joined, overrides one after the other. */
export function mergeConfigs(under: Config, over: Config): Config {
	return {
		...under,
		...over,
		...mergePreferences(under, over),
		...joined('include', under, over),
		...joined('exclude', under, over),
		...(under.overrides || over.overrides
			? { overrides: [...(under.overrides ?? []), ...(over.overrides ?? [])] }
			: {}),
	};
}

/** What both prefer, `over` winning. What neither names is not named. */
export function mergePreferences<T extends Preferences>(under: T, over: Preferences): T {
	const { duplicates } = over;
	return {
		...under,
		...(over.profile && { profile: over.profile }),
		...(over.rules && { rules: { ...under.rules, ...over.rules } }),
		...(over.style && { style: { ...under.style, ...over.style } }),
		...(duplicates && { duplicates: { allow: union(under.duplicates?.allow, duplicates.allow) } }),
		...joined('productNames', under, over),
	};
}

function joined<K extends string>(
	key: K,
	under: { [P in K]?: readonly string[] },
	over: { [P in K]?: readonly string[] },
) {
	return over[key] ? { [key]: union(under[key], over[key]) } : {};
}

function union(first: readonly string[] | undefined, second: readonly string[] | undefined): readonly string[] {
	return [...new Set([...(first ?? []), ...(second ?? [])])];
}
