import { feedOf } from './feed';
import type { Format } from './format';
import type { ListedResource } from './listedResource';
import { splitNames } from './people';
import { writePath } from './sectionPath';
import { attribute, element } from './xml';

/** https://www.rfc-editor.org/rfc/rfc4287 */
export const atom: Format = {
	id: 'atom',
	label: 'Atom',
	extension: 'atom',
	loss: 'only written; links to files are left out',
	write: lists => {
		const { title, path, updated, resources } = feedOf(lists);
		return [
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<feed xmlns="http://www.w3.org/2005/Atom">\n',
			element('\t', 'title', title),
			element('\t', 'id', `tag:curated-list,2024:${encodeURIComponent(path)}`),
			element('\t', 'updated', updated),
			// Somebody has to be named, and a list does not tell who keeps it
			`\t<author>\n${element('\t\t', 'name', title)}\t</author>\n`,
			...resources.map(resource => entryOf(resource, updated)),
			'</feed>\n',
		].join('');
	},
};

function entryOf({ title, author, url, description, tags, section }: ListedResource, updated: string): string {
	const people = author === undefined ? [] : splitNames(author);
	return [
		'\t<entry>\n',
		element('\t\t', 'title', title),
		`\t\t<link${attribute('href', url)}/>\n`,
		element('\t\t', 'id', url),
		element('\t\t', 'updated', updated),
		...people.map(name => `\t\t<author>\n${element('\t\t\t', 'name', name)}\t\t</author>\n`),
		element('\t\t', 'summary', description),
		...[writePath(section), ...tags]
			.filter(category => category !== '')
			.map(category => `\t\t<category${attribute('term', category)}/>\n`),
		'\t</entry>\n',
	].join('');
}
