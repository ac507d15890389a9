import { type RuleId, rules } from './rules/index';

/** As in LSP, strongest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a person may set about linting. */
export interface Settings {
	/** Severity of single rules; a rule that is not named has its default. */
	readonly rules: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
}

export const defaultSettings: Settings = { rules: {} };

/** The severity a rule's findings have, or `off`. Unknown ids are `off`. */
export function severityOf(settings: Settings, ruleId: string): Severity | 'off' {
	return settings.rules[ruleId as RuleId] ?? rules.find(rule => rule.id === ruleId)?.defaultSeverity ?? 'off';
}
