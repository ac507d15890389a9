import type { Facts } from '../facts';
import type { ListDocument } from '../model';
import { once } from '../once';
import { readTree } from '../parse/parseList';
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
	return {
		settings,
		facts,
		entryCount,
		text,
		style: houseStyle(list, settings),
		partStyle,
		tree: once(() => readTree(list)),
	};
}
