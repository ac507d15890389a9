import { addAll } from '../addAll';
import { countWhile } from '../bisect';
import { emptied } from '../emptied';
import type { Facts } from '../facts';
import type { Finding, ListDocument, Section } from '../model';
import { isEntry, type Part } from '../parse/parts/part';
import { firstVersion, type PartsVersion, windowBetween } from '../parse/parts/partsVersion';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import type { Settings } from '../settings';
import { severityOf } from '../severity';
import { toEnd } from '../slices';
import { spliceInto } from '../splice';
import { type Counted, Habits } from '../style/habits';
import { isLoose } from './countedEntries';
import { hasDirective, notSuppressed } from './directives';
import { FirstWords } from './firstWords';
import { itemRuns } from './itemRuns';
import { type ListCheck, listChecks, type Version } from './listCheck';
import { createPartCheck } from './partCheck';
import type { PartFinding } from './partFinding';
import { ruleContext } from './ruleContext';
import { SortedFindings } from './sortedFindings';

/** Finds what is wrong in one version of a list after the other. */
export interface Linter {
	/**
	 * Runs every rule that the settings leave on, where it can find something else than in the version before.
	 *
	 * @returns Findings in document order, those that a comment suppresses left out. Their places are those of the newest
	 * version that `editList` made.
	 */
	lint(list: ListDocument, facts: Facts): readonly Finding[];
	/** Does what `lint` does, piece by piece. It must be followed to its end before the next version is linted. */
	lintInSlices(list: ListDocument, facts: Facts): Generator<void, readonly Finding[]>;
}

/** A part with what is known of it. */
interface Linted {
	readonly part: Part;
	counted: readonly Counted[];
	findings: readonly PartFinding[];
}

