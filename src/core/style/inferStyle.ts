import type { Entry, ListStyle } from '../model';

/** What the list itself does, counted over its entries. `text` is the document the entries' ranges point into. */
export function inferStyle(text: string, entries: readonly Entry[]): ListStyle {
	void entries;
	return {
		separator: undefined,
		described: undefined,
		finalPeriod: undefined,
		descriptionCase: undefined,
		marker: undefined,
		markerSpace: undefined,
		indent: undefined,
		author: undefined,
		loose: undefined,
		eol: text.includes('\r\n') ? '\r\n' : '\n',
	};
}
