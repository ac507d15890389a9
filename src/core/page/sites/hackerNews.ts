import { dateOfUnix } from './date';
import { nullish, number, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://github.com/HackerNews/API; comments have no title, what does not exist is `null` */
const item = object({ title: string(), time: nullish(number()) });

export const hackerNews: Site = {
	name: 'Hacker News',
	matches({ hostname, pathname, searchParams }) {
		const id = searchParams.get('id') ?? '';
		return hostname === 'news.ycombinator.com' && pathname === '/item' && /^\d+$/.test(id)
			? {
					requests: [
						requestOf(`https://hacker-news.firebaseio.com/v0/item/${id}.json`, item, ({ title, time }) => ({
							title,
							published: dateOfUnix(time),
						})),
					],
				}
			: undefined;
	},
};
