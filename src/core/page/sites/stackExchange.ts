import { cleanText } from '../cleanText';
import { dateOfUnix } from './date';
import { hostOf, pathOf } from './path';
import { array, nullish, number, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://api.stackexchange.com/docs/types/question; titles are HTML */
const questions = object({
	items: array(object({ title: string(), question_id: number(), creation_date: nullish(number()) })),
});

const hosts =
	/^(?:(?:[a-z]{2}|meta)\.)?(?:stackoverflow|serverfault|superuser|askubuntu)\.com$|^(?:meta\.)?mathoverflow\.net$|^stackapps\.com$|\.stackexchange\.com$/;

export const stackExchange: Site = {
	name: 'Stack Exchange',
	matches(url) {
		const host = hostOf(url);
		const [kind = '', id = ''] = pathOf(url);
		if (!hosts.test(host) || !/^\d+$/.test(id) || !/^(?:q|questions|a)$/.test(kind)) {
			return undefined;
		}
		const what = kind === 'a' ? `answers/${id}/questions` : `questions/${id}`;
		return {
			requests: [
				requestOf(`https://api.stackexchange.com/2.3/${what}?site=${host}`, questions, ({ items: [question] }) => ({
					title: cleanText(question?.title ?? ''),
					published: dateOfUnix(question?.creation_date),
				})),
			],
		};
	},
};
