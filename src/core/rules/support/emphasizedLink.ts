import type { Fix } from '../../model';
import { rangeOf, type TreeNode } from '../../parse/tree';

/** Puts the emphasis around a link into its text: `**[Ky](…)**` is `[**Ky**](…)`. None for any other node. */
export function emphasizedLinkFix(text: string, node: TreeNode): Fix | undefined {
	const link =
		(node.type === 'strong' || node.type === 'emphasis') && node.children.length === 1 ? node.children[0] : undefined;
	const first = link?.type === 'link' ? link.children[0] : undefined;
	const last = link?.type === 'link' ? link.children.at(-1) : undefined;
	if (!link || !first || !last || text[rangeOf(link).start] !== '[') {
		return undefined;
	}
	const whole = rangeOf(node);
	const inner = rangeOf(link);
	const words = { start: rangeOf(first).start, end: rangeOf(last).end };
	const isPlain = first.type === 'text' && last.type === 'text' && !/^\s|\s$/.test(text.slice(words.start, words.end));
	const edits = [
		{ range: { start: whole.start, end: inner.start }, newText: '' },
		{ range: { start: words.start, end: words.start }, newText: text.slice(whole.start, inner.start) },
		{ range: { start: words.end, end: words.end }, newText: text.slice(inner.end, whole.end) },
		{ range: { start: inner.end, end: whole.end }, newText: '' },
	];
	return isPlain ? { title: 'Put the emphasis into the link', edits, safe: true } : undefined;
}
