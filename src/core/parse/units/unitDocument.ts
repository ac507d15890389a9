import { countWhile } from '../../bisect';
import type { FrontMatter, OffsetRange } from '../../model';
import { sourceOf } from './touched';
import type { Unit, UnitDocument } from './unit';

type Parts = Omit<UnitDocument, 'source' | 'sourceIn'>;

/** @param source Where it is at hand; else it is put together of the units when somebody asks for it. */
export function unitDocument(parts: Parts, source?: string): UnitDocument {
	return new UnitVersion(parts, source);
}

/** A class: what a getter of an object literal knows stays in memory until the next full collection, and there is one for each edit. */
class UnitVersion implements UnitDocument {
	readonly frontMatter: FrontMatter;
	readonly units: readonly Unit[];
	readonly defined: ReadonlyMap<string, number>;
	readonly spansLines: boolean;
	#source: string | undefined;

	constructor({ frontMatter, units, defined, spansLines }: Parts, source: string | undefined) {
		this.frontMatter = frontMatter;
		this.units = units;
		this.defined = defined;
		this.spansLines = spansLines;
		this.#source = source;
	}

	get source() {
		this.#source ??= this.units.map(unit => unit.source).join('');
		return this.#source;
	}

	sourceIn(range: OffsetRange) {
		return this.#source?.slice(range.start, range.end) ?? sourceWithin(this.units, range);
	}
}

function sourceWithin(units: readonly Unit[], { start, end }: OffsetRange): string {
	const first = Math.max(0, countWhile(units, unit => unit.offset <= start) - 1);
	const offset = units[first]?.offset ?? 0;
	const source = sourceOf(
		units,
		first,
		countWhile(units, unit => unit.offset < end),
	);
	return source.slice(start - offset, end - offset);
}
