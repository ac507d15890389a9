import { separated } from '../chooseAuthor';
import { hostOf, pathOf } from './path';
import { nullish, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://docs.pypi.org/api/json/ */
const project = object({
	info: object({
		name: string(),
		summary: nullish(string()),
		author: nullish(string()),
		author_email: nullish(string()),
	}),
});

export const pypi: Site = {
	name: 'PyPI',
	matches(url) {
		const [kind, name, version] = pathOf(url);
		return hostOf(url) !== 'pypi.org' || kind !== 'project' || name === undefined
			? undefined
			: {
					requests: [
						requestOf(
							`https://pypi.org/pypi/${[name, ...(version ? [version] : [])].map(encodeURIComponent).join('/')}/json`,
							project,
							({ info }) => ({
								title: info.name,
								description: info.summary,
								// Newer packages name people only in front of their addresses: "Ada" <ada@example.org>, …
								authors: separated(info.author || (info.author_email ?? '').replace(/"|\s*<[^>]*>/g, '')),
							}),
						),
					],
				};
	},
};
