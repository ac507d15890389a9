import type { List, Nodes } from 'mdast';
import { isFragment } from './leadLink';

/** Where links lead: all to headings of this document, one or more out of it, or nowhere, because there are none. */
export type Destination = 'nowhere' | 'headings' | 'outside';

/** Where the links at and below a node lead. */
export function destinationOf(node: Nodes): Destination {
	let found: Destination = 'nowhere';
	if (node.type === 'link') {
		found = isFragment(node.url) ? 'headings' : 'outside';
	}
	for (const child of 'children' in node ? node.children : []) {
		if (found === 'outside') {
			break;
		}
		const below = destinationOf(child);
		found = below === 'nowhere' ? found : below;
	}
	return found;
}

/** Whether every link of a list leads to a heading of this document. */
export function isContents(list: List): boolean {
	return destinationOf(list) === 'headings';
}
