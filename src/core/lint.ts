import { type Facts, noFacts } from './facts';
import type { Finding, ListDocument } from './model';
import { readTree } from './parse/parseList';
import type { Tree } from './parse/tree';
import { rules } from './rules/index';
import type { Rule, RuleContext } from './rules/rule';
import type { Settings } from './settings';
import { severityOf } from './severity';
import { houseStyle } from './style/houseStyle';
import { suppressed } from './suppression';

/**
 * Runs every rule that the settings leave on. Ask `severityOf` for a finding's severity.
 *
 * @returns Findings in document order, those that a comment suppresses left out. Never throws on any text.
 */
export function lint(list: ListDocument, settings: Settings, facts: Facts = noFacts): Finding[] {
	const findings: Finding[] = [];
	let tree: Tree | undefined;
	const context: RuleContext = {
		settings,
		facts,
		style: houseStyle(list, settings),
		tree: () => {
			tree ??= readTree(list);
			return tree;
		},
	};
	for (const rule of rules as readonly Rule[]) {
		if (severityOf(settings, rule.id) !== 'off') {
			rule.check(list, finding => findings.push({ ruleId: rule.id, ...finding }), context);
		}
	}
	const isSuppressed = suppressed(list);
	return findings
		.filter(finding => !isSuppressed(finding))
		.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
