import { countWhile } from '../../bisect';
import { compact } from '../../compact';
import type { ListCounts } from '../../model';
import { spliceInto } from '../../splice';
import type { Role } from '../columns';
import { noSections, type SectionStack } from '../sectionStack';
import type { Unit, UnitEdit } from '../units/unit';
import { ContentsLists } from './contentsLists';
import { RunningCounts } from './counts';
import { LabelIndex } from './labelIndex';
import { isSameStack, putIntoSections } from './outline';
import { isEntry, type LiveSection, type Part } from './part';
import type { PartWindow } from './partsVersion';
import { readPart } from './readPart';
import { isSameSurroundings, type Surroundings } from './surroundings';
import { nodesBelow, reach, unitsBelow } from './unitsBelow';

/** Units that are counted in a millisecond or two. */
const atOnce = 5000;
const noColumns: readonly Role[] = [];
const strayRow = /^[^\r\n]*\|/;

/** Reads the units of a document as parts, and after an edit those that it made a difference to. */
export class PartReader {
	#units: readonly Unit[] = [];
	/** Places to be read for the first time are empty. */
	readonly #parts: Part[] = [];
	readonly #labels = new LabelIndex();
	readonly #counts = new RunningCounts();
	#areCredits = false;
	#hasDefinitions = false;
	/** Counted of a unit that is about to be read anew is what was read before. */
	readonly #lists = new ContentsLists(index => this.#parts[index]?.unit ?? this.#units[index]!);
	/** Sections of parts that are gone, which their successors may go on with. */
	#former: LiveSection[] = [];
	/** Of the parts that the edit at hand makes others of, the first one and how many stay behind the last one. */
	#from = 0;
	#kept = 0;

	/** One for each unit of the newest version: the same array goes on from version to version. */
	get parts(): readonly Part[] {
		return this.#parts;
	}

