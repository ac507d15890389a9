import { countWhile } from '../bisect';
import type { Facts } from '../facts';
import { hasBlankLine } from '../lines';
import type { Entry, Finding, ListDocument, Section } from '../model';
import { readTree } from '../parse/parseList';
import type { Part } from '../parse/parts/part';
import type { Tree } from '../parse/tree';
import { rules } from '../rules/index';
import type { PartContext, Rule, RuleContext } from '../rules/rule';
import type { Settings } from '../settings';
import { severityOf } from '../severity';
import { type Counted, Habits } from '../style/habits';
import { houseStyle, styleBy } from '../style/houseStyle';
import { suppressed } from '../suppression';
import { PartFinding } from './partFinding';
import { partView } from './partView';

/** Finds what is wrong in one version of a list after the other. */
export interface Linter {
	/**
	 * Runs every rule that the settings leave on, where it can find something else than in the version before.
	 *
	 * @returns Findings in document order, those that a comment suppresses left out. Their places are those of the newest
	 * version that `editList` made.
	 */
	lint(list: ListDocument, facts: Facts): readonly Finding[];
}

/** A part with what is known of it. */
interface Linted {
	readonly part: Part;
	counted: Counted;
	/** Those that the entries stood in when they were counted. */
	sections: ReadonlySet<Section | undefined>;
	/** `undefined` while it has to be looked at. */
	findings: readonly Finding[] | undefined;
}

export function createLinter(settings: Settings): Linter {
	const active = (rules as readonly Rule[]).filter(rule => severityOf(settings, rule.id) !== 'off');
	const partRules = active.filter(rule => rule.checkPart !== undefined);
	const listRules = active.filter(rule => rule.check !== undefined);
	const habits = new Habits();
	let linted: Linted[] = [];
	/** Of the part that is looked at. */
	let text = '';
	const style = styleBy(settings, (entry, trait) => habits.expected(text, entry, trait));

	const checkPart = (index: number): readonly Finding[] => {
		const { part } = linted[index]!;
		const found: Finding[] = [];
		const view = partView(
			part,
			linted.slice(index + 1, index + 1 + part.following.length).map(record => record.part),
			() => linted[countWhile(linted, other => other.part.unit.offset <= part.unit.offset)]?.part.unit.source ?? '',
		);
		const tree = (): Tree => ({ type: 'root', children: [...part.unit.nodes] });
		const context: PartContext = { settings, style, tree };
		text = view.text;
		for (const rule of partRules) {
			rule.checkPart!(view, report => found.push(new PartFinding(rule.id, part.unit, report)), context);
		}
		return found;
	};

	/** Takes the parts of the next version over, and finds out which of them are to be looked at. */
	const take = (parts: readonly Part[]): void => {
		const { from, removed, added } = windowOf(linted, parts);
		const former = linted.slice(from, from + removed);
		const known = new Map(former.map(record => [record.part, record]));
		// A blank line above an entry stands at the end of the part before
		const last = Math.min(parts.length, from + added + 1);
		const recounted = linted.slice(from, from + removed + last - from - added);
		const touched = new Set<Section | undefined>();
		for (const { counted, sections } of recounted) {
			habits.remove(counted);
			addAll(touched, sections);
		}
		if ([...former.map(({ part }) => part), ...parts.slice(from, from + added)].some(({ begun }) => begun.length > 0)) {
			habits.forgetOutline();
		}
		linted = [
			...linted.slice(0, from),
			...parts
				.slice(from, from + added)
				.map(part => known.get(part) ?? { part, counted: nothing, sections: nowhere, findings: undefined }),
			...linted.slice(from + removed),
		];
		for (let index = from; index < last; index++) {
			const record = linted[index]!;
			record.counted = count(record.part, linted[index - 1]?.part);
			record.sections = new Set(record.part.content.entries.map(({ section }) => section));
			addAll(touched, record.sections);
		}
		const news = habits.news(touched);
		for (const record of news.size > 0 ? linted : []) {
			if ([...record.sections].some(section => news.has(section))) {
				record.findings = undefined;
			}
		}
	};

	const count = (part: Part, before: Part | undefined): Counted => {
		const { source } = part.unit;
		return habits.add(source, part.content.entries, entry => (before ? isLoose(before, part, entry) : undefined));
	};

	return {
		lint(list, facts) {
			take(list.parts);
			const found: Finding[] = [];
			linted.forEach((record, index) => {
				record.findings ??= checkPart(index);
				for (const finding of record.findings) {
					found.push(finding);
				}
			});
			checkList(listRules, list, settings, facts, found);
			return suppressedIn(list, inOrder(found));
		},
	};
}

const nothing: Counted = { entries: [] };
const nowhere: ReadonlySet<Section | undefined> = new Set();

/** Where the parts of two versions differ. */
function windowOf(before: readonly Linted[], after: readonly Part[]) {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from]!.part === after[from]) {
		from++;
	}
	let behind = 0;
	while (behind < shorter - from && before[before.length - 1 - behind]!.part === after[after.length - 1 - behind]) {
		behind++;
	}
	return { from, removed: before.length - behind - from, added: after.length - behind - from };
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
	for (const item of items) {
		set.add(item);
	}
}

/** Whether a blank line stands between the item that is the part before and an entry; `undefined` when they are no siblings. */
function isLoose(before: Part, part: Part, entry: Entry): boolean | undefined {
	const sibling = before.content.entries.find(({ depth, parent }) => depth === 0 && parent === undefined);
	if (
		sibling === undefined ||
		entry.depth > 0 ||
		entry.parent !== undefined ||
		sibling.marker === '' ||
		entry.marker === '' ||
		sibling.section !== entry.section
	) {
		return undefined;
	}
	const between = before.unit.source.slice(sibling.range.end) + part.unit.source.slice(0, entry.range.start);
	return /\S/.test(between) ? undefined : hasBlankLine(between);
}

function checkList(
	listRules: readonly Rule[],
	list: ListDocument,
	settings: Settings,
	facts: Facts,
	found: Finding[],
): void {
	let tree: Tree | undefined;
	const context: RuleContext = {
		settings,
		facts,
		style: houseStyle(list, settings),
		tree: () => {
			tree ??= readTree(list);
			return tree;
		},
	};
	for (const rule of listRules) {
		rule.check!(list, finding => found.push({ ruleId: rule.id, ...finding }), context);
	}
}

const ruleOrder: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

/** By place; at the same place in the order of the rules. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
	return findings
		.map(finding => ({ finding, range: finding.range, rule: ruleOrder.get(finding.ruleId)! }))
		.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.rule - b.rule)
		.map(({ finding }) => finding);
}

function suppressedIn(list: ListDocument, findings: readonly Finding[]): readonly Finding[] {
	if (list.parts.every(({ content }) => content.comments.length === 0)) {
		return findings;
	}
	const isSuppressed = suppressed(list);
	return findings.filter(finding => !isSuppressed(finding));
}
