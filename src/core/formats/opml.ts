import { walkHtml } from '../page/html';
import { maxDepth, writeFolders } from './folders';
import type { Format } from './format';
import { type FoundResource, imported, type ListedResource } from './listedResource';
import { listTitle } from './listTitle';
import { attribute, element, escapeXml } from './xml';

const maxTags = 200_000;

/** http://opml.org/spec2.opml, with the author in Dublin Core's `creator`. */
export const opml: Format = {
	id: 'opml',
	label: 'OPML',
	extension: 'opml',
	loss: 'tags with a comma in them come back as several',
	write: lists => {
		return [
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<opml version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
			`\t<head>\n${lists[0] ? element('\t\t', 'title', listTitle(lists[0])) : ''}\t</head>\n`,
			`\t<body>\n${writeFolders(lists, writer, '\t\t')}\t</body>\n</opml>\n`,
		].join('');
	},
	read: text => (/<opml[\s>]/i.test(text.slice(0, 5_000)) ? imported(outlinesOf(text)) : undefined),
};

const writer = {
	open: (title: string, indent: string) => `${indent}<outline text="${escapeXml(title)}">\n`,
	close: (indent: string) => `${indent}</outline>\n`,
	item: ({ title, author = '', url, description, tags }: ListedResource, indent: string) =>
		[
			`${indent}<outline type="link" text="${escapeXml(title)}"`,
			attribute('url', url),
			attribute('description', description),
			attribute('category', tags.join(',')),
			attribute('dc:creator', author),
			'/>\n',
		].join(''),
};

function outlinesOf(text: string): readonly FoundResource[] {
	const found: FoundResource[] = [];
	const open: string[] = [];
	let depth = 0;
	walkHtml(
		text,
		{
			open(name, attributes) {
				const isTooDeep = ++depth > maxDepth;
				if (name.toLowerCase() !== 'outline') {
					return isTooDeep;
				}
				const of = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));
				const title = of.text || of.title;
				const url = of.htmlurl || of.url || of.xmlurl;
				if (url) {
					const { description, category = '' } = of;
					const tags = category.split(',').filter(tag => !tag.startsWith('/'));
					found.push({ title, url, description, tags, author: of['dc:creator'], section: [...open] });
				}
				open.push(title ?? '');
				return isTooDeep;
			},
			text: () => {},
			close(name) {
				depth--;
				if (name.toLowerCase() === 'outline') {
					open.pop();
				}
				return false;
			},
		},
		{ xml: true, maxTags },
	);
	return found;
}
