import { compact } from '../compact';
import { once } from '../once';
import type { Part } from '../parse/parts/part';
import type { Tree } from '../parse/tree';
import type { PartContext, PartReport, PartView, Rule } from '../rules/rule';
import type { Settings } from '../settings';
import type { Habits } from '../style/habits';
import { type HouseStyle, styleBy } from '../style/houseStyle';
import type { FirstWords } from './firstWords';
import { PartFinding } from './partFinding';
import { partView } from './partView';

/** Asks the rules about one part after the other. */
export interface PartCheck {
	/** What is expected of entries as their parts have them. */
	readonly style: HouseStyle;
	/**
	 * @param behind The parts that say more of this one.
	 * @param below The text behind it, at the moment of asking.
	 */
	readonly check: (part: Part, behind: readonly Part[], below: () => string) => readonly PartFinding[];
}

/** @param active Those of them that look at single parts are asked. */
export function createPartCheck(
	active: readonly Rule[],
	settings: Settings,
	habits: Habits,
	words: FirstWords,
): PartCheck {
	let found: PartFinding[] = [];
	let part: Part;
	let text = '';
	const style = styleBy(settings, (entry, trait) => habits.expected(text, entry, trait));
	const beginsDescription = (word: string) => words.has(word);
	// Made once: there are many parts
	const checks = active.flatMap(rule => {
		if (!rule.checkPart) {
			return [];
		}
		const report: PartReport = reported => {
			found.push(new PartFinding(rule.id, part.unit, reported));
		};
		return [(view: PartView, context: PartContext) => rule.checkPart!(view, report, context)];
	});
	return {
		style,
		check(next, behind, below) {
			const view = partView(next, behind, below);
			// Once: the nodes may have to be made
			const tree = once((): Tree => ({ type: 'root', children: [...next.unit.nodes] }));
			const context: PartContext = { settings, style, tree, beginsDescription };
			part = next;
			text = view.text;
			found = [];
			for (const check of checks) {
				check(view, context);
			}
			return compact(found);
		},
	};
}
