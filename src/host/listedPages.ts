import { addAll } from '../core/addAll';
import type { ForeignPlace } from '../core/facts';
import type { ListDocument } from '../core/model';
import { closedPages, OpenPages, type PagesChange, type PagesOfList } from './pagesOfList';

/** What is known of the documents that lists stand in, by their URIs. */
export interface Documents {
	/** As a person knows it. */
	readonly labelOf: (uri: string) => string;
	/** Whether one may tell of the other. */
	readonly areNear: (uri: string, other: string) => boolean;
}

interface Source {
	readonly uri: string;
	pages: PagesOfList;
	/** Of the pages that other lists list as well: where others were told that this one does. */
	readonly told: Map<string, string>;
	/** Another number whenever another list lists one of its pages, or no longer, or elsewhere. */
	revision: number;
	/** The lists that list what nobody else does. */
	readonly alone: readonly Source[];
}

/** Which list lists which page: of all the lists that were looked at. */
export class ListedPages {
	readonly #documents: Documents;
	readonly #sources = new Map<string, Source>();
	readonly #byPage = new Map<string, readonly Source[]>();
	#revisions = 0;

	constructor(documents: Documents) {
		this.#documents = documents;
	}

	/** Where other lists that are near list the page. */
	elsewhere(key: string, from: string): readonly ForeignPlace[] {
		return this.#others(key, from)
			.filter(({ uri }) => this.#documents.areNear(from, uri))
			.flatMap(({ uri, pages }) => {
				const label = this.#documents.labelOf(uri);
				return pages.places(key).map(place => ({ document: uri, label, ...place }));
			});
	}

	/** 0 when there are no other lists, and another number whenever `elsewhere` may tell something else of the list's pages. */
	revision(from: string): number {
		const own = this.#sources.get(from);
		return this.#sources.size > (own ? 1 : 0) ? (own?.revision ?? 1) : 0;
	}

	/**
	 * Takes note of the next version of a list in an open document.
	 *
	 * @returns The other lists that list one of the pages that came, went or moved to another line.
	 */
	follow(uri: string, list: ListDocument): ReadonlySet<string> {
		const own = this.#source(uri);
		if (own.pages instanceof OpenPages) {
			return this.#settle(own, own.pages.follow(list));
		}
		const pages = new OpenPages();
		pages.follow(list);
		return this.#put(own, pages);
	}

	/** Takes note of a list that is not open. @returns As `follow`. */
	set(uri: string, list: ListDocument): ReadonlySet<string> {
		return this.#put(this.#source(uri), closedPages(list.parts));
	}

	/** Keeps what a list lists, but not the list: its document was closed. */
	close(uri: string): void {
		const own = this.#sources.get(uri);
		if (own?.pages instanceof OpenPages) {
			own.pages = own.pages.closed();
		}
	}

	/** Forgets what is no list, or is there no more. @returns As `follow`. */
	delete(uri: string): ReadonlySet<string> {
		const own = this.#sources.get(uri);
		if (!own) {
			return nobody;
		}
		const touched = this.#put(own, noPages);
		this.#sources.delete(uri);
		return touched;
	}

	#source(uri: string): Source {
		const known = this.#sources.get(uri);
		if (known) {
			return known;
		}
		const alone: Source[] = [];
		const source: Source = { uri, pages: noPages, told: new Map(), revision: ++this.#revisions, alone };
		alone.push(source);
		this.#sources.set(uri, source);
		return source;
	}

	#others(key: string, own: string): readonly Source[] {
		const sources = this.#byPage.get(key) ?? none;
		return sources.length === 1 && sources[0]!.uri === own ? none : sources.filter(({ uri }) => uri !== own);
	}

	#put(own: Source, pages: PagesOfList): ReadonlySet<string> {
		const before = own.pages;
		own.pages = pages;
		return this.#settle(own, { touched: new Set([...before.keys(), ...pages.keys()]), isMoved: false });
	}

	#settle(own: Source, { touched, isMoved }: PagesChange): ReadonlySet<string> {
		for (const key of touched) {
			this.#setHolder(key, own);
		}
		const news = new Set<Source>();
		for (const key of isMoved ? new Set([...touched, ...own.told.keys()]) : touched) {
			const others = this.#others(key, own.uri);
			if (others.length > 0 && this.#tell(own, key)) {
				addAll(news, others);
			}
			for (const other of others) {
				// So that it is seen when that one goes somewhere else
				if (own.pages.has(key) ? !other.told.has(key) : !this.#isShared(key)) {
					this.#tell(other, key);
				}
			}
		}
		for (const other of news) {
			other.revision = ++this.#revisions;
		}
		return new Set([...news].map(({ uri }) => uri));
	}

	#isShared(key: string): boolean {
		return (this.#byPage.get(key)?.length ?? 0) > 1;
	}

	/** Takes note of where others see a page in a list. @returns Whether that is somewhere else than before. */
	#tell({ pages, told }: Source, key: string): boolean {
		const before = told.get(key);
		const starts = pages.places(key).map(({ start }) => `${start.line}:${start.character}`);
		if (starts.length > 0 && this.#isShared(key)) {
			told.set(key, starts.join());
		} else {
			told.delete(key);
		}
		return told.get(key) !== before;
	}

	/** In the order in which the lists were met. */
	#setHolder(key: string, own: Source): void {
		const before = this.#byPage.get(key);
		const others = before?.filter(other => other !== own) ?? [];
		if (!own.pages.has(key)) {
			const [first] = others;
			first ? this.#byPage.set(key, others.length === 1 ? first.alone : others) : this.#byPage.delete(key);
		} else if (others.length === 0) {
			this.#byPage.set(key, own.alone);
		} else if (before?.length === others.length) {
			this.#byPage.set(key, [...others, own]);
		}
	}
}

const none: readonly Source[] = [];
const nobody: ReadonlySet<string> = new Set();
const noPages: PagesOfList = { keys: () => [], has: () => false, places: () => [] };
