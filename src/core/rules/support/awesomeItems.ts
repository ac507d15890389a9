import { type ItemNode, type LinkNode, type Tree, type TreeNode, visit } from '../../parse/tree';
import { contentsHeading, unnamedContents } from './contents';

/**
 * The list items that awesome-lint looks at: those below the first heading behind `## Contents`, or all where there is no
 * such heading; a table of contents that has another name or none is left out.
 */
export function awesomeItems(root: Tree): readonly ItemNode[] {
	const contents = contentsHeading(root);
	const unnamed = unnamedContents(root)?.list;
	const below = contents ? root.children.slice(root.children.indexOf(contents) + 1) : root.children;
	const first = contents ? below.findIndex(({ type }) => type === 'heading') : 0;
	const items: ItemNode[] = [];
	for (const block of first === -1 ? [] : below.slice(first)) {
		if (block === unnamed || (contents && block.type !== 'list')) {
			continue;
		}
		const add = (node: TreeNode): void => {
			if (node.type === 'list') {
				for (const item of node.children) {
					items.push(item);
				}
			}
		};
		add(block);
		visit(block, add);
	}
	return items;
}

/** An item's link and what stands behind it. */
export interface ItemParts {
	readonly link: LinkNode;
	readonly description: readonly TreeNode[];
}

/** The first link that ` - ` follows, or else the first; `undefined` when no link is a child of the paragraph. */
export function itemParts(children: readonly TreeNode[]): ItemParts | undefined {
	const links = children.flatMap((node, at) =>
		node.type === 'link' || node.type === 'linkReference' ? [{ node, at }] : [],
	);
	const isFollowedByDash = (at: number): boolean => {
		const next = children[at + 1];
		return next?.type === 'text' && next.value.startsWith(' - ');
	};
	const lead = links.find(({ at }) => isFollowedByDash(at)) ?? links[0];
	return lead && { link: lead.node, description: children.slice(lead.at + 1) };
}
