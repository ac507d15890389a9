import type { Nodes, Root, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Cut, cutsOf, nodeBefore } from './cuts';

const processor = unified().use(remarkParse).freeze();

/** Remark's time and memory grow faster than what it reads: from so many characters on, it reads parts. */
const large = 1_000_000;
const usualSize = 8000;

/**
 * Reads CommonMark. The only door to unified and remark-parse.
 *
 * A very long text is cut where it makes no difference, such as before headings and between the entries of a list, and every
 * part is read alone. What a part needs to know of the others are the labels that they define; that a part ends where a
 * block at the top level can begin is seen by writing one there.
 *
 * @param size Characters of a part, at least; when it is given, shorter texts are read in parts as well.
 * @returns mdast; of positions, only the offsets are those of the text.
 */
export function parseMarkdown(text: string, size?: number): Root {
	const cuts = text.length < (size === undefined ? large : 2 * size) ? [] : cutsOf(text, size ?? usualSize);
	if (cuts.length === 0) {
		return processor.parse(text);
	}
	const first = parseParts(text, cuts, new Set(labelsIn(text, ':')));
	const defined = new Set(definedIn(first.root));
	// What looked like a definition and is none, such as one in code, must not make references.
	return first.used.every(label => defined.has(label)) ? first.root : parseParts(text, cuts, defined).root;
}

/** Reads CommonMark as one piece: the blocks at the root. */
export function parseBlocks(text: string): RootContent[] {
	return processor.parse(text).children;
}

function parseParts(text: string, cuts: readonly Cut[], labels: ReadonlySet<string>) {
	const children: RootContent[] = [];
	const used: string[] = [];
	let start = 0;
	let width = 1;
	for (let index = 0; index <= cuts.length; ) {
		const last = Math.min(index + width, cuts.length + 1) - 1;
		const cut = cuts[last];
		const part = parsePart(text.slice(start, cut?.offset), labels, cut);
		if (!part) {
			// Something goes on across the cut: try a later one.
			width *= 2;
			continue;
		}
		shift(part.nodes, start - part.prefix);
		join(children, part.nodes, cuts[index - 1]?.kind === 'item');
		for (const label of part.used) {
			used.push(label);
		}
		start = cut?.offset ?? text.length;
		index = last + 1;
		width = 1;
	}
	const root: Root = { type: 'root', children };
	return { root, used };
}

/** The labels in a text, as CommonMark compares them, before what `behind` says. */
function labelsIn(text: string, behind: ':' | ''): string[] {
	if (!text.includes(`]${behind}`)) {
		return [];
	}
	const pattern = behind === '' ? /\[((?:[^[\]\\]|\\.){1,999})\]/gs : /\[((?:[^[\]\\]|\\.){1,999})\]:/gs;
	return [...text.matchAll(pattern)].flatMap(([, label]) => (/\S/.test(label!) ? normalizeIdentifier(label!) : []));
}

/** A label that nobody writes. */
const sentinel = '\uE000end\uE000';

/**
 * Reads a part as it is read with the definitions of all others.
 *
 * @returns `undefined` when the cut behind it is none. `used`: labels that were given to it; `prefix`: how far they moved it.
 */
function parsePart(text: string, labels: ReadonlySet<string>, cut: Cut | undefined) {
	const known = labels.size === 0 ? [] : labelsIn(text, '').filter(label => labels.has(label));
	const own = new Set(known.length === 0 ? [] : labelsIn(text, ':'));
	const given = new Set(known.filter(label => !own.has(label)));
	const part = parseWith(given, text, cut);
	const defined = own.size > 0 && part ? new Set(part.nodes.flatMap(definedIn)) : own;
	const missing = [...own].filter(label => labels.has(label) && !defined.has(label));
	return missing.length === 0 ? part : parseWith(new Set([...given, ...missing]), text, cut);
}

function parseWith(used: ReadonlySet<string>, text: string, cut: Cut | undefined) {
	const prefix = used.size === 0 ? '' : `${[...used].map(label => `[${label}]: x\n`).join('')}\n`;
	const nodes = processor.parse(prefix + text + (cut ? `\n\n[${sentinel}]: x\n` : '')).children;
	if (cut) {
		const end = nodes.pop();
		const isWhole = end?.type === 'definition' && end.position!.start.offset! > prefix.length + text.length;
		if (!isWhole || !nodeBefore[cut.kind](nodes[nodes.length - 1]?.type)) {
			return undefined;
		}
	}
	return { nodes: nodes.slice(used.size), used, prefix: prefix.length };
}

function definedIn(node: Nodes): string[] {
	if (node.type === 'definition') {
		return [normalizeIdentifier(node.identifier)];
	}
	const isFlow = 'children' in node && node.type !== 'paragraph' && node.type !== 'heading';
	return isFlow ? node.children.flatMap(definedIn) : [];
}

function join(children: RootContent[], more: readonly RootContent[], goesOn: boolean): void {
	const last = children.at(-1);
	const first = more[0];
	const isJoined = goesOn && last?.type === 'list' && first?.type === 'list';
	if (isJoined) {
		for (const item of first.children) {
			last.children.push(item);
		}
		last.position!.end = first.position!.end;
	}
	for (let index = isJoined ? 1 : 0; index < more.length; index++) {
		children.push(more[index]!);
	}
}

function shift(nodes: readonly Nodes[], by: number): void {
	const left: Nodes[] = [...nodes];
	for (let node = left.pop(); node; node = left.pop()) {
		const { start, end } = node.position!;
		start.offset! += by;
		end.offset! += by;
		if ('children' in node) {
			for (const child of node.children) {
				left.push(child);
			}
		}
	}
}
