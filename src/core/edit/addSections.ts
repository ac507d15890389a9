import { lineEnd } from '../lines';
import type { ListDocument, Section, TextEdit } from '../model';
import { escapeProse } from './escape';
import { gapAfter } from './slot';

/** A list's own title is the only heading above this one. */
const firstDepth = 2;
const deepest = 6;

/** Titles from the top. */
type Path = readonly string[];

/**
 * Headings for the sections that a list does not have yet: each at the end of the one it belongs into, before licence and the
 * like and before definitions of links.
 *
 * @returns The edits, never two at one place, and the paths of the new sections; both `[]` when all are there.
 */
export function addSections(
	list: ListDocument,
	paths: readonly Path[],
): { readonly edits: readonly TextEdit[]; readonly added: readonly Path[] } {
	const planned = new Map<number, { readonly outer: number; readonly text: string }[]>();
	const added = inTreeOrder(paths).filter(path => sectionAt(list, path) === undefined);
	for (const path of added) {
		const { parent, depth } = placeOf(list, path);
		const offset = endOf(list, parent);
		const heading = { outer: parent?.depth ?? 0, text: headingOf(path.at(-1)!, depth) };
		planned.set(offset, [...(planned.get(offset) ?? []), heading]);
	}
	const edits = [...planned].map(([offset, headings]) => {
		// What belongs into the inner one of two sections that end here, comes first
		const sorted = headings.sort((a, b) => b.outer - a.outer);
		return editAt(
			list,
			offset,
			sorted.map(({ text }) => text),
		);
	});
	return { edits, added };
}

/** The innermost section of a path that is there; `undefined` when none of it is. */
export function sectionFor(list: ListDocument, path: Path): Section | undefined {
	for (let length = path.length; length > 0; length--) {
		const section = sectionAt(list, path.slice(0, length));
		if (section) {
			return section;
		}
	}
	return undefined;
}

interface Branch {
	readonly path: Path;
	readonly below: Map<string, Branch>;
}

/** The paths and everything above them, each once, what is below a path right behind it. */
function inTreeOrder(paths: readonly Path[]): readonly Path[] {
	const root: Branch = { path: [], below: new Map() };
	for (const path of paths) {
		let branch = root;
		for (const title of path) {
			const key = title.toLowerCase();
			const next = branch.below.get(key) ?? { path: [...branch.path, title], below: new Map() };
			branch.below.set(key, next);
			branch = next;
		}
	}
	const all = ({ path, below }: Branch): readonly Path[] => [path, ...[...below.values()].flatMap(all)];
	return all(root).slice(1);
}

/** The section of a path, whatever its case; a title above all sections may be left out. */
function sectionAt(list: ListDocument, path: Path): Section | undefined {
	const find = (sections: readonly Section[]) => {
		let found: Section | undefined;
		for (const title of path) {
			found = (found?.sections ?? sections).find(section => section.title.toLowerCase() === title.toLowerCase());
			if (!found) {
				return undefined;
			}
		}
		return found;
	};
	return find(list.sections) ?? find(mainTitle(list)?.sections ?? []);
}

/** The only heading at the top, where it is of the first level. */
function mainTitle({ sections }: ListDocument): Section | undefined {
	return sections.length === 1 && sections[0]!.depth === 1 ? sections[0] : undefined;
}

/** The deepest section of the path that is there, and the level of a heading as far below it as the path says. */
function placeOf(list: ListDocument, path: Path) {
	for (let length = path.length - 1; length > 0; length--) {
		const parent = sectionAt(list, path.slice(0, length));
		if (parent) {
			const child = parent.sections[0]?.depth ?? parent.depth + 1;
			return { parent, depth: child + path.length - length - 1 };
		}
	}
	const title = mainTitle(list);
	const sibling = (title?.sections ?? list.sections)[0]?.depth ?? firstDepth;
	return { parent: title, depth: sibling + path.length - 1 };
}

function headingOf(title: string, depth: number): string {
	const marks = '#'.repeat(Math.min(depth, deepest));
	return `${marks} ${escapeProse(title).replace(/(?<=\s)#+$/, '\\$&')}`;
}

/** Where a section's text ends, trailing administrative sections and definitions left out. */
function endOf(list: ListDocument, parent: Section | undefined): number {
	const { text, definitions } = list;
	const below = parent?.sections ?? list.sections;
	let end = parent?.range.end ?? text.length;
	for (const section of [...below].reverse()) {
		if (!section.administrative) {
			break;
		}
		end = section.range.start;
	}
	for (const definition of [...definitions].reverse()) {
		if (definition.range.end <= end && text.slice(definition.range.end, end).trim() === '') {
			end = definition.range.start;
		}
	}
	const start = parent ? parent.headingRange.end : list.frontMatter.range.end;
	return lineEnd(text, Math.max(start, text.slice(0, end).trimEnd().length));
}

function editAt({ text, style }: ListDocument, offset: number, headings: readonly string[]): TextEdit {
	const gap = style.eol + style.eol;
	const before = offset === 0 ? '' : gap;
	return {
		range: { start: offset, end: offset },
		newText: before + headings.join(gap) + gapAfter(text, offset, style.eol),
	};
}
