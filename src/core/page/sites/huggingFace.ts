import { hostOf, pathOf } from './path';
import { nullish, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://huggingface.co/docs/hub/api; only data sets have a description, and it is the beginning of their README */
const repository = object({ id: string(), description: nullish(string()), createdAt: nullish(string()) });

/** What stands where an owner's name would. */
const noOwner =
	/^(?:api|blog|chat|collections|docs|enterprise|inference|join|languages|learn|login|models|new|organizations|papers|posts|pricing|settings|storage|tasks|terms-of-service)$/;

export const huggingFace: Site = {
	name: 'Hugging Face',
	matches(url) {
		const path = pathOf(url);
		const kind = /^(?:datasets|spaces)$/.test(path[0] ?? '') ? path[0]! : 'models';
		const [owner, name, ...rest] = kind === 'models' ? path : path.slice(1);
		if (!/^(?:huggingface\.co|hf\.co)$/.test(hostOf(url)) || !name || noOwner.test(owner!) || rest.length > 0) {
			return undefined;
		}
		const prefix = kind === 'models' ? '' : `${kind}/`;
		return {
			requests: [
				requestOf(
					`https://huggingface.co/api/${kind}/${encodeURIComponent(owner!)}/${encodeURIComponent(name)}`,
					repository,
					answer => ({
						title: answer.id,
						description: answer.description,
						published: answer.createdAt,
						canonicalUrl: `https://huggingface.co/${prefix}${answer.id}`,
					}),
				),
			],
		};
	},
};
