/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import type { Format } from './format';
import { type FoundResource, imported, type ListedResource, listedResources } from './listedResource';
import { splitPath, writePath } from './sectionPath';

/** https://www.rfc-editor.org/rfc/rfc4180, with a header. */
export const csv: Format = {
	id: 'csv',
	label: 'CSV',
	extension: 'csv',
	loss: 'tags with a comma in them come back as several, titles of sections with ` › ` in them likewise',
	write: lists => {
		const resources = lists.flatMap(({ list }) => listedResources(list));
		const rows = resources.map(resource => columns.map(({ write }) => guarded(write(resource))));
		return `${Papa.unparse([columns.map(({ name }) => name), ...rows], { newline: '\n' })}\n`;
	},
	read: text => {
		const source = text.replace(/^\uFEFF/, '');
		const { data } = Papa.parse(source, { delimiter: delimiterOf(source), skipEmptyLines: 'greedy' });
		const [header = [], ...rows] = data;
		const readers = header.map(name => readerOf(name.trim().toLowerCase()));
		return readers.includes(addressReader)
			? imported(rows.map(row => Object.assign({}, ...row.map((cell, index) => readers[index]?.(unguarded(cell))))))
			: undefined;
	},
};

const columns: readonly { readonly name: string; readonly write: (resource: ListedResource) => string }[] = [
	{ name: 'title', write: ({ title }) => title },
	{ name: 'author', write: ({ author }) => author ?? '' },
	{ name: 'url', write: ({ url }) => url },
	{ name: 'description', write: ({ description }) => description },
	{ name: 'tags', write: ({ tags }) => tags.join(', ') },
	{ name: 'section', write: ({ section }) => writePath(section) },
];

type Reader = (cell: string) => FoundResource;

const addressReader: Reader = url => ({ url });

/** By the lower-case names of columns: ours, and those of Raindrop.io, Pocket, Instapaper and people's spreadsheets. */
const readers: readonly { readonly names: readonly string[]; readonly read: Reader }[] = [
	{ names: ['url', 'link', 'href', 'address'], read: addressReader },
	{ names: ['title', 'name'], read: title => ({ title }) },
	{ names: ['author', 'authors', 'creator'], read: author => ({ author }) },
	{
		names: ['description', 'excerpt', 'note', 'notes', 'summary', 'selection'],
		read: description => (description.trim() === '' ? {} : { description }),
	},
	{ names: ['tags', 'keywords', 'labels'], read: tags => ({ tags: tags.split(/[,;|]/) }) },
	{ names: ['section'], read: path => ({ section: splitPath(path) }) },
	{
		names: ['folder', 'category', 'collection'],
		read: path => ({ section: path.split('/').filter(part => part.trim() !== '') }),
	},
];

function readerOf(name: string): Reader | undefined {
	return readers.find(({ names }) => names.includes(name))?.read;
}

/** Spreadsheets of many countries separate by semicolons. */
function delimiterOf(text: string): string {
	const [header = ''] = text.split(/[\r\n]/, 1);
	const counts = [',', ';', '\t', '|'].map(delimiter => ({ delimiter, count: header.split(delimiter).length }));
	return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

/** Spreadsheets take a cell that begins so for a formula, and a list may hold anybody's text (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^'*[=+@\t\r-]/;

function guarded(cell: string): string {
	return formula.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
	return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
