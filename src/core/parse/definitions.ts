import type { Root, RootContent } from 'mdast';
import type { Definition } from '../model';
import { rangeOf } from './linkNodes';

/** Every `[label]: url` of the document, in order, footnotes left out. CommonMark takes the first of a label. */
export function readDefinitions(source: string, tree: Root): readonly Definition[] {
	const definitions: Definition[] = [];
	const visit = (node: Root | RootContent): void => {
		if (node.type === 'definition') {
			if (!node.identifier.startsWith('^')) {
				const range = rangeOf(node);
				const written = source.slice(range.start, range.end);
				const match = /^\[((?:\\[\s\S]|[^\]\\])*)\]:[\s]*(?:>[ \t]*)*(<[^>\n]*>|\S*)/.exec(written);
				const label = match?.[1] ?? '';
				const target = match?.[2] ?? '';
				const pointed = target.startsWith('<') ? 1 : 0;
				const end = range.start + (match?.[0].length ?? written.length) - pointed;
				const urlRange = { start: end - target.length + 2 * pointed, end };
				definitions.push({
					label: node.identifier,
					url: source.slice(urlRange.start, urlRange.end),
					range,
					labelRange: { start: range.start + 1, end: range.start + 1 + label.length },
					urlRange,
				});
			}
		} else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
			for (const child of node.children) {
				visit(child as RootContent);
			}
		}
	};
	visit(tree);
	return definitions;
}
