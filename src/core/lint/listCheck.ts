import { emptied } from '../emptied';
import type { Facts } from '../facts';
import type { Finding, ListDocument } from '../model';
import type { Part } from '../parse/parts/part';
import type { PartChange, Reported, RootRun, Rule, RuleContext } from '../rules/rule';
import { toEnd } from '../slices';
import { AnchoredFinding } from './anchoredFinding';
import { ForeignKeys } from './foreignKeys';
import type { ItemRuns, itemRuns } from './itemRuns';
import { type Anchor, PartFinding } from './partFinding';
import { inDocument, partOf } from './partOf';
import { type MatteringKeys, SharedKeys } from './sharedKeys';

/** What there is to look at. */
export interface Version {
	readonly list: ListDocument;
	readonly facts: Facts;
	readonly context: RuleContext;
	/** Parts that change the outline of the document, in no order. */
	readonly outline: Iterable<Part>;
}

/** A rule that looks at several parts of a list, from version to version. */
export interface ListCheck {
	change(change: PartChange): void;
	/** The same array as before while all findings are. Stops now and then. */
	findings(version: Version): Generator<void, readonly Finding[]>;
}

/** @returns Several for a rule that looks at a list in several ways. */
export function listChecks(rule: Rule, runs: ReturnType<typeof itemRuns>): readonly ListCheck[] {
	const items = rule.checkItems ? [itemsCheck(rule, runs[rule.items ?? 'siblings'])] : [];
	if (!rule.check) {
		return items;
	}
	return [...items, rule.concerns || rule.keysOf ? partialCheck(rule) : wholeCheck(rule)];
}

/** Looks at everything every time. */
function wholeCheck(rule: Rule): ListCheck {
	return {
		change() {},
		*findings({ list, context }) {
			const found: Finding[] = [];
			rule.check!(list, report => found.push(new PartFinding(rule.id, startOfText, report)), context);
			return found;
		},
	};
}

const startOfText: Anchor = { offset: 0 };

/** Looks at items side by side when one of them has changed, or something else is expected of them. */
function itemsCheck(rule: Rule, runs: ItemRuns): ListCheck {
	const found = new Map<RootRun, readonly Finding[]>();
	let due = new Set<RootRun>();
	let all: readonly Finding[] | undefined;
	return {
		change(change) {
			const { gone, come } = runs.change(change);
			for (const run of gone) {
				if (found.delete(run)) {
					all = undefined;
				}
				due.delete(run);
			}
			for (const run of come) {
				due.add(run);
			}
		},
		*findings({ context }) {
			for (const run of due) {
				const reported: Finding[] = [];
				rule.checkItems!(
					run,
					({ part }, report) => {
						reported.push(new AnchoredFinding(rule.id, [part], report.range, () => report));
					},
					context,
				);
				if (reported.length > 0) {
					found.set(run, reported);
					all = undefined;
				}
				due.delete(run);
				yield;
			}
			due = emptied(due);
			all ??= [...found.values()].flat();
			return all;
		},
	};
}

/** Looks only at the parts that matter, and only when one of them has changed. */
function partialCheck(rule: Rule): ListCheck {
	const concerned = new Set<Part>();
	const keys = keysFor(rule);
	const asks = new Set(rule.asks);
	let isStale = true;
	let found: readonly Finding[] = [];
	let newest: Version | undefined;
	let asked: readonly unknown[] = [];
	/** Of which version the words are. */
	let told: { readonly version: Version; readonly reports: readonly Reported[] } | undefined;

	/** Without keys that matter there is nothing to tell. */
	const mayFind = () => keys === undefined || !keys.isEmpty;
	function* tellInSlices(version: Version): Generator<void, readonly Reported[]> {
		if (told?.version !== version) {
			const reports: Reported[] = [];
			const { list, context, outline } = version;
			const sections = rule.sharedWith ? [] : outline;
			const parts = inDocument([...concerned, ...(keys?.parts() ?? []), ...sections]);
			yield;
			const concerning = partOf(list, parts);
			yield;
			rule.check!(concerning, report => reports.push(report), context);
			yield;
			told = { version, reports };
		}
		return told!.reports;
	}
	const tell = (version: Version) => toEnd(tellInSlices(version));

	function* find(version: Version): Generator<void, readonly Finding[]> {
		let reports = mayFind() ? yield* tellInSlices(version) : [];
		const own: readonly Finding[] = reports.map(({ range }, index) => {
			const now = () => {
				// What is found no more, or perhaps is not, stays as it was told last
				reports = own === found && !isStale ? tell(newest!) : reports;
				return reports[index]!;
			};
			return new AnchoredFinding(rule.id, version.list.parts, range, now);
		});
		return own;
	}

	return {
		change(change) {
			const { gone, come } = change;
			isStale = rule.isConcernedBy?.(change) || isStale;
			for (const part of gone) {
				isStale = concerned.delete(part) || isStale;
				isStale = keys?.delete(part) || isStale;
			}
			for (const part of come) {
				if (rule.concerns?.(part)) {
					concerned.add(part);
					isStale = true;
				}
				isStale = keys?.add(part) || isStale;
			}
		},
		*findings(version) {
			const { facts, context } = version;
			const answers = [asks.has('files') && facts.filesVersion(), asks.has('entryCount') && context.entryCount];
			isStale = keys?.settle(version) || isStale || answers.some((answer, index) => answer !== asked[index]);
			if (isStale) {
				found = yield* find(version);
				asked = answers;
				isStale = false;
			}
			newest = version;
			if (found.length > 0 && (rule.sharedWith || asks.has('files'))) {
				// Before the facts change
				yield* tellInSlices(version);
			}
			return found;
		},
	};
}

function keysFor({ keysOf, sharedWith }: Rule): MatteringKeys | undefined {
	return keysOf && (sharedWith === 'otherLists' ? new ForeignKeys(keysOf) : new SharedKeys(keysOf));
}
