import { separated } from '../chooseAuthor';
import { hostOf } from './path';
import { boolean, nullish, object, requestOf, string, union } from './schema';
import type { Site } from './site';

/** https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md, one version of a package */
const version = object({
	name: string(),
	description: nullish(string()),
	author: nullish(union([string(), object({ name: nullish(string()) })])),
	deprecated: nullish(union([string(), boolean()])),
});

export const npm: Site = {
	name: 'npm',
	matches(url) {
		const [, name, wanted = 'latest'] =
			/^\/package\/((?:@[\w.~-]+\/)?[\w.~-]+)(?:\/v\/([\w.+-]+))?\/?$/.exec(url.pathname.replace(/%40/i, '@')) ?? [];
		return name === undefined || hostOf(url) !== 'npmjs.com'
			? undefined
			: {
					requests: [
						requestOf(`https://registry.npmjs.org/${name.replace('/', '%2f')}/${wanted}`, version, answer => ({
							title: answer.name,
							description: answer.description,
							authors: separated((typeof answer.author === 'string' ? answer.author : answer.author?.name) ?? ''),
							archived: Boolean(answer.deprecated),
						})),
					],
				};
	},
};
