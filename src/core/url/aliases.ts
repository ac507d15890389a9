/** The pieces of an address that decide what it leads to; without `www.`, upper-case host letters or a default port. */
export interface Address {
	host: string;
	path: string;
	/** With its `?`, or empty. */
	query: string;
	/** With its `#`, or empty. */
	fragment: string;
}

/** Turns the addresses that a site gives to one and the same page into one of them; `address` is changed in place. */
export function resolveAliases(address: Address): void {
	for (const alias of aliases) {
		if (alias.host.test(address.host)) {
			alias.resolve(address);
		}
	}
}

const gitAtEnd = /(?<=[^/])\.git(?=\/?$)/;

const aliases: readonly { readonly host: RegExp; resolve(address: Address): void }[] = [
	{
		host: /^youtu\.be$/,
		resolve(address) {
			const id = /^\/([\w-]{6,})\/?$/.exec(address.path)?.[1];
			if (id) {
				watch(address, id);
			}
		},
	},
	{
		host: /^(m\.)?youtube(-nocookie)?\.com$/,
		resolve(address) {
			const id = /^\/(?:embed|shorts|live|v)\/([\w-]{6,})\/?$/.exec(address.path)?.[1];
			if (id) {
				watch(address, id);
			}
			address.host = 'youtube.com';
		},
	},
	{
		host: /^(dx\.)?doi\.org$/,
		resolve(address) {
			// DOI names are case-insensitive: https://www.doi.org/doi-handbook/HTML/case-sensitivity.html
			address.host = 'doi.org';
			address.path = address.path.toLowerCase();
			const arXiv = /^\/10\.48550\/arxiv\.(.+)$/.exec(address.path)?.[1];
			if (arXiv) {
				address.host = 'arxiv.org';
				address.path = `/abs/${arXiv}`;
			}
		},
	},
	{
		// Identifiers and versions: https://info.arxiv.org/help/arxiv_identifier.html
		host: /^(export\.)?arxiv\.org$/,
		resolve(address) {
			const id = /^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/i.exec(
				address.path,
			)?.[1];
			if (id) {
				address.path = `/abs/${id.toLowerCase()}`;
			}
			address.host = 'arxiv.org';
		},
	},
	{
		host: /^(github|gitlab)\.com$/,
		resolve(address) {
			// Owners and repositories are case-insensitive, paths inside them are not.
			address.path = address.path.replace(/^\/[^/]+(\/[^/]+)?/, owner => owner.toLowerCase());
			if (address.fragment.toLowerCase() === '#readme' && /^\/[^/]+\/[^/]+\/?$/.test(address.path)) {
				address.fragment = '';
			}
		},
	},
	{
		host: /./,
		resolve(address) {
			address.path = address.path.replace(gitAtEnd, '');
		},
	},
	{
		host: /^((www\.|mobile\.)?twitter|(mobile\.)?x)\.com$/,
		resolve(address) {
			address.host = 'x.com';
		},
	},
	{
		host: /\.m\.wikipedia\.org$/,
		resolve(address) {
			address.host = address.host.replace('.m.', '.');
		},
	},
];

function watch(address: Address, id: string): void {
	address.host = 'youtube.com';
	address.path = '/watch';
	address.query = `?v=${id}${address.query.replace('?', '&')}`;
}
