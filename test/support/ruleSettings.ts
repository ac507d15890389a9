import { severities } from '../../src/core/model';
import type { Rule } from '../../src/core/rules/rule';

/** What package.json says about the setting `curatedList.rules`: one property for each rule. */
export function ruleSettings(rules: readonly Rule[]) {
	return {
		type: 'object',
		scope: 'resource',
		markdownDescription:
			'How severe the findings of single rules are, for example `{ "bare-url": "off" }`. Rules that are not named keep their default.',
		default: {},
		additionalProperties: false,
		properties: Object.fromEntries(
			rules.map(({ id, summary, defaultSeverity }) => [
				id,
				{ enum: ['off', ...severities], default: defaultSeverity, description: summary },
			]),
		),
	};
}
