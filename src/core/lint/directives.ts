import type { Finding, ListDocument } from '../model';
import type { Part } from '../parse/parts/part';
import { isDirective, suppressed } from '../suppression';
import { inDocument, partOf } from './partOf';

/** Whether a comment of the part suppresses findings. */
export function hasDirective({ unit, content }: Part): boolean {
	return content.comments.some(comment => isDirective(unit.source, comment));
}

/** Findings that no comment suppresses. @param commented The parts with directives. */
export function notSuppressed(
	list: ListDocument,
	commented: readonly Part[],
	findings: readonly Finding[],
): readonly Finding[] {
	const isSuppressed = suppressed(list, partOf(list, inDocument(commented)).comments);
	return findings.filter(finding => !isSuppressed(finding));
}
