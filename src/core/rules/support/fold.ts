const punctuation = /[^\p{L}\p{N}\p{M}+#]+/gu;

/** What two titles that are told apart by nothing else have in common: case, white space, punctuation and quotes make no difference. */
export function fold(title: string): string {
	return title.normalize('NFKC').toLowerCase().replace(punctuation, ' ').trim();
}
