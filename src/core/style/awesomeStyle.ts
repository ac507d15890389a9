import type { StyleValues } from './houseStyle';

/** What awesome-lint asks of entries; the marker it asks for is the one that the list itself uses. */
export const awesomeStyle: Partial<StyleValues> = {
	separator: ' - ',
	finalPeriod: true,
	descriptionCase: 'upper',
	markerSpace: ' ',
	repeatsTitle: false,
};
