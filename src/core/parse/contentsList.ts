import type { List, Nodes } from 'mdast';
import { isFragment } from './leadLink';

/** How many links stand below a node, and how many of them lead out of this document. */
export interface LinkCount {
	readonly links: number;
	readonly outside: number;
}

/** Counts up to the first link that leads out. */
export function countLinks(node: Nodes): LinkCount {
	let links = 0;
	let outside = 0;
	const count = (inner: Nodes): void => {
		if (inner.type === 'link') {
			links++;
			outside += isFragment(inner.url) ? 0 : 1;
		}
		if ('children' in inner && outside === 0) {
			for (const child of inner.children) {
				count(child);
			}
		}
	};
	count(node);
	return { links, outside };
}

/** Whether every link of a list leads to a heading of this document. */
export function isContents(list: List): boolean {
	const { links, outside } = countLinks(list);
	return links > 0 && outside === 0;
}
