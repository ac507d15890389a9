import { countWhile } from '../bisect';
import type { Finding } from '../model';
import { rules } from '../rules/index';

/** Findings in document order, from version to version. They move, but never past each other. */
export class SortedFindings {
	#all: readonly Finding[] = [];

	/** By place; at the same place in the order of the rules. A new array when a finding came or went, else the same one. */
	get all(): readonly Finding[] {
		return this.#all;
	}

	/** Takes only as long as what came and went, and copying. */
	change(gone: ReadonlySet<Finding>, come: readonly Finding[]): void {
		if (gone.size === 0 && come.length === 0) {
			return;
		}
		const kept = gone.size === 0 ? this.#all : this.#all.filter(finding => !gone.has(finding));
		const pieces: Finding[][] = [];
		let from = 0;
		for (const placed of inOrder(come)) {
			const to = kept.length === 0 ? 0 : countWhile(kept, other => compare(placedOf(other), placed) <= 0);
			if (to > from) {
				pieces.push(kept.slice(from, to));
				from = to;
			}
			pieces.push([placed.finding]);
		}
		pieces.push(kept.slice(from));
		this.#all = pieces.flat();
	}
}

interface Placed {
	readonly finding: Finding;
	readonly start: number;
	readonly end: number;
}

function placedOf(finding: Finding): Placed {
	const { start, end } = finding.range;
	return { finding, start, end };
}

function inOrder(findings: readonly Finding[]): readonly Placed[] {
	return findings.map(placedOf).sort(compare);
}

const ruleOrder: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function compare(a: Placed, b: Placed): number {
	return a.start - b.start || a.end - b.end || ruleOrder.get(a.finding.ruleId)! - ruleOrder.get(b.finding.ruleId)!;
}
