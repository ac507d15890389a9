import type { Entry } from '../model';

/** So many entries must tell a date, and so large a share of the neighbours among them must go backwards in time. */
const enough = { dated: 3, backwards: 0.9 };

const date = /(?<!\d)((?:19|20)\d\d)(?:[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12]\d|3[01]))?)?(?![\d/])/;

/** Whether entries stand in the order of the dates in them, the newest first: at least half of them are dated, and not all alike. */
export function newestFirst(text: string, entries: readonly Entry[]): boolean {
	const dates = entries.flatMap(({ contentRange, link }) => {
		const { start, end } = link.urlRange;
		// A URL's numbers are no dates of the entry
		const said =
			text.slice(contentRange.start, Math.max(contentRange.start, start)) + text.slice(end, contentRange.end);
		const [, year, month = '0', day = '0'] = date.exec(said) ?? [];
		return year === undefined ? [] : [Number(year) * 10_000 + Number(month) * 100 + Number(day)];
	});
	const pairs = dates.slice(1).map((later, index) => dates[index]! - later);
	return (
		dates.length >= enough.dated &&
		dates.length * 2 >= entries.length &&
		dates[0]! > dates.at(-1)! &&
		pairs.filter(difference => difference >= 0).length >= enough.backwards * pairs.length
	);
}
