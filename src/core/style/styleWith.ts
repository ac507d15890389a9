import type { Habit, ListStyle } from '../model';
import type { Settings } from '../settings';
import { awesomeStyle } from './awesomeStyle';
import type { StyleValues } from './houseStyle';
import { settledStyle } from './settledStyle';

/**
 * The list's style as new entries should follow it: what the settings fix, and else what the profile asks, laid over what the
 * list does. Such a value has a count and total of 1: all agree.
 */
export function styleWith(style: ListStyle, settings: Pick<Settings, 'profile' | 'style'>): ListStyle {
	const asked: Partial<StyleValues> = {
		...(settings.profile === 'awesome' ? awesomeStyle : {}),
		...settledStyle(settings.style),
	};
	const lay = <K extends keyof ListStyle & keyof StyleValues>(item: K): Habit<StyleValues[K]> | ListStyle[K] => {
		const value = asked[item];
		return value === undefined ? style[item] : { value, count: 1, total: 1 };
	};
	return {
		separator: lay('separator'),
		described: lay('described'),
		finalPeriod: lay('finalPeriod'),
		descriptionCase: lay('descriptionCase'),
		marker: lay('marker'),
		markerSpace: lay('markerSpace'),
		indent: lay('indent'),
		author: lay('author'),
		order: lay('order'),
		loose: lay('loose'),
		eol: style.eol,
	};
}
