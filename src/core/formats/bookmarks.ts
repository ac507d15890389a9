import { walkHtml } from '../page/html';
import { maxDepth, writeFolders } from './folders';
import type { Format } from './format';
import { type FoundResource, imported, type ListedResource } from './listedResource';
import { listTitle } from './listTitle';
import { attribute, escapeXml } from './xml';

const maxTags = 1_000_000;

/**
 * The bookmarks that all browsers write and read
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
 */
export const bookmarks: Format = {
	id: 'bookmarks',
	label: 'Browser bookmarks',
	extension: 'html',
	loss: 'no author; tags with a comma in them come back as several',
	write: lists => {
		const title = escapeXml(lists[0] ? listTitle(lists[0]) : 'Bookmarks');
		return [
			'<!DOCTYPE NETSCAPE-Bookmark-file-1>\n',
			'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n',
			`<TITLE>${title}</TITLE>\n<H1>${title}</H1>\n`,
			`<DL><p>\n${writeFolders(lists, writer, '\t')}</DL><p>\n`,
		].join('');
	},
	read: text =>
		/<!doctype netscape-bookmark-file/i.test(text.slice(0, 1_000)) || (/<dl[\s>]/i.test(text) && /<dt[\s>]/i.test(text))
			? imported(bookmarksOf(text))
			: undefined,
};

const writer = {
	open: (title: string, indent: string) => `${indent}<DT><H3>${escapeXml(title)}</H3>\n${indent}<DL><p>\n`,
	close: (indent: string) => `${indent}</DL><p>\n`,
	item: ({ title, url, description, tags }: ListedResource, indent: string) =>
		[
			`${indent}<DT><A${attribute('HREF', url)}${attribute('TAGS', tags.join(','))}>${escapeXml(title)}</A>\n`,
			description === '' ? '' : `${indent}<DD>${escapeXml(description)}\n`,
		].join(''),
};

type Bookmark = { -readonly [Key in keyof FoundResource]: FoundResource[Key] };

function bookmarksOf(text: string): readonly FoundResource[] {
	const found: Bookmark[] = [];
	const folders: (string | undefined)[] = [];
	let depth = 0;
	/** The heading that the next list stands below. */
	let heading: string | undefined;
	/** What the text at hand belongs to. */
	let reading: 'folder' | 'title' | 'description' | undefined;
	walkHtml(
		text,
		{
			open(name, attributes) {
				if (name === 'h3') {
					// The browser's own folders are no topics
					const isOwn = 'personal_toolbar_folder' in attributes || 'unfiled_bookmarks_folder' in attributes;
					heading = isOwn ? undefined : '';
					reading = isOwn ? undefined : 'folder';
				} else if (name === 'dl') {
					folders.push(heading);
					heading = undefined;
					reading = undefined;
				} else if (name === 'a') {
					const tags = attributes.tags?.split(',') ?? [];
					found.push({ url: attributes.href, title: '', tags, section: folders.flatMap(folder => folder ?? []) });
					reading = 'title';
				} else if (name === 'dd') {
					// A folder may be described, too
					reading = heading === undefined ? 'description' : undefined;
				} else if (name === 'dt') {
					reading = undefined;
				}
				return ++depth > maxDepth;
			},
			text(piece) {
				const last = found.at(-1);
				if (reading === 'folder') {
					heading += piece;
				} else if (reading && last) {
					last[reading] = (last[reading] ?? '') + piece;
				}
			},
			close(name) {
				depth--;
				if (name === 'dl') {
					folders.pop();
				}
				if (name === 'dl' || name === 'a' || name === 'h3') {
					reading = undefined;
				}
				return false;
			},
		},
		{ maxTags },
	);
	return found;
}
