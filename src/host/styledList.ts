import type { ListDocument } from '../core/model';
import { settledList } from '../core/parse/parts/listOfParts';
import type { Settings } from '../core/settings';
import { styleWith } from '../core/style/styleWith';

/** The list as new entries should see it: with the style that the settings ask for where they ask for one. */
export function styledList(list: ListDocument, settings: Settings): ListDocument {
	return settledList(list, styleWith(list.style, settings));
}
