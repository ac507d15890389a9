import { oEmbed } from './oEmbed';
import { hostOf, pathOf } from './path';
import type { Site } from './site';

/** Of the parameters of a video's address only these lead to another thing: a playlist, or a moment. */
const telling = ['list', 't'];

export const youtube: Site = {
	name: 'YouTube',
	medium: 'YouTube',
	matches(url) {
		const canonicalUrl = addressOf(url);
		return canonicalUrl === undefined
			? undefined
			: { requests: [oEmbed('https://www.youtube.com/oembed', canonicalUrl)], page: canonicalUrl };
	},
};

function addressOf(url: URL): string | undefined {
	const [first = '', second = ''] = pathOf(url);
	const { searchParams } = url;
	switch (hostOf(url)) {
		case 'youtu.be':
			return watch(first, searchParams);
		case 'youtube.com':
		case 'music.youtube.com':
		case 'youtube-nocookie.com':
			if (first === 'playlist' && searchParams.has('list')) {
				return `https://www.youtube.com/playlist?list=${encodeURIComponent(searchParams.get('list')!)}`;
			}
			return watch(/^(?:shorts|live|embed|v)$/.test(first) ? second : (searchParams.get('v') ?? ''), searchParams);
	}
	return undefined;
}

function watch(id: string, searchParams: URLSearchParams): string | undefined {
	const more = telling
		.filter(name => searchParams.has(name))
		.map(name => `&${name}=${encodeURIComponent(searchParams.get(name)!)}`);
	return /^[\w-]{6,}$/.test(id) ? `https://www.youtube.com/watch?v=${id}${more.join('')}` : undefined;
}
