/** A JSON-LD object (https://www.w3.org/TR/json-ld11/), as found. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** What schema.org data says of the page itself. */
export interface LinkedData {
	/** `headline` of the article that the page is. */
	readonly headline: string | undefined;
	/** Names of its authors, organisations left out. */
	readonly authors: readonly string[];
	readonly description: string | undefined;
	readonly datePublished: string | undefined;
	/** Names of the site the page belongs to, and of its publisher. */
	readonly siteNames: readonly string[];
}

const maxDepth = 6;
const maxNodes = 1_000;

/** @returns The values of a `<script type="application/ld+json">`; none for one that is no JSON. */
export function parseJsonLd(text: string): readonly unknown[] {
	const json = text.replace(
		/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/g,
		'',
	);
	try {
		// A raw line break inside a string is the commonest mistake, and outside of strings it is white space anyway.
		return [JSON.parse(json.replace(/[\0-\x1F]+/g, ' '))];
	} catch {
		return [];
	}
}

/**
 * Reads the article that the page is from its JSON-LD.
 *
 * When there are several with different headlines, the page is the one that says so by its URL, else none: it may be a
 * contents page. A bare `name` is never a headline.
 *
 * @param urls Addresses of the page.
 */
export function readLinkedData(blocks: readonly unknown[], urls: readonly string[]): LinkedData {
	const nodes = collectNodes(blocks);
	const article = findArticle(nodes, urls);
	const authors = listOf(article?.author).flatMap(author => personNames(author, nodes));
	return {
		headline: article && textOf(article.headline),
		authors,
		description: article && textOf(article.description),
		datePublished: article && textOf(article.datePublished),
		siteNames: [
			...nodes.filter(node => hasType(node, /^WebSite$/)).flatMap(node => textOf(node.name) ?? []),
			// Who publishes alone is an author all the same.
			...listOf(article?.publisher)
				.flatMap(publisher => organisationNames(publisher, nodes))
				.filter(name => !authors.includes(name)),
		],
	};
}

function findArticle(nodes: readonly LinkedNode[], urls: readonly string[]): LinkedNode | undefined {
	const articles = nodes.filter(node => hasType(node, /(?:Article|Posting|Report)$/) && !hasType(node, /^JobPosting$/));
	const headlines = new Set(articles.flatMap(node => textOf(node.headline) ?? []));
	if (headlines.size <= 1) {
		return articles.find(node => textOf(node.headline)) ?? articles[0];
	}
	const own = articles.filter(node =>
		[node.url, node['@id'], node.mainEntityOfPage].flatMap(addressesOf).some(address => urls.includes(address)),
	);
	return own.length === 1 ? own[0] : undefined;
}

function addressesOf(value: unknown): readonly string[] {
	const address = typeof value === 'string' ? value : isNode(value) ? value['@id'] : undefined;
	return typeof address === 'string' ? [address.replace(/#.*$/, '')] : [];
}

function organisationNames(publisher: unknown, nodes: readonly LinkedNode[]): readonly string[] {
	const known = resolved(publisher, nodes);
	return known && !hasType(known, /^Person$/) ? listOf(known.name).flatMap(name => textOf(name) ?? []) : [];
}

/** The node itself, or the one elsewhere in the page that it points to. */
function resolved(value: unknown, nodes: readonly LinkedNode[]): LinkedNode | undefined {
	return isNode(value) && value.name === undefined
		? nodes.find(node => node.name && node['@id'] === value['@id'])
		: isNode(value)
			? value
			: undefined;
}

function personNames(author: unknown, nodes: readonly LinkedNode[]): readonly string[] {
	if (typeof author === 'string') {
		return [author];
	}
	const known = resolved(author, nodes);
	if (!known || (known['@type'] !== undefined && !hasType(known, /^Person$/))) {
		return [];
	}
	return listOf(known.name).flatMap(name => textOf(name) ?? []);
}

/** Every object, nested ones too, in document order. */
function collectNodes(blocks: readonly unknown[]): readonly LinkedNode[] {
	const nodes: LinkedNode[] = [];
	const visit = (value: unknown, depth: number): void => {
		if (typeof value !== 'object' || value === null || depth > maxDepth || nodes.length >= maxNodes) {
			return;
		}
		if (isNode(value)) {
			nodes.push(value);
		}
		for (const child of Object.values(value)) {
			visit(child, depth + 1);
		}
	};
	blocks.forEach(block => {
		visit(block, 0);
	});
	return nodes;
}

function hasType(node: LinkedNode, type: RegExp): boolean {
	return listOf(node['@type']).some(
		name => typeof name === 'string' && type.test(name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')),
	);
}

function isNode(value: unknown): value is LinkedNode {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
