import { type HeadingNode, type ListNode, type Tree, textOf, visit } from '../../parse/tree';

/** The heading `## Contents` that awesome-lint knows a table of contents by. */
export function contentsHeading({ children }: Tree): HeadingNode | undefined {
	return children.find(
		(node): node is HeadingNode => node.type === 'heading' && node.depth === 2 && titleOf(node) === 'Contents',
	);
}

/** A table of contents that stands below no `## Contents`. */
export interface UnnamedContents {
	readonly list: ListNode;
	/** The heading that it has instead. */
	readonly heading: HeadingNode | undefined;
}

/**
 * The document's first list, if all its links lead to places of this document and it stands at the top or below a heading such as
 * “Table of Contents”; `undefined` when there is a heading `## Contents` too.
 */
export function unnamedContents(root: Tree): UnnamedContents | undefined {
	if (contentsHeading(root)) {
		return undefined;
	}
	const at = root.children.findIndex(({ type }) => type === 'list');
	const list = root.children[at];
	const above = root.children.slice(0, Math.max(0, at)).findLast(({ type }) => type === 'heading');
	if (list?.type !== 'list' || !leadsInward(list)) {
		return undefined;
	}
	const heading = above?.type === 'heading' ? above : undefined;
	const isNamed = heading && contentsName.test(titleOf(heading));
	return isNamed ? { list, heading } : !heading || heading.depth === 1 ? { list, heading: undefined } : undefined;
}

/** The words that a heading has, comments and pictures left out. */
function titleOf(heading: HeadingNode): string {
	// Longer ones are no name, and searching them for comments could take long.
	return textOf(heading)
		.slice(0, 1000)
		.replace(/<!--[\s\S]*?-->/g, '')
		.trim();
}

const contentsName =
	/\b(?:contents?|toc|index|overview|navigation|outline|menu|sommaire|índice|indice|inhalt|inhaltsverzeichnis)\b|目[录錄次]|содержание|оглавление|فهرست/i;

/** Also that an item begins with such a link: what begins with a text is no entry for awesome-lint, whatever it leads to. */
function leadsInward(list: ListNode): boolean {
	let begins = false;
	let outward = 0;
	visit(list, (node, parent) => {
		if (node.type === 'link') {
			outward += node.url.startsWith('#') ? 0 : 1;
			begins ||= parent.type !== 'paragraph' || parent.children[0]?.type !== 'text';
		}
	});
	return begins && outward === 0;
}
