import type { Finding } from './model';
import { type RuleId, rules } from './rules/index';
import type { Rule } from './rules/rule';

/** As in LSP, strongest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a person may set about linting. */
export interface Settings {
	/** Severity of single rules; a rule that is not named has its default. */
	readonly rules: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
}

export const defaultSettings: Settings = { rules: {} };

/**
 * The severity of a rule's findings, or of one finding, which may be weaker than its rule's default.
 *
 * @returns What the settings say, else the finding's own severity, else the rule's default; `off` for an unknown id.
 */
export function severityOf(
	settings: Settings,
	subject: string | Pick<Finding, 'ruleId' | 'severity'>,
): Severity | 'off' {
	const { ruleId, severity = undefined } = typeof subject === 'string' ? { ruleId: subject } : subject;
	const own = Object.hasOwn(settings.rules, ruleId) ? settings.rules[ruleId as RuleId] : undefined;
	return own ?? severity ?? defaults.get(ruleId) ?? 'off';
}

const defaults: ReadonlyMap<string, Severity | 'off'> = new Map(
	(rules as readonly Rule[]).map(rule => [rule.id, rule.defaultSeverity]),
);
