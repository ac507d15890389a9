import { hostOf, pathOf } from './path';
import { type Site, signedByAccount } from './site';

/** Medium: no API answers without an account, its HTML tells all in linked data. A post ends with its id, at every address it has. */
export const medium: Site = {
	name: 'Medium',
	matches: url =>
		/^(?:[a-z\d-]+\.)?medium\.com$/.test(hostOf(url)) && /(?:^|-)[\da-f]{10,12}$/.test(pathOf(url).at(-1) ?? '')
			? signedByAccount
			: undefined,
};
