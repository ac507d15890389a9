import { lineStart } from '../../lines';
import type { ListDocument } from '../../model';
import { type HeadingNode, type ListNode, rangeOf, type Tree, textOf } from '../../parse/tree';
import type { Report } from '../rule';
import { unnamedContents } from './contents';
import { isLeftOut } from './contentsLevels';
import { contentRange } from './headings';

/** The one list between the heading of the contents and the next section; reports it when there is none or another one. */
export function contentsBelow(
	{ text }: ListDocument,
	root: Tree,
	heading: HeadingNode,
	report: Report,
): ListNode | undefined {
	const at = root.children.indexOf(heading);
	const range = contentRange(text, heading);
	const above = root.children.slice(0, at);
	const headings = above.filter(({ type }) => type === 'heading');
	if (headings.length > 1) {
		report({ range, message: 'Unexpected section above the contents, expected the contents first' });
	} else if (headings.length === 0 && !above.some(({ type }) => type === 'html')) {
		report({ range, message: 'Unexpected contents without a heading above, expected the name of the list' });
	}
	const below = root.children.slice(at + 1);
	const next = below.findIndex(node => node.type === 'heading' && node.depth === 2 && !isLeftOut(textOf(node)));
	if (next === -1) {
		report({ range, message: 'Unexpected contents of a list without sections, expected some below' });
		return undefined;
	}
	const lists = below.slice(0, next).filter((node): node is ListNode => node.type === 'list');
	if (lists.length === 0) {
		report({ range, message: 'Unexpected contents without a list, expected one of the sections' });
	} else if (lists.length > 1) {
		report({ range, message: `Unexpected ${lists.length} lists below the contents, expected one` });
	}
	return lists.length === 1 ? lists[0] : undefined;
}

/** A table of contents under another name: one finding instead of one for each of its items, which are none of awesome-lint's. */
export function reportUnnamed(list: ListDocument, root: Tree, report: Report): void {
	const found = unnamedContents(root);
	if (!found) {
		return;
	}
	const { heading, list: contents } = found;
	if (heading) {
		const whole = rangeOf(heading);
		const content = contentRange(list.text, heading);
		report({
			range: content,
			message: 'Unexpected heading of a table of contents, expected “## Contents”',
			fixes: [{ title: 'Write “## Contents”', edits: [{ range: whole, newText: '## Contents' }], safe: false }],
		});
		return;
	}
	const { start } = rangeOf(contents);
	const at = lineStart(list.text, start);
	const newText = `## Contents${list.style.eol}${list.style.eol}`;
	report({
		range: { start, end: start + 1 },
		message: 'Unexpected table of contents without a heading, expected “## Contents” above',
		fixes: [{ title: 'Insert “## Contents”', edits: [{ range: { start: at, end: at }, newText }], safe: false }],
	});
}
