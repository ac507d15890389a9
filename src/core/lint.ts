import { type Facts, noFacts } from './facts';
import { createLinter } from './lint/linter';
import { settled } from './lint/partFinding';
import type { Finding, ListDocument } from './model';
import type { Settings } from './settings';

/**
 * Runs every rule that the settings leave on. Ask `severityOf` for a finding's severity.
 *
 * @returns Findings in document order, those that a comment suppresses left out. Never throws on any text.
 */
export function lint(list: ListDocument, settings: Settings, facts: Facts = noFacts): Finding[] {
	return createLinter(settings).lint(list, facts).map(settled);
}
