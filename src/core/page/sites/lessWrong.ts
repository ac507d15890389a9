import { hostOf } from './path';
import { type Site, signedByAccount } from './site';

/** LessWrong and its sisters: their HTML tells all that their API does, in scholarly metadata, for one request. */
export const lessWrong: Site = {
	name: 'LessWrong',
	matches: url =>
		/^(?:lesswrong\.com|alignmentforum\.org|forum\.effectivealtruism\.org)$/.test(hostOf(url))
			? signedByAccount
			: undefined,
};
