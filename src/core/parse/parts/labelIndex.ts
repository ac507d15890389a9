import type { Definition } from '../../model';
import { readDefinitions } from '../definitions';
import type { Unit } from '../units/unit';
import type { Part } from './part';

/** What labels are defined as, and which parts want to know. */
export class LabelIndex {
	readonly #definers = new Map<string, Unit[]>();
	readonly #urls = new Map<string, string>();
	readonly #askers = new Map<string, Set<Part>>();

	/** Whether anything is defined. */
	get isEmpty(): boolean {
		return this.#definers.size === 0;
	}

	/** The URL of a label's first definition; `undefined` when there is none. */
	urlOf(label: string): string | undefined {
		return this.#urls.get(label);
	}

	/**
	 * Forgets what units define, and learns what others do.
	 *
	 * @returns The parts that asked for a label that means something else now.
	 */
	update(gone: readonly Unit[], come: readonly Unit[]): ReadonlySet<Part> {
		const touched = new Set<string>();
		for (const unit of gone) {
			for (const { label } of definitionsIn(unit)) {
				const left = (this.#definers.get(label) ?? []).filter(other => other !== unit);
				this.#definers.set(label, left);
				touched.add(label);
			}
		}
		for (const unit of come) {
			for (const { label } of definitionsIn(unit)) {
				const others = this.#definers.get(label) ?? [];
				this.#definers.set(label, others.includes(unit) ? others : [...others, unit]);
				touched.add(label);
			}
		}
		const affected = new Set<Part>();
		for (const label of touched) {
			const url = this.#urls.get(label);
			this.#settle(label);
			if (this.#urls.get(label) !== url) {
				for (const part of this.#askers.get(label) ?? []) {
					affected.add(part);
				}
			}
		}
		return affected;
	}

	#settle(label: string): void {
		const definers = this.#definers.get(label)!;
		if (definers.length === 0) {
			this.#definers.delete(label);
			this.#urls.delete(label);
			return;
		}
		const first = definers.reduce((a, b) => (b.offset < a.offset ? b : a));
		this.#urls.set(label, definitionsIn(first).find(definition => definition.label === label)!.url);
	}

	/** Notes what a part asks for. */
	add(part: Part): void {
		for (const label of part.content.labels) {
			const askers = this.#askers.get(label) ?? new Set();
			this.#askers.set(label, askers.add(part));
		}
	}

	delete(part: Part): void {
		for (const label of part.content.labels) {
			const askers = this.#askers.get(label);
			askers?.delete(part);
			if (askers?.size === 0) {
				this.#askers.delete(label);
			}
		}
	}
}

const known = new WeakMap<Unit, readonly Definition[]>();

/** The definitions of a unit, with offsets from its start. */
export function definitionsIn(unit: Unit): readonly Definition[] {
	if (unit.defines.length === 0) {
		return none;
	}
	const definitions = known.get(unit) ?? readDefinitions(unit.source, { type: 'root', children: [...unit.nodes] });
	known.set(unit, definitions);
	return definitions;
}

const none: readonly Definition[] = [];
