import type { Facts } from '../facts';
import type { ListDocument } from '../model';
import { readTree } from '../parse/parseList';
import type { Tree } from '../parse/tree';
import type { RuleContext } from '../rules/rule';
import type { Settings } from '../settings';
import { type HouseStyle, houseStyle } from '../style/houseStyle';

/** What rules for the list may ask. What is said of the whole list is put together when a rule asks first. */
export function ruleContext(
	list: ListDocument,
	settings: Settings,
	partStyle: HouseStyle,
	facts: Facts,
	entryCount: number,
	text: () => string,
): RuleContext {
	let tree: Tree | undefined;
	return {
		settings,
		facts,
		entryCount,
		text,
		style: houseStyle(list, settings),
		partStyle,
		tree: () => {
			tree ??= readTree(list);
			return tree;
		},
	};
}
