import { noFacts } from '../../src/core/facts';
import { lint } from '../../src/core/lint';
import { createLinter, type Linter } from '../../src/core/lint/linter';
import { settled } from '../../src/core/lint/partFinding';
import type { Entry, Finding, ListDocument, Section } from '../../src/core/model';
import { editList, parseList } from '../../src/core/parse/parseList';
import { defaultSettings, type Settings } from '../../src/core/settings';
import type { Edit } from './edits';

/** A list that is edited, and linted after each edit. */
export interface EditedList {
	readonly edit: (edit: Edit) => void;
	/** What differs from reading and linting the text from its beginning; `undefined` when nothing does. */
	readonly difference: () => string | undefined;
}

export function editedList(text: string, settings: Settings = defaultSettings): EditedList {
	let list = parseList(text);
	const linter: Linter = createLinter(settings);
	let findings = linter.lint(list, noFacts);
	return {
		edit(edit) {
			list = editList(list, edit);
			findings = linter.lint(list, noFacts);
		},
		difference() {
			const fresh = parseList(list.text);
			const [own, asked] = [plainList(list), plainList(fresh)];
			for (const key of Object.keys(asked) as (keyof typeof asked)[]) {
				if (JSON.stringify(own[key]) !== JSON.stringify(asked[key])) {
					return `${key}: ${firstDifference(own[key], asked[key])}`;
				}
			}
			const [found, expected] = [findings.map(settled).map(inOneOrder), lint(fresh, settings).map(inOneOrder)];
			return JSON.stringify(found) === JSON.stringify(expected)
				? undefined
				: `findings: ${firstDifference(found, expected)}`;
		},
	};
}

function firstDifference(own: unknown, asked: unknown): string {
	const [a, b] = [own, asked].map(value => (Array.isArray(value) ? value : [value])) as [unknown[], unknown[]];
	const index = a.findIndex((value, at) => JSON.stringify(value) !== JSON.stringify(b[at]));
	const at = index === -1 ? a.length : index;
	return `\n  edited ${JSON.stringify(a[at])}\n  fresh  ${JSON.stringify(b[at])}`;
}

function inOneOrder({ ruleId, severity, range, message, related, fixes, tags, allow }: Finding) {
	return { ruleId, range, message, severity, related, fixes, tags, allow };
}

/** Without circles. */
function plainList(list: ListDocument) {
	const { frontMatter, links, images, definitions, undefinedReferences, bareUrls, nearLinks } = list;
	const { comments, opaque, unread, counts, style } = list;
	return {
		frontMatter,
		sections: list.sections.map(plainSection),
		entries: list.entries.map(plainEntry),
		...{ links, images, definitions, undefinedReferences, bareUrls, nearLinks, comments, opaque, unread },
		counts,
		style,
	};
}

function plainEntry(entry: Entry): unknown {
	return {
		...entry,
		section: entry.section?.headingRange.start,
		parent: entry.parent?.range.start,
		children: entry.children.map(({ range }) => range.start),
	};
}

function plainSection(section: Section): unknown {
	return {
		...section,
		parent: section.parent?.headingRange.start,
		entries: section.entries.map(({ range }) => range.start),
		sections: section.sections.map(plainSection),
	};
}
