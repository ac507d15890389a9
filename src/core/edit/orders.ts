/** One way to sort: what of a title counts, and how two of those compare. */
export interface Order {
	readonly key: (title: string) => string;
	readonly compare: (a: string, b: string) => number;
}

let collate: Order['compare'] | undefined;

/** Ignores case and accents; the root collation: the same order on every machine. */
export const numbersAsNumbers: Order['compare'] = (a, b) => {
	// A collator takes 10 ms to make, which not every list needs
	collate ??= new Intl.Collator('und', { numeric: true, sensitivity: 'base' }).compare;
	return collate(a, b);
};
const byCharacters = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const leading = /^(?:(?:[Aa]n?|[Tt]he)\s+|[Aa]wesome(?:[\s_.-]+|(?=[A-Z\d])))+(?=\S)/;
/** What stands before the first letter or digit. */
const unreadable = /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u;

/** Past leading articles and "awesome-". */
export const past = (title: string) => bare(title).replace(leading, '');
const spaced = (title: string) => title.replace(/[\s\p{P}]+/gu, ' ');
const joined = (title: string) => title.replace(/[\s\p{P}]+/gu, '');
/** Tools that sort lines see the bracket behind the title, too. */
const asLine = (title: string) => `${title}]`;
const inRepository = (title: string) => past(title.replace(/^[\w.-]+\/(?=\w)/, ''));

/** How curators and their tools sort, the most usual way first: past leading articles and "awesome-", or by the title as it is. */
export const orders: readonly Order[] = [
	{ key: past, compare: numbersAsNumbers },
	{ key: bare, compare: numbersAsNumbers },
	{ key: title => spaced(past(title)), compare: numbersAsNumbers },
	{ key: title => joined(past(title)), compare: numbersAsNumbers },
	{ key: joined, compare: numbersAsNumbers },
	{ key: inRepository, compare: numbersAsNumbers },
	{ key: title => title.toLowerCase(), compare: byCharacters },
	{ key: title => title, compare: byCharacters },
	{ key: title => asLine(title.toLowerCase()), compare: byCharacters },
	{ key: asLine, compare: byCharacters },
];

/** As curators do who sort by what stands before a colon only: a language, an author. */
export const byLeadIn: Order = { key: title => title.replace(/:\s.*$/s, ''), compare: numbersAsNumbers };

function bare(title: string): string {
	return title.replace(unreadable, '');
}
