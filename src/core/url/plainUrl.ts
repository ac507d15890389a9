/** A host of letters, digits and single hyphens with a dot in it, and no more behind it than a path. */
const plain = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/[\w.~!$'()*+,:@;=/%-]*)?$/;

/**
 * Whether a URL is one of those that most are: sound as it is written, without query and fragment, and nothing in it means anything
 * else in Markdown. Asked first, because whatever else is asked of URLs takes many times as long.
 */
export function isPlainUrl(url: string): boolean {
	return plain.test(url);
}
