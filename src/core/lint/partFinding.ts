import { evaluate } from '../lazy';
import type { Finding, Fix, OffsetRange, RelatedPlace } from '../model';
import type { PartReported } from '../rules/rule';

/** What a finding moves with. */
export interface Anchor {
	readonly offset: number;
}

/** A finding that moves with its part, and is put into words when somebody asks. */
export class PartFinding implements Finding {
	readonly ruleId: string;
	readonly #anchor: Anchor;
	readonly #report: PartReported;

	/** @param report Its offsets count from the anchor. */
	constructor(ruleId: string, anchor: Anchor, report: PartReported) {
		this.ruleId = ruleId;
		this.#anchor = anchor;
		this.#report = report;
	}

	/** Whether it may cease to be one while its part stays as it is. */
	get isConditional(): boolean {
		return this.#report.when !== undefined;
	}

	/** Whether it is one at the moment. */
	get holds(): boolean {
		return this.#report.when?.() ?? true;
	}

	get severity() {
		return this.#report.severity;
	}

	get range(): OffsetRange {
		return this.#moved(this.#report.range);
	}

	get message(): string {
		return evaluate(this.#report.message);
	}

	get related(): readonly RelatedPlace[] | undefined {
		return evaluate(this.#report.related)?.map(place =>
			place.range ? { ...place, range: this.#moved(place.range) } : place,
		);
	}

	get fixes(): readonly Fix[] | undefined {
		return evaluate(this.#report.fixes)?.map(fix => ({
			...fix,
			edits: fix.edits.map(edit => ({ ...edit, range: this.#moved(edit.range) })),
		}));
	}

	get tags() {
		return this.#report.tags;
	}

	get allow() {
		return this.#report.allow;
	}

	#moved({ start, end }: OffsetRange): OffsetRange {
		return { start: start + this.#anchor.offset, end: end + this.#anchor.offset };
	}
}

/** The finding as it is now. */
export function settled(finding: Finding): Finding {
	const { ruleId, severity, range, message, related, fixes, tags, allow } = finding;
	return {
		ruleId,
		...(severity !== undefined && { severity }),
		range,
		message,
		...(related !== undefined && { related }),
		...(fixes !== undefined && { fixes }),
		...(tags !== undefined && { tags }),
		...(allow !== undefined && { allow }),
	};
}
