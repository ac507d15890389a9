/** Words for something that is named by a title: lower-case ASCII letters and digits, joined by hyphens; `''` when it has none. */
export function slug(title: string, words = Number.POSITIVE_INFINITY): string {
	const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return (plain.match(/[a-z\d]+/g) ?? []).slice(0, words).join('-');
}

/** Gives keys that are all different, and none of those taken: the wanted one, or with a number behind it. */
export function uniqueKeys(before: Iterable<string> = []): (wanted: string) => string {
	const taken = new Set(before);
	const counts = new Map<string, number>();
	return wanted => {
		let count = counts.get(wanted) ?? 1;
		let key = count === 1 ? wanted : `${wanted}-${count}`;
		while (taken.has(key)) {
			key = `${wanted}-${++count}`;
		}
		counts.set(wanted, count + 1);
		taken.add(key);
		return key;
	};
}
