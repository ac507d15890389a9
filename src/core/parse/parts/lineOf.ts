import { countWhile } from '../../bisect';
import { lineStartsOf } from '../../lines';
import type { Part } from './part';

/** Zero-based line of an offset, which must lie in one of the parts. Looks at that part only. */
export function lineOf({ parts }: { readonly parts: readonly Part[] }, offset: number): number {
	const part = parts[Math.max(0, countWhile(parts, ({ unit }) => unit.offset <= offset) - 1)];
	return part ? part.unit.line + lineStartsOf(part.unit.source.slice(0, offset - part.unit.offset)).length - 1 : 0;
}
