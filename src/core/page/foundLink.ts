/** A page that something pasted leads to. */
export interface FoundLink {
	/** As it is requested. */
	readonly url: string;
	/** What it is called there, as a plain line; `''` for a bare URL. */
	readonly text: string;
}

/** UTF-16 code units: more is no list of addresses, and is not looked through. */
export const maxPastedLength = 100_000;