export function createLinter(settings: Settings): Linter {
	const active = (rules as readonly Rule[]).filter(rule => severityOf(settings, rule.id) !== 'off');
	const runs = itemRuns();
	const listRules = active.flatMap(rule => listChecks(rule, runs));
	const habits = new Habits();
	const outline = new Set<Part>();
	const commented = new Set<Part>();
	const words = new FirstWords();
	const { check, style } = createPartCheck(active, settings, habits, words);
	const linted: Linted[] = [];
	/** Of the parts that have to be looked at. */
	let due = new Set<Linted>();
	const sorted = new SortedFindings();
	/** What the rules for the list found last, and what has come to nothing since. */
	const reported = new Map<ListCheck, readonly Finding[]>();
	let gone = new Set<Finding>();
	/** Those that are only sometimes findings, and whether they were last time. */
	const conditional = new Map<PartFinding, boolean>();
	let taken: PartsVersion = firstVersion();
	let entryCount = 0;
	let newest: ListDocument | undefined;

	const checkPart = (part: Part): readonly PartFinding[] => {
		const behind = () => countWhile(linted, other => other.part.unit.offset <= part.unit.offset);
		const { length } = part.following;
		const following = length === 0 ? [] : linted.slice(behind(), behind() + length).map(record => record.part);
		return check(part, following, () => linted[behind()]?.part.unit.source ?? '');
	};

	const drop = ({ findings }: Linted): void => {
		for (const finding of findings) {
			gone.add(finding);
			conditional.delete(finding);
		}
	};

	/** Counts what is new, and has those parts looked at again of whose entries something else is expected now. */
	const recount = (from: number, former: readonly Linted[], to: number): ReadonlySet<Section | undefined> => {
		const gone = former.flatMap(({ counted }) => counted);
		let before = linted[from - 1]?.part;
		const come = linted.slice(from, to).flatMap(record => {
			const { part } = record;
			const { entries } = part.content;
			const above = before;
			before = part;
			record.counted = habits.look(part.unit.source, entries, entry => above && isLoose(above, part, entry));
			return record.counted;
		});
		const news = habits.news(habits.count(gone, come));
		const isAllDue = due.size === linted.length;
		for (const record of news.size > 0 && !isAllDue ? linted : []) {
			if (record.counted.some(({ scopes }) => news.has(scopes.at(-1)!.section))) {
				due.add(record);
			}
		}
		return news;
	};

	/** Takes the parts of the next version over. */
	function* take({ parts, version }: ListDocument): Generator<void, void> {
		const window = windowBetween(taken, version);
		taken = version;
		if (window) {
			const { from, kept } = window;
			takeWindow(parts, from, linted.length - kept - from, parts.length - kept - from);
			return;
		}
		takeWindow([], 0, linted.length, 0);
		const known: Part[] = [];
		for (let from = 0; from < parts.length; from += atOnce) {
			known.push(...parts.slice(from, from + atOnce));
			takeWindow(known, from, 0, known.length - from);
			yield;
		}
	}

	/** Takes over what stands in the place of some parts. @param parts All of them, with those that stand there. */
	const takeWindow = (parts: readonly Part[], from: number, removed: number, added: number): void => {
		const known = new Map(linted.slice(from, from + removed).map(record => [record.part, record]));
		// Above an entry a blank line stands at the end of the part before
		const isBehind = from + added < parts.length;
		const recounted = linted.slice(from, from + removed + (isBehind ? 1 : 0));
		const window = parts.slice(from, from + added);
		const records = window.map(part => known.get(part) ?? { part, counted: nothing, findings: noFindings });
		spliceInto(linted, from, removed, records);
		const staying = new Set(window);
		const left = [...known.keys()].filter(part => !staying.has(part));
		const come = window.filter(part => !known.has(part));
		for (const part of left) {
			entryCount -= part.content.entries.length;
			words.delete(part);
			outline.delete(part);
			commented.delete(part);
			const record = known.get(part)!;
			due.delete(record);
			drop(record);
		}
		for (const part of come) {
			entryCount += part.content.entries.length;
			words.add(part);
			if (!part.content.steps.every(isEntry)) {
				outline.add(part);
			}
			if (hasDirective(part)) {
				commented.add(part);
			}
		}
		for (const record of records) {
			if (!known.has(record.part)) {
				due.add(record);
			}
		}
		if ([...left, ...come].some(({ begun }) => begun.length > 0)) {
			habits.forgetOutline();
		}
		const news = recount(from, recounted, from + added + (isBehind ? 1 : 0));
		const change = { from, gone: [...known.keys()], come: window, parts, news };
		for (const rule of listRules) {
			rule.change(change);
		}
	};

	function* lintInSlices(list: ListDocument, facts: Facts): Generator<void, readonly Finding[]> {
		newest = list;
		if (list.version !== taken) {
			yield* take(list);
		}
		const come: Finding[] = [];
		for (const record of due) {
			drop(record);
			record.findings = checkPart(record.part);
			for (const finding of record.findings) {
				const { holds } = finding;
				if (holds) {
					come.push(finding);
				}
				if (finding.isConditional) {
					conditional.set(finding, holds);
				}
			}
			due.delete(record);
			yield;
		}
		due = emptied(due);
		for (const [finding, held] of words.takeNews() ? conditional : []) {
			const { holds } = finding;
			if (holds !== held) {
				conditional.set(finding, holds);
				if (holds) {
					come.push(finding);
				} else {
					gone.add(finding);
				}
			}
		}
		const version: Version = {
			list,
			facts,
			context: ruleContext(list, settings, style, facts, entryCount, () => newest!.text),
			outline,
		};
		for (const rule of listRules) {
			const before = reported.get(rule) ?? [];
			const now = yield* rule.findings(version);
			if (now !== before) {
				reported.set(rule, now);
				addAll(gone, without(before, now));
				come.push(...without(now, before));
			}
			yield;
		}
		sorted.change(gone, come);
		gone = new Set();
		return commented.size === 0 ? sorted.all : notSuppressed(list, [...commented], sorted.all);
	}

	return { lint: (list, facts) => toEnd(lintInSlices(list, facts)), lintInSlices };
}

/** Parts of a list that nothing is known of which are looked at in a millisecond or two. */
const atOnce = 20;

const nothing: readonly Counted[] = [];
const noFindings: readonly PartFinding[] = [];

function without<T>(items: readonly T[], others: readonly T[]): readonly T[] {
	if (items.length === 0 || others.length === 0) {
		return items;
	}
	const known = new Set(others);
	return items.filter(item => !known.has(item));
}
