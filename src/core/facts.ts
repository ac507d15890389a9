/**
 * What rules may know of the world outside the text. It is collected beforehand, so that rules stay synchronous and
 * pure. `undefined` means that nobody knows, and is never a finding.
 */
export interface Facts {
	/**
	 * What stands at a path.
	 *
	 * @param path Relative to the list's folder, or from the project's root when it begins with `/`; percent-encoding resolved,
	 * no query and no fragment.
	 */
	readonly fileAt: (path: string) => FileFact | undefined;
	/** Another number whenever `fileAt` may tell something else than before. */
	readonly filesVersion: () => number;
	/** Where other lists of the project list the same page. `key` is what `urlKey` gives for its URL. */
	readonly listedElsewhere: (key: string) => readonly ForeignPlace[];
	/**
	 * 0 when there is no other list that `listedElsewhere` could tell of, and another number whenever it may tell something else than
	 * before of a page of this list.
	 */
	readonly otherLists: () => number;
}

export type FileFact =
	| { readonly kind: 'missing' }
	| { readonly kind: 'folder' }
	| {
			readonly kind: 'file';
			readonly empty: boolean;
			/** The anchors of a Markdown file's headings; `undefined` when it was not read or is no Markdown. */
			readonly anchors: ReadonlySet<string> | undefined;
	  };

/** A place in another document. */
export interface ForeignPlace {
	/** How the host names that document: a URI in the editor, a path in the terminal. */
	readonly document: string;
	/** The document as a person knows it, such as `lists/tools.md`. */
	readonly label: string;
	/** Zero-based, UTF-16, half-open, as in LSP. */
	readonly start: Position;
	readonly end: Position;
}

export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Nothing is known. */
export const noFacts: Facts = {
	fileAt: () => undefined,
	filesVersion: () => 0,
	listedElsewhere: () => [],
	otherLists: () => 0,
};
