import type { Finding, Severity } from './model';
import { rules } from './rules/index';
import type { Rule } from './rules/rule';
import type { Settings } from './settings';

const known: ReadonlyMap<string, Rule> = new Map((rules as readonly Rule[]).map(rule => [rule.id, rule]));

/**
 * The severity of a rule's findings, or of one finding, which may differ from its rule's default.
 *
 * @returns What the settings say, else what the profile says, else the finding's own severity, else the rule's default;
 * `off` for an unknown id.
 */
export function severityOf(
	{ rules: own, profile }: Pick<Settings, 'rules' | 'profile'>,
	subject: string | Pick<Finding, 'ruleId' | 'severity'>,
): Severity | 'off' {
	const { ruleId, severity = undefined } = typeof subject === 'string' ? { ruleId: subject } : subject;
	const rule = known.get(ruleId);
	return (
		(Object.hasOwn(own, ruleId) ? own[ruleId] : undefined) ??
		(profile === 'awesome' ? rule?.awesomeSeverity : undefined) ??
		severity ??
		rule?.defaultSeverity ??
		'off'
	);
}
