import type { Heading, Link, LinkReference, List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { rangeOf } from './linkNodes';

/** CommonMark's tree (https://github.com/syntax-tree/mdast), GFM's tables and footnotes read as paragraphs. */
export type Tree = Root;
export type TreeNode = Nodes;
export type HeadingNode = Heading;
export type ItemNode = ListItem;
export type LinkNode = Link | LinkReference;
export type ListNode = List;
export type ParagraphNode = Paragraph;
export { rangeOf };

/** Shows every node below `root` with its parent, in document order. */
export function visit(root: TreeNode, see: (node: TreeNode, parent: TreeNode) => void): void {
	// By hand, because quotes can be nested deeper than calls.
	const open: { readonly parent: TreeNode; readonly children: readonly TreeNode[]; next: number }[] = [];
	const enter = (node: TreeNode): void => {
		if ('children' in node && node.children.length > 0) {
			open.push({ parent: node, children: node.children, next: 0 });
		}
	};
	enter(root);
	for (let level = open.at(-1); level; level = open.at(-1)) {
		const node = level.children[level.next++];
		if (node === undefined) {
			open.pop();
		} else {
			see(node, level.parent);
			enter(node);
		}
	}
}

/** What the node says: text, code, HTML as written and what stands for images; white space as it is. */
export function textOf(node: TreeNode): string {
	if ('value' in node) {
		return node.value;
	}
	if ('alt' in node) {
		return node.alt ?? '';
	}
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
