import { lineStartsOf } from '../lines';
import type { OffsetRange } from '../model';
import { definitionsIn } from '../parse/parts/labelIndex';
import type { Part } from '../parse/parts/part';
import type { PartView } from '../rules/rule';
import { notProseIn, proseOf } from '../rules/support/prose';

/**
 * A part as the rules look at it.
 *
 * @param behind The parts behind it.
 * @param below The text behind it, at the moment of asking.
 */
export function partView(part: Part, behind: readonly Part[], below: () => string): PartView {
	const { unit, content, following } = part;
	if (following.length === 0) {
		return new OnePart(part, unit.source, content.opaque, below);
	}
	const described = behind.slice(0, following.length);
	return new OnePart(
		part,
		unit.source + described.map(({ unit: { source } }) => source).join(''),
		[...content.opaque, ...described.flatMap(other => movedOpaque(other, other.unit.offset - unit.offset))],
		below,
	);
}

/** There is one for each part: getters spare copying what the part says. */
class OnePart implements PartView {
	readonly #part: Part;
	#lineStarts: readonly number[] | undefined;
	#prose: string | undefined;
	readonly text: string;
	readonly opaque: readonly OffsetRange[];
	readonly below: () => string;

	constructor(part: Part, text: string, opaque: readonly OffsetRange[], below: () => string) {
		this.#part = part;
		this.text = text;
		this.opaque = opaque;
		this.below = below;
	}

	get kind() {
		return this.#part.unit.kind;
	}

	get source() {
		return this.#part.unit.source;
	}

	get lineStarts() {
		this.#lineStarts ??= lineStartsOf(this.source);
		return this.#lineStarts;
	}

	get prose() {
		this.#prose ??= proseOf(this);
		return this.#prose;
	}

	get definitions() {
		return definitionsIn(this.#part.unit);
	}

	get entries() {
		return this.#part.content.entries;
	}

	get links() {
		return this.#part.content.links;
	}

	get images() {
		return this.#part.content.images;
	}

	get undefinedReferences() {
		return this.#part.content.undefinedReferences;
	}

	get bareUrls() {
		return this.#part.content.bareUrls;
	}

	get nearLinks() {
		return this.#part.content.nearLinks;
	}

	get comments() {
		return this.#part.content.comments;
	}

	get unread() {
		return this.#part.content.unread;
	}
}

/** Nothing in the description of a heading is looked at but its prose. */
function movedOpaque(part: Part, by: number): readonly OffsetRange[] {
	return notProseIn(partView(part, [], () => '')).map(({ start, end }) => ({ start: start + by, end: end + by }));
}
