import { countWhile } from '../../bisect';
import type { Position } from '../../facts';
import { lineStartsOf } from '../../lines';
import type { Unit } from '../units/unit';
import type { Part } from './part';

/** Zero-based line of an offset, which must lie in one of the parts. Looks at that part only. */
export function lineOf({ parts }: { readonly parts: readonly Part[] }, offset: number): number {
	const part = parts[Math.max(0, countWhile(parts, ({ unit }) => unit.offset <= offset) - 1)];
	return part ? positionIn(part.unit, offset - part.unit.offset).line : 0;
}

/** Where in the document an offset in a unit is. */
export function positionIn({ source, line }: Unit, offset: number): Position {
	const starts = lineStartsOf(source.slice(0, offset));
	return { line: line + starts.length - 1, character: offset - starts.at(-1)! };
}
