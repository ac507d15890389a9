import { feedOf } from './feed';
import type { Format } from './format';
import type { ListedResource } from './listedResource';
import { writePath } from './sectionPath';
import { element } from './xml';

/** https://www.rssboard.org/rss-specification, with the author in Dublin Core's `creator`. */
export const rss: Format = {
	id: 'rss',
	label: 'RSS',
	extension: 'rss',
	loss: 'only written; links to files are left out',
	write: lists => {
		const { title, path, updated, resources } = feedOf(lists);
		return [
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">\n\t<channel>\n',
			element('\t\t', 'title', title),
			element('\t\t', 'link', path),
			element('\t\t', 'description', title),
			element('\t\t', 'lastBuildDate', new Date(updated).toUTCString()),
			...resources.map(itemOf),
			'\t</channel>\n</rss>\n',
		].join('');
	},
};

function itemOf({ title, author = '', url, description, tags, section }: ListedResource): string {
	return [
		'\t\t<item>\n',
		element('\t\t\t', 'title', title),
		element('\t\t\t', 'link', url),
		element('\t\t\t', 'guid', url),
		element('\t\t\t', 'description', description),
		element('\t\t\t', 'dc:creator', author),
		...[writePath(section), ...tags].map(category => element('\t\t\t', 'category', category)),
		'\t\t</item>\n',
	].join('');
}
