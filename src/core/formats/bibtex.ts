import { slug, uniqueKeys } from '../uniqueKeys';
import { type BibtexFields, bibtexEntries } from './bibtexEntries';
import type { Format } from './format';
import { decodeLatex, encodeLatex } from './latex';
import { type FoundResource, imported, type ListedResource, listedResources } from './listedResource';
import { cutName, isOthers, joinNames, splitNames, spokenName } from './people';
import { splitPath, writePath } from './sectionPath';

/** BibTeX, in UTF-8; sections are JabRef's groups. */
export const bibtex: Format = {
	id: 'bibtex',
	label: 'BibTeX',
	extension: 'bib',
	loss:
		'several authors come back joined by commas and “and”; tags with a comma, and titles of sections with ` › ` in them come back as several; ' +
		'braces and backslashes in URLs come back percent-encoded',
	write: lists => {
		const key = uniqueKeys();
		return lists
			.flatMap(({ list }) => listedResources(list))
			.map(resource => entryOf(resource, key))
			.join('\n');
	},
	read: text => {
		const entries = bibtexEntries(text);
		return entries.length > 0 ? imported(entries.map(found)) : undefined;
	},
};

function entryOf(
	{ title, author, url, description, tags, section }: ListedResource,
	key: (wanted: string) => string,
): string {
	const names = author === undefined ? [] : splitNames(author);
	const fields = {
		// Twice in braces: its capitals are kept
		title: `{${encodeLatex(title)}}`,
		author: names.map(nameAsBibtex).join(' and '),
		url: url.replace(/[\\{}]/g, encodeURIComponent),
		abstract: encodeLatex(description),
		keywords: encodeLatex(tags.join(', ')),
		groups: encodeLatex(writePath(section)),
	};
	const lines = Object.entries(fields).filter(([, value]) => value !== '');
	const first = names[0] === undefined ? '' : `${slug(cutName(names[0])?.family ?? names[0])}-`;
	return [
		`@misc{${key(`${first}${slug(title, 3)}` || 'entry')},\n`,
		...lines.map(([name, value]) => `\t${name} = {${value}},\n`),
		'}\n',
	].join('');
}

/** A name whose parts are uncertain is one word to BibTeX, in braces. */
function nameAsBibtex(name: string): string {
	return isOthers(name) ? 'others' : cutName(name) ? encodeLatex(name) : `{${encodeLatex(name)}}`;
}

function found(fields: BibtexFields): FoundResource {
	const plain = (name: string) => decodeLatex(fields.get(name) ?? '').trim();
	const first = (...names: readonly string[]) => names.map(plain).find(value => value !== '');
	const subtitle = plain('subtitle');
	return {
		title: [plain('title'), subtitle].filter(part => part !== '').join(': '),
		author: joinNames(namesIn(fields.get('author') ?? fields.get('editor') ?? '')),
		url: addressOf(fields),
		description: first('abstract', 'annotation', 'annote', 'note'),
		tags: plain('keywords').split(/[,;]/),
		section: splitPath(plain('groups')),
	};
}

function addressOf(fields: BibtexFields): string | undefined {
	const written = fields.get('url') ?? /\\url\s*\{([^{}]+)\}/.exec([...fields.values()].join('\n'))?.[1];
	const doi = fields.get('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
	const eprint = /arxiv/i.test(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '') && fields.get('eprint');
	const address = written?.replace(/^\s*\\url\s*\{|\}\s*$/g, '').replace(/\\([%&_#$~{}])/g, '$1');
	return address || (doi && `https://doi.org/${doi}`) || (eprint ? `https://arxiv.org/abs/${eprint}` : undefined);
}

/** Names are separated by `and` outside of braces. */
function namesIn(value: string): readonly string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (const match of value.matchAll(/[{}]|\s+and\s+/gi)) {
		depth += match[0] === '{' ? 1 : match[0] === '}' ? -1 : 0;
		if (depth === 0 && match[0].length > 1) {
			parts.push(value.slice(from, match.index));
			from = match.index + match[0].length;
		}
	}
	return [...parts, value.slice(from)].map(part => part.trim()).flatMap(nameOf);
}

function nameOf(part: string): readonly string[] {
	const isOneWord = /^\{.*\}$/s.test(part);
	const name = decodeLatex(part).replace(/\s+/g, ' ').trim();
	return name === '' ? [] : [name === 'others' ? 'et al.' : isOneWord ? name : spokenName(name)];
}
