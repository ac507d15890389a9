import { slug, uniqueKeys } from '../uniqueKeys';
import type { Format } from './format';
import { parseJson, record, text, texts } from './json';
import { type FoundResource, imported, type ListedResource, listedResources } from './listedResource';
import { cutName, isOthers, joinNames, splitNames } from './people';

/** https://docs.citationstyles.org/en/stable/specification.html and https://github.com/citation-style-language/schema (csl-data.json). */
export const cslJson: Format = {
	id: 'csl',
	label: 'CSL JSON',
	extension: 'json',
	loss: 'several authors come back joined by commas and “and”; tags with a comma in them come back as several',
	write: lists => {
		const key = uniqueKeys();
		const items = lists.flatMap(({ list }) => listedResources(list)).map(resource => itemOf(resource, key));
		return `${JSON.stringify(items, undefined, 2)}\n`;
	},
	read: text => {
		const items = parseJson(text);
		return Array.isArray(items) && items.every(item => record(item)?.type !== undefined)
			? imported(items.map(item => found(record(item)!)))
			: undefined;
	},
};

function itemOf({ title, author, url, description, tags, section }: ListedResource, key: (wanted: string) => string) {
	return {
		id: key(slug(title, 6) || 'entry'),
		type: 'webpage',
		title,
		...(author === undefined ? {} : { author: splitNames(author).map(asName) }),
		URL: url,
		...(description === '' ? {} : { abstract: description }),
		...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
		...(section.length === 0 ? {} : { custom: { section } }),
	};
}

function asName(name: string): object {
	return (isOthers(name) ? undefined : cutName(name)) ?? { literal: name };
}

function found(item: Readonly<Record<string, unknown>>): FoundResource {
	const doi = text(item.DOI);
	const names = Array.isArray(item.author) ? item.author.map(nameOf).filter(name => name !== '') : [];
	return {
		title: text(item.title),
		author: joinNames(names),
		url: text(item.URL) ?? (doi && `https://doi.org/${doi}`),
		description: text(item.abstract) ?? text(item.note),
		tags: text(item.keyword)?.split(/[,;]/) ?? [],
		section: texts(record(item.custom)?.section),
	};
}

function nameOf(name: unknown): string {
	const { literal, ...parts } = record(name) ?? {};
	const inOrder = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
	return text(literal) ?? inOrder.flatMap(part => text(parts[part]) ?? []).join(' ');
}
