import { lineStart } from '../lines';
import type { TextEdit } from '../model';
import { type JsonMember, type JsonNode, readJson } from './json';

/**
 * Sets what stands at a path of keys in a project file; objects that are missing are made. All else stays as it is written,
 * and what is new is indented as its neighbours are.
 *
 * @param change Makes the new value out of the old one, `undefined` when there is none. Gives `undefined` to leave it.
 * @returns No edits when nothing changes, `undefined` when the text is no JSON object or something else stands in the way.
 */
export function editConfig(
	text: string,
	path: readonly string[],
	change: (old: unknown) => unknown,
): TextEdit[] | undefined {
	const root = text.trim() === '' ? undefined : readJson(text);
	if (root === undefined) {
		const value = nested(path, change(undefined));
		return [{ range: { start: 0, end: text.length }, newText: `${JSON.stringify(value, undefined, '\t')}\n` }];
	}
	if ('problem' in root) {
		return undefined;
	}
	let node: JsonNode = root;
	for (const [depth, key] of path.entries()) {
		if (node.kind !== 'object') {
			return undefined;
		}
		const member: JsonMember | undefined = node.members.findLast(other => other.key === key);
		if (!member) {
			const value = change(undefined);
			return value === undefined ? [] : [insertion(text, node, key, nested(path.slice(depth + 1), value))];
		}
		node = member.node;
	}
	const old = plainValue(node);
	const value = change(old);
	return value === undefined || JSON.stringify(value) === JSON.stringify(old) ? [] : [replacement(text, node, value)];
}

/** Adds a text to an array of texts; see `editConfig`. */
export function addToConfig(text: string, path: readonly string[], item: string): TextEdit[] | undefined {
	return editConfig(text, path, old =>
		Array.isArray(old) ? [...new Set([...old, item])] : old === undefined ? [item] : undefined,
	);
}

function nested(path: readonly string[], value: unknown): unknown {
	return path.reduceRight((inner, key) => ({ [key]: inner }), value);
}

function plainValue(node: JsonNode): unknown {
	switch (node.kind) {
		case 'scalar':
			return node.value;
		case 'array':
			return node.items.map(plainValue);
		case 'object':
			return Object.fromEntries(node.members.map(({ key, node: value }) => [key, plainValue(value)]));
	}
}

function insertion(text: string, node: JsonNode & { readonly kind: 'object' }, key: string, value: unknown): TextEdit {
	const last = node.members.at(-1);
	const { indent, eol } = layoutOf(text, node);
	const own = `${JSON.stringify(key)}: ${written(value, indent, eol)}`;
	if (last) {
		const at = last.node.range.end;
		return {
			range: { start: at, end: at },
			newText: indent === undefined ? `, ${own}` : `,${eol}${indent.inner}${own}`,
		};
	}
	const newText = indent === undefined ? `{ ${own} }` : `{${eol}${indent.inner}${own}${eol}${indent.outer}}`;
	return { range: node.range, newText };
}

/** Only what is new is written anew where the value is an array that grows. */
function replacement(text: string, node: JsonNode, value: unknown): TextEdit {
	const layout = layoutOf(text, node);
	const last = node.kind === 'array' ? node.items.at(-1) : undefined;
	if (last && node.kind === 'array' && Array.isArray(value) && value.length > node.items.length) {
		const added = value.slice(node.items.length).map(item => written(item, layout.indent, layout.eol));
		const between = layout.indent === undefined ? ', ' : `,${layout.eol}${layout.indent.inner}`;
		const at = last.range.end;
		return { range: { start: at, end: at }, newText: added.map(item => between + item).join('') };
	}
	return { range: node.range, newText: written(value, layout.indent, layout.eol) };
}

interface Indent {
	readonly outer: string;
	readonly inner: string;
}

/** How the parts of a collection are laid out; without `indent` they stand on one line. */
function layoutOf(text: string, node: JsonNode): { readonly indent: Indent | undefined; readonly eol: string } {
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const outer = indentAt(text, node.range.start);
	const parts =
		node.kind === 'object'
			? node.members.map(({ keyRange }) => keyRange)
			: node.kind === 'array'
				? node.items.map(({ range }) => range)
				: [];
	const first = parts[0];
	if (first) {
		const onLine = lineStart(text, first.start) <= node.range.start;
		return { indent: onLine ? undefined : { outer, inner: indentAt(text, first.start) }, eol };
	}
	return { indent: { outer, inner: outer + (/^[ \t]+/m.exec(text)?.[0] ?? '\t') }, eol };
}

function indentAt(text: string, offset: number): string {
	return /[ \t]*/y.exec(text.slice(lineStart(text, offset), offset))![0];
}

function written(value: unknown, indent: Indent | undefined, eol: string): string {
	if (indent === undefined) {
		return JSON.stringify(value, undefined, ' ').replace(/\n\s*/g, ' ');
	}
	const unit = indent.inner.slice(indent.outer.length) || '\t';
	return JSON.stringify(value, undefined, unit).replaceAll('\n', eol + indent.inner);
}
