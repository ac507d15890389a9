import { atom } from './atom';
import { bibtex } from './bibtex';
import { bookmarks } from './bookmarks';
import { cslJson } from './cslJson';
import { csv } from './csv';
import type { Format, Imported } from './format';
import { json } from './json';
import { opml } from './opml';
import { rss } from './rss';

/** Every format, ours first. */
export const formats: readonly Format[] = [json, csv, bibtex, cslJson, opml, bookmarks, rss, atom];

/**
 * Reads a file of any format, by what is in it. Formats that are easily told come before CSV, which nearly any text could be.
 *
 * @returns `undefined` for a text of no format.
 */
export function readAny(text: string): ({ readonly format: Format } & Imported) | undefined {
	for (const format of [json, cslJson, opml, bookmarks, bibtex, csv]) {
		const read = format.read?.(text);
		if (read) {
			return { format, ...read };
		}
	}
	return undefined;
}
