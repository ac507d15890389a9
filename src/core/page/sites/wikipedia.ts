import { decoded } from '../fileName';
import { nullish, object, requestOf, string } from './schema';
import type { Site } from './site';

/** https://www.mediawiki.org/wiki/Specs/Summary */
const summary = object({
	title: string(),
	titles: nullish(object({ normalized: nullish(string()), canonical: nullish(string()) })),
	description: nullish(string()),
	extract: nullish(string()),
});

export const wikipedia: Site = {
	name: 'Wikipedia',
	matches(url) {
		const language = /^([a-z-]{2,})(?:\.m)?\.wikipedia\.org$/.exec(url.hostname)?.[1];
		const title = titleIn(url);
		if (language === undefined || language === 'www' || !title) {
			return undefined;
		}
		const host = `https://${language}.wikipedia.org`;
		return {
			requests: [
				requestOf(`${host}/api/rest_v1/page/summary/${encodeURIComponent(title)}`, summary, answer => ({
					title: answer.titles?.normalized || answer.title,
					description: answer.description || answer.extract,
					canonicalUrl: `${host}/wiki/${path(answer.titles?.canonical || title)}`,
				})),
			],
		};
	},
};

function titleIn({ pathname, searchParams }: URL): string | undefined {
	const written =
		pathname === '/w/index.php' ? searchParams.get('title') : decoded(/^\/wiki\/(.+)$/.exec(pathname)?.[1] ?? '');
	return written?.replaceAll(' ', '_');
}

/** What would end a path is encoded; the rest is left to `URL`, whatever was sent. */
function path(title: string): string {
	return title.replace(/[%?#]/g, encodeURIComponent);
}
