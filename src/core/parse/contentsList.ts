import type { BlockContent, List, Parents, RootContent } from 'mdast';
import { isFragment } from './leadLink';

/** Whether every link of a list leads to a heading of this document. */
export function isContents(list: List): boolean {
	let links = 0;
	let outside = 0;
	const count = (node: Parents | RootContent): void => {
		if (node.type === 'link') {
			links++;
			outside += isFragment(node.url) ? 0 : 1;
		}
		if ('children' in node && outside === 0) {
			for (const child of node.children) {
				count(child as BlockContent);
			}
		}
	};
	count(list);
	return links > 0 && outside === 0;
}
