import { hostOf, pathOf } from './path';
import { nullish, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://crates.io/data-access#api */
const answer = object({ crate: object({ name: string(), description: nullish(string()) }) });

export const crates: Site = {
	name: 'crates.io',
	matches(url) {
		const [kind, name] = pathOf(url);
		return hostOf(url) !== 'crates.io' || kind !== 'crates' || name === undefined
			? undefined
			: {
					requests: [
						requestOf(`https://crates.io/api/v1/crates/${encodeURIComponent(name)}`, answer, ({ crate }) => ({
							title: crate.name,
							description: crate.description,
						})),
					],
				};
	},
};
