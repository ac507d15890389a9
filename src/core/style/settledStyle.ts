import type { StyleSettings } from '../settings';
import type { StyleValues } from './houseStyle';

/** What the settings fix, as it is written in a list: spaces for numbers of them. */
export function settledStyle({ markerSpace, indent, ...style }: StyleSettings): Partial<StyleValues> {
	return {
		...style,
		...(markerSpace === undefined ? {} : { markerSpace: ' '.repeat(markerSpace) }),
		...(indent === undefined ? {} : { indent: indent === 'tab' ? '\t' : ' '.repeat(indent) }),
	};
}
