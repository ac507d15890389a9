import { type Address, resolveAliases } from './aliases';
import { canParse } from './canParse';
import { requestedUrl } from './requestedUrl';
import { withoutTracking } from './tracking';

/**
 * A key that is equal for two URLs exactly when they lead to the same page, as far as the URL alone tells: scheme,
 * `www.`, host case, default port, trailing slash, index files, tracking parameters, percent-encoding and known aliases
 * do not count; fragments and other query parameters keep pages apart.
 *
 * @param url As written in Markdown, or as requested.
 * @returns The URL as it is requested when it is not an absolute `http:` or `https:` one.
 */
export function urlKey(url: string): string {
	return keyExcept(url, undefined);
}

/**
 * In which ways two URLs with the same key are written differently: `scheme and trailing slash differ`.
 *
 * @returns `''` when both ask for the same address to the letter, or when their keys differ.
 */
export function differenceOf(a: string, b: string): string {
	if (requestedUrl(a) === requestedUrl(b) || urlKey(a) !== urlKey(b)) {
		return '';
	}
	const names = aspects.map(aspect => aspect.name).filter(name => keyExcept(a, name) !== keyExcept(b, name));
	if (names.length === 0) {
		return 'spelling differs';
	}
	const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	return `${list} ${names.length === 1 && !plural.has(names[0]!) ? 'differs' : 'differ'}`;
}

/** The key that tells apart what the named aspect would hide. */
function keyExcept(url: string, kept: string | undefined): string {
	const requested = requestedUrl(url);
	const parts = read(requested);
	if (!parts) {
		return requested;
	}
	for (const aspect of aspects) {
		if (aspect.name !== kept) {
			aspect.drop(parts);
		}
	}
	const { scheme, credentials, host, port, path, query, fragment } = parts;
	// Joined: there is one for each entry, and a template is kept as the strings it is made of, and a chain of those
	return [scheme, '//', credentials, host, port, path, query, fragment].join('');
}

interface Parts extends Address {
	/** With its colon. */
	scheme: string;
	/** With `@`, or empty. */
	credentials: string;
	/** With its colon, or empty. */
	port: string;
}

const address = /^(https?:)\/\/([^/?#@\\]*@)?([^/?#:[\]\\]+|\[[^\]]*\])(:\d*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

function read(url: string): Parts | undefined {
	const match = address.exec(url);
	if (!match || !canParse(url)) {
		return undefined;
	}
	const [, scheme = '', credentials = '', host = '', port = '', path = '', query = '', fragment = ''] = match;
	return { scheme: scheme.toLowerCase(), credentials, host, port, path, query, fragment };
}

const plural: ReadonlySet<string> = new Set(['tracking parameters', 'letters of the host']);

const plainHost = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]+$/;
const www = /^www\.(?=.*\.)/i;
const indexFile = /\/(?:index\.(?:[xs]?html?|php|aspx?|jsp)|default\.(?:html?|aspx?))$/i;
const slashesAtEnd = /\/+$/;
const textFragment = /:~:.*$/s;

/** What does not tell pages apart, in the order in which it is dropped. */
const aspects: readonly { readonly name: string; drop(parts: Parts): void }[] = [
	{
		name: 'port',
		drop(parts) {
			if (parts.port === ':' || parts.port === (parts.scheme === 'http:' ? ':80' : ':443')) {
				parts.port = '';
			}
		},
	},
	{
		name: 'scheme',
		drop(parts) {
			parts.scheme = '';
		},
	},
	{
		name: 'letters of the host',
		drop(parts) {
			// Lower case, Punycode, no final dot. Most hosts need none of it, and parsing is slow.
			if (!plainHost.test(parts.host)) {
				parts.host = new URL(`https://${parts.host}`).hostname.replace(/\.$/, '');
			}
		},
	},
	{
		name: '“www.”',
		drop(parts) {
			parts.host = parts.host.replace(www, '');
		},
	},
	{
		name: 'tracking parameters',
		drop(parts) {
			if (parts.query.length < 2) {
				return;
			}
			parts.query = withoutTracking(`https://${parts.host}/${parts.query}`).url.slice(parts.host.length + 9);
		},
	},
	{
		name: 'percent-encoding',
		drop(parts) {
			if (isPlain(parts)) {
				return;
			}
			const { pathname, search, hash } = new URL(`https://host${parts.path}${parts.query}${parts.fragment}`);
			parts.path = parts.path && decodeHarmless(pathname, /[\w.~!$'()*,:@;=-]/);
			parts.query = decodeHarmless(search.replace(/\+/g, '%20'), /[\w.~!$'()*,:@;/?-]/);
			parts.fragment = decodeHarmless(hash, /[\w.~!$'()*,:@;/?=-]/);
		},
	},
	{ name: 'address', drop: resolveAliases },
	{
		name: 'index file',
		drop(parts) {
			parts.path = parts.path.replace(indexFile, '/');
		},
	},
	{
		name: 'trailing slash',
		drop(parts) {
			parts.path = parts.path.replace(slashesAtEnd, '');
		},
	},
	{
		name: 'order of parameters',
		drop(parts) {
			const parameters = parts.query.slice(1).split('&').filter(Boolean).sort();
			parts.query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
			// A bare `#` is the page itself; `#:~:text=…` only scrolls it.
			parts.fragment = parts.fragment.replace(textFragment, '');
			parts.fragment = parts.fragment === '#' ? '' : parts.fragment;
		},
	},
];

const plainRest = /^[\w.~!$'()*,:@;=/?&#-]*$/;
const dotSegment = /\/\.\.?(?:\/|$)/;

/** Nothing to encode, nothing to decode, no dot segments. */
function isPlain({ path, query, fragment }: Parts): boolean {
	return plainRest.test(path + query + fragment) && !dotSegment.test(path);
}

/** Decodes the percent-encoded characters that mean the same when written plainly, and writes the others alike. */
function decodeHarmless(text: string, harmless: RegExp): string {
	return text.replace(/%[0-9a-f]{2}/gi, encoded => {
		const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
		return character < '\x7f' && harmless.test(character) ? character : encoded.toUpperCase();
	});
}
