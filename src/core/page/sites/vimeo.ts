import { oEmbed } from './oEmbed';
import type { Site } from './site';

export const vimeo: Site = {
	name: 'Vimeo',
	medium: 'Vimeo',
	matches({ hostname, pathname }) {
		const id =
			/^(?:www\.)?vimeo\.com$/.test(hostname) &&
			/^\/(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/|album\/\d+\/video\/|showcase\/\d+\/video\/)?(\d{5,}(?:\/[\da-f]{8,})?)\/?$/.exec(
				pathname,
			)?.[1];
		const embedded = hostname === 'player.vimeo.com' && /^\/video\/(\d{5,})/.exec(pathname)?.[1];
		const video = id || embedded;
		return video
			? { requests: [oEmbed('https://vimeo.com/api/oembed.json', `https://vimeo.com/${video}`)] }
			: undefined;
	},
};
