import { lineStartsOf } from '../../lines';
import type { FrontMatter, ListCounts, ListDocument, ListStyle, OffsetRange } from '../../model';
import { once } from '../../once';
import { inferStyle } from '../../style/inferStyle';
import type { UnitDocument } from '../units/unit';
import { RunningCounts } from './counts';
import type { Part } from './part';
import { firstVersion, type PartsVersion } from './partsVersion';
import { type WholeList, wholeList } from './wholeList';

/** What a list is the list of. */
type Whole = Pick<UnitDocument, 'source' | 'sourceIn' | 'frontMatter'>;

/**
 * A list of some or all parts of a document, put together when somebody asks for what all of them say.
 *
 * @param parts In document order. Where some are left out, the headings must not be: entries stand below them.
 * @param all In which references are looked up.
 * @param version Of all parts; a version by itself where nobody follows it.
 * @param known What was counted in the parts already.
 */
export function listOfParts(
	document: Whole,
	parts: readonly Part[],
	all: readonly Part[],
	version: PartsVersion = firstVersion(),
	known?: ListCounts,
): ListDocument {
	return new ListOfParts(document, parts, all, version, known);
}

/** A class for the same reason as that of `unitDocument`. */
class ListOfParts implements ListDocument {
	readonly #document: Whole;
	readonly #whole: () => WholeList;
	readonly #counts: () => ListCounts;
	readonly #lineStarts = once(() => lineStartsOf(this.text));
	readonly #style = once(() => inferStyle(this.text, this.entries));
	readonly parts: readonly Part[];
	readonly version: PartsVersion;
	readonly textIn = (range: OffsetRange) => this.#document.sourceIn(range);

	constructor(
		document: Whole,
		parts: readonly Part[],
		all: readonly Part[],
		version: PartsVersion,
		known: ListCounts | undefined,
	) {
		this.#document = document;
		this.#whole = once(() => wholeList(parts, all));
		this.#counts = once(() => known ?? countsIn(parts));
		this.parts = parts;
		this.version = version;
	}

	get text(): string {
		return this.#document.source;
	}

	get frontMatter(): FrontMatter {
		return this.#document.frontMatter;
	}

	get lineStarts() {
		return this.#lineStarts();
	}

	get sections() {
		return this.#whole().sections;
	}

	get entries() {
		return this.#whole().entries;
	}

	get links() {
		return this.#whole().links;
	}

	get images() {
		return this.#whole().images;
	}

	get definitions() {
		return this.#whole().definitions;
	}

	get undefinedReferences() {
		return this.#whole().undefinedReferences;
	}

	get bareUrls() {
		return this.#whole().bareUrls;
	}

	get nearLinks() {
		return this.#whole().nearLinks;
	}

	get comments() {
		return this.#whole().comments;
	}

	get opaque() {
		return this.#whole().opaque;
	}

	get unread() {
		return this.#whole().unread;
	}

	get counts() {
		return this.#counts();
	}

	get style(): ListStyle {
		return this.#style();
	}
}

/** The list as it is now, whatever becomes of its document, with another style. */
export function settledList(list: ListDocument, style: ListStyle): ListDocument {
	const { text, textIn, lineStarts, frontMatter, sections, entries, links, images, definitions } = list;
	const { undefinedReferences, bareUrls, nearLinks, comments, opaque, unread, counts, parts, version } = list;
	return {
		text,
		textIn,
		lineStarts,
		frontMatter,
		sections,
		entries,
		links,
		images,
		definitions,
		undefinedReferences,
		bareUrls,
		nearLinks,
		comments,
		opaque,
		unread,
		counts,
		style,
		parts,
		version,
	};
}

function countsIn(parts: readonly Part[]): ListCounts {
	const total = new RunningCounts();
	for (const { content } of parts) {
		total.add(content);
	}
	return total.now;
}
