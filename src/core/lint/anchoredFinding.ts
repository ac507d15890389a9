import { countWhile } from '../bisect';
import { evaluate } from '../lazy';
import type { Finding, OffsetRange } from '../model';
import type { Part } from '../parse/parts/part';
import type { Unit } from '../parse/units/unit';
import type { Reported } from '../rules/rule';

/** A finding about several parts: it moves with the part that it stands in, and is put into words for the version of the moment. */
export class AnchoredFinding implements Finding {
	readonly ruleId: string;
	readonly #unit: Unit;
	readonly #range: OffsetRange;
	readonly #now: () => Reported;

	/** @param now The same finding as the rule tells it of the newest version. */
	constructor(ruleId: string, parts: readonly Part[], { start, end }: OffsetRange, now: () => Reported) {
		const part = parts[Math.max(0, countWhile(parts, ({ unit }) => unit.offset <= start) - 1)]!;
		this.ruleId = ruleId;
		this.#unit = part.unit;
		this.#range = { start: start - part.unit.offset, end: end - part.unit.offset };
		this.#now = now;
	}

	get range(): OffsetRange {
		return { start: this.#range.start + this.#unit.offset, end: this.#range.end + this.#unit.offset };
	}

	get severity() {
		return this.#now().severity;
	}

	get message() {
		return evaluate(this.#now().message);
	}

	get related() {
		return evaluate(this.#now().related);
	}

	get fixes() {
		return evaluate(this.#now().fixes);
	}

	get tags() {
		return this.#now().tags;
	}

	get allow() {
		return this.#now().allow;
	}
}