	/** Those before the first that is still to be read for the first time; `undefined` when they are fewer. */
	firstParts(least: number): readonly Part[] | undefined {
		const count = countWhile(this.#parts, part => part !== undefined);
		return count < least ? undefined : this.#parts.slice(0, count);
	}

	/** Of the newest version. */
	get counts(): ListCounts {
		return this.#counts.now;
	}

	/**
	 * Takes an edit over, giving way after each part. Parts that it makes no difference to stay the same objects.
	 *
	 * @returns Where all that is new stands.
	 */
	*edit({ document: { units }, from, removed, added, reread }: UnitEdit): Generator<void, PartWindow> {
		const parts = this.#parts;
		const replaced = reread.map(index => parts[index < from ? index : index + removed - added]!);
		const gone = [...parts.slice(from, from + removed), ...replaced];
		const come = [...units.slice(from, from + added), ...reread.map(index => units[index]!)];
		this.#units = units;
		this.#from = from;
		this.#kept = units.length - from - added;
		spliceInto(parts, from, removed, new Array<Part>(added));
		yield;
		yield* this.#changeLists(from, gone.slice(0, removed).map(unitOf), come.slice(0, added));
		reread.forEach((index, nth) => {
			this.#lists.change(index, [replaced[nth]!.unit], [units[index]!]);
		});
		// Those elsewhere are forgotten when others take their place, and leave their sections to these
		const left = gone.slice(0, removed);
		for (const part of left) {
			this.#forget(part);
		}
		this.#former = left.flatMap(({ begun }) => begun);
		const affected = this.#labels.update(gone.map(unitOf), come);
		yield;
		// Besides the places that are empty
		const due = new Set<number>(reread);
		for (const part of affected) {
			const index = this.#indexOf(part.unit);
			if (index !== undefined) {
				due.add(index);
			}
		}
		for (const index of [from, ...reread]) {
			this.#addHeadingsBefore(index, due);
		}
		if (this.#hasDefinitions === this.#labels.isEmpty) {
			this.#hasDefinitions = !this.#labels.isEmpty;
			this.#addWhere(due, ({ unit }) => unit.source.includes(']['));
		}
		yield;
		yield* this.#read(due, from);
		this.#former = [];
		const touched = { from: from - 1, to: from + added, others: due };
		yield* this.#readAmongLinks(touched);
		yield* this.#readContents(touched);
		if (this.#counts.areCredits !== this.#areCredits) {
			this.#areCredits = !this.#areCredits;
			const doubtful = new Set<number>();
			this.#addWhere(doubtful, ({ content }) => content.credits.doubtful > 0);
			yield* this.#read(doubtful, units.length);
		}
		return { from: this.#from, kept: this.#kept };
	}

	/** Counts the lists anew that stand in the place of others. Nothing behind them means that they can come bit by bit. */
	*#changeLists(from: number, former: readonly Unit[], fresh: readonly Unit[]): Generator<void, void> {
		const size = from + fresh.length === this.#units.length ? atOnce : fresh.length;
		this.#lists.change(from, former, fresh.slice(0, size));
		yield;
		for (let done = size; done < fresh.length; done += size) {
			this.#lists.change(from + done, [], fresh.slice(done, done + size));
			yield;
		}
	}

	/**
	 * Reads the parts that are due or not there, and puts those behind them, and from a place on, into their sections as long as these
	 * are new.
	 */
	*#read(due: ReadonlySet<number>, from: number): Generator<void, void> {
		const order = [...new Set([...due, from])].filter(index => index < this.#units.length).sort((a, b) => a - b);
		let next = 0;
		for (let index = order[0] ?? this.#units.length; index < this.#units.length; ) {
			const part = this.#parts[index];
			const stack = this.#parts[index - 1]?.after ?? noSections;
			while (next < order.length && order[next]! <= index) {
				next++;
			}
			if (!part || due.has(index) || dependsOn(part, stack) || this.#isOfOtherTable(index)) {
				this.#readOne(index, stack);
				yield;
			} else if (!isSameStack(part.around.sections, stack)) {
				const outline = putIntoSections(part.content, stack, [...part.begun]);
				this.#replace(index, { ...part, around: { ...part.around, sections: stack }, ...outline });
			} else {
				// Nothing changes from here to the next one that is due
				index = order[next] ?? this.#units.length;
				continue;
			}
			index++;
		}
	}

	#readOne(
		index: number,
		sections: SectionStack<LiveSection>,
		isAmongLinks = this.#parts[index]?.around.isAmongLinks ?? false,
	): void {
		const unit = this.#units[index]!;
		const former = this.#parts[index];
		const following: Unit[] = [];
		let looksBelow = false;
		const own: Surroundings<LiveSection> = {
			sections,
			isContents: this.#isContents(index),
			isAmongLinks,
			areCredits: this.#areCredits,
			hasDefinitions: this.#hasDefinitions,
			columns: this.#columnsOf(index),
		};
		const before = this.#parts[index - 1]?.around;
		const around = before && isSameSurroundings(before, own) ? before : own;
		const { nodes } = unit;
		const isHeading = nodes.some(({ type }) => type === 'heading');
		const behind = isHeading ? unitsBelow(this.#units, index) : [];
		const content = readPart(
			{
				kind: unit.kind,
				text: unit.source + behind.map(({ source }) => source).join(''),
				masked: unit.text + behind.map(({ text }) => text).join(''),
				nodes,
				hidden: unit.hidden,
				unread: unit.unread,
			},
			label => this.#labels.urlOf(label),
			around,
			() => {
				looksBelow = true;
				following.push(...unitsBelow(this.#units, index));
				return nodesBelow(unit, following);
			},
		);
		const begun = former ? [...former.begun] : this.#former;
		const outline = putIntoSections(content, sections, begun);
		this.#replace(index, {
			unit,
			content,
			around,
			looksBelow,
			following: compact(following),
			after: outline.after,
			begun: outline.begun,
		});
	}

	#replace(index: number, part: Part): void {
		const former = this.#parts[index];
		if (former) {
			this.#forget(former);
		}
		this.#parts[index] = part;
		this.#from = Math.min(this.#from, index);
		this.#kept = Math.min(this.#kept, this.#units.length - 1 - index);
		this.#labels.add(part);
		this.#counts.add(part.content);
	}

