import { rules } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import { defaultSettings, type Settings } from '../../src/core/settings';

/** Settings under which only these rules run, even those that are off by default. */
export function only(...ids: readonly string[]): Settings {
	const severity = (rule: Rule) =>
		!ids.includes(rule.id) ? 'off' : rule.defaultSeverity === 'off' ? 'warning' : rule.defaultSeverity;
	return {
		...defaultSettings,
		rules: Object.fromEntries((rules as readonly Rule[]).map(rule => [rule.id, severity(rule)])),
	};
}
