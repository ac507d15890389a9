import { rules } from '../../src/core/rules/index';
import type { Settings } from '../../src/core/settings';

/** Settings under which only these rules run. */
export function only(...ids: readonly string[]): Settings {
	return {
		rules: Object.fromEntries(rules.filter(rule => !ids.includes(rule.id)).map(rule => [rule.id, 'off' as const])),
	};
}