	#forget(part: Part): void {
		this.#labels.delete(part);
		this.#counts.delete(part.content);
	}

	/** Reads links at the given places and beside them as entries, or as none, where they were not. */
	*#readAmongLinks(touched: Touched): Generator<void, void> {
		for (const place of placesOf(touched)) {
			for (const index of [this.#step(place, -1), place, this.#step(place, 1)]) {
				const part = this.#parts[index];
				const isAmongLinks = part !== undefined && this.#isAmongLinks(index);
				if (part && isAmongLinks !== part.around.isAmongLinks) {
					this.#readOne(index, part.around.sections, isAmongLinks);
				}
			}
			yield;
		}
	}

	#isAmongLinks(index: number): boolean {
		return (
			this.#isMereLink(index) && (this.#isMereLink(this.#step(index, -1)) || this.#isMereLink(this.#step(index, 1)))
		);
	}

	#isMereLink(index: number): boolean {
		return this.#parts[index]?.content.isMereLink ?? false;
	}

	/** Reads the items of the lists at the given places as contents where they were read as none, or the other way round. */
	*#readContents(touched: Touched): Generator<void, void> {
		for (const index of placesOf(touched)) {
			if (this.#units[index]?.kind !== 'item') {
				continue;
			}
			yield;
			const list = this.#lists.at(index);
			const isContents = this.#isContents(index);
			for (let at = list.start; at < list.start + list.length && list.note !== isContents; at++) {
				const { isContents: was, sections } = this.#parts[at]!.around;
				if (was !== isContents) {
					this.#readOne(at, sections);
				}
				if (was !== isContents || at % atOnce === 0) {
					yield;
				}
			}
			list.note = isContents;
		}
	}

	/** Whether a unit is an item of a list whose links all lead to headings. */
	#isContents(index: number): boolean {
		return this.#units[index]!.kind === 'item' && this.#lists.isContents(index);
	}

	/** Those of the table that a row belongs to, also behind rows that a blank line has broken off and that are text now. */
	#columnsOf(index: number): readonly Role[] {
		const { kind, source } = this.#units[index]!;
		if (kind !== 'row' && (kind !== 'block' || !strayRow.test(source))) {
			return noColumns;
		}
		const before = this.#parts[index - 1];
		return before?.content.columns ?? before?.around.columns ?? noColumns;
	}

	/** Whether the columns of the table that a row belongs to are others than it was read with. */
	#isOfOtherTable(index: number): boolean {
		return String(this.#columnsOf(index)) !== String(this.#parts[index]!.around.columns);
	}

	/** The place beside another one, places without a block passed over. */
	#step(index: number, by: -1 | 1): number {
		let at = index + by;
		while (this.#units[at]?.isBlank) {
			at += by;
		}
		return at;
	}

	/** Headings that looked at what is other units now. */
	#addHeadingsBefore(index: number, due: Set<number>): void {
		for (let at = index - 1, blocks = 0; at >= 0 && blocks < reach; at--) {
			const part = this.#parts[at];
			blocks += this.#units[at]!.isBlank ? 0 : 1;
			if (part?.looksBelow) {
				due.add(at);
			}
		}
	}

	#addWhere(due: Set<number>, holds: (part: Part) => boolean): void {
		this.#parts.forEach((part, index) => {
			if (part && holds(part)) {
				due.add(index);
			}
		});
	}

	#indexOf(unit: Unit): number | undefined {
		const index = countWhile(this.#units, other => other.offset < unit.offset);
		return this.#units[index] === unit ? index : undefined;
	}
}

/** Whether what a part says depends on what is open before it, and that is no longer the same. */
function dependsOn({ around, content }: Part, stack: SectionStack<LiveSection>): boolean {
	const counts = !around.sections.open.at(-1)?.administrative;
	const isHtml = content.steps.some(step => !isEntry(step) && (step.kind !== 'heading' || step.isOptional));
	return counts !== !stack.open.at(-1)?.administrative || (isHtml && !isSameStack(around.sections, stack));
}

/** Places at which something may be different now: those in a row, `to` included, and others. */
interface Touched {
	readonly from: number;
	readonly to: number;
	readonly others: Iterable<number>;
}

function* placesOf({ from, to, others }: Touched): Generator<number> {
	for (let place = from; place <= to; place++) {
		yield place;
	}
	yield* others;
}

function unitOf({ unit }: Part): Unit {
	return unit;
}
