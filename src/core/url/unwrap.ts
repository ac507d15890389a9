import { canParse } from './canParse';
import { requestedUrl } from './requestedUrl';

/** A page that only forwards to the URL in its own. */
export interface Wrapped {
	/** The URL inside, decoded; of several wrappers around each other, what the innermost holds. */
	readonly url: string;
	/** Who forwards, as people call it. */
	readonly service: string;
}

/**
 * Finds the URL that a redirector was given. Archives and translators show the page in another way and are no
 * redirectors; short links and affiliate links do not tell where they lead.
 *
 * @param url As written in Markdown, or as requested.
 * @returns `undefined` for every URL that is no redirector's or holds no absolute `http:` or `https:` URL.
 */
export function unwrap(url: string): Wrapped | undefined {
	let found: Wrapped | undefined;
	let current = requestedUrl(url);
	// Mail scanners wrap what was wrapped already; more than a few layers are nothing that anybody wrote.
	for (let layer = 0; layer < 4; layer++) {
		const inner = unwrapOnce(current);
		if (!inner) {
			break;
		}
		found = { url: inner.url, service: found?.service ?? inner.service };
		current = inner.url;
	}
	return found;
}

interface Redirector {
	readonly service: string;
	/** Lower case, without `www.`. */
	readonly host: RegExp;
	readonly path: RegExp;
	/** Names of the parameter that holds the URL; `''` for a query that is nothing but the URL. */
	readonly parameters: readonly string[];
}

const redirector = (service: string, host: RegExp, path: RegExp, ...parameters: string[]): Redirector => ({
	service,
	host,
	path,
	parameters,
});

const redirectors: readonly Redirector[] = [
	redirector('Google', /^google\.(?:com?\.)?[a-z]{2,3}$/, /^\/url$/, 'q', 'url'),
	redirector('YouTube', /^(?:m\.)?youtube\.com$/, /^\/redirect$/, 'q'),
	redirector('Facebook', /^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'),
	redirector('Instagram', /^l\.instagram\.com$/, /^\/$/, 'u'),
	redirector('Threads', /^l\.threads\.(?:net|com)$/, /^\/$/, 'u'),
	redirector('Outlook Safe Links', /^[\w-]+\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'),
	redirector('Microsoft Teams', /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, /\/safelinks\//, 'url'),
	redirector('Proofpoint', /^urldefense\.(?:proofpoint\.)?com$/, /^\/v1\/url$/, 'u'),
	redirector('Reddit', /^out\.reddit\.com$/, /^\//, 'url'),
	redirector('Steam', /^steamcommunity\.com$/, /^\/linkfilter\/?$/, 'url', 'u', ''),
	redirector('Tumblr', /^t\.umblr\.com$/, /^\/redirect$/, 'z'),
	redirector('LinkedIn', /^linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)\/?$/, 'url'),
	redirector('Slack', /^slack-redir\.net$/, /^\/link$/, 'url'),
	redirector('DuckDuckGo', /^duckduckgo\.com$/, /^\/l\/?$/, 'uddg'),
	redirector('VK', /^(?:m\.)?vk\.com$/, /^\/away(?:\.php)?$/, 'to'),
	redirector('Medium', /^medium\.com$/, /^\/r\/?$/, 'url'),
	redirector('Medium', /^medium\.com$/, /^\/m\/global-identity(?:-2)?$/, 'redirectUrl'),
	redirector('Pocket', /^getpocket\.com$/, /^\/redirect$/, 'url'),
	redirector('Quora', /^quora\.com$/, /^\/_\/redirect$/, 'url'),
	redirector('Disqus', /^disq\.us$/, /^\/url$/, 'url'),
	redirector('DeviantArt', /^deviantart\.com$/, /^\/(?:users\/)?outgoing$/, ''),
	redirector('Zhihu', /^link\.zhihu\.com$/, /^\/$/, 'target'),
	redirector('Juejin', /^link\.juejin\.(?:cn|im)$/, /^\/$/, 'target'),
	redirector('CSDN', /^link\.csdn\.net$/, /^\/$/, 'target'),
	redirector('Gitee', /^gitee\.com$/, /^\/link$/, 'target'),
	redirector('Jianshu', /^jianshu\.com$/, /^\/go-wild$/, 'url'),
	redirector('Jianshu', /^links\.jianshu\.com$/, /^\/go$/, 'to'),
	redirector('Douban', /^douban\.com$/, /^\/link2\/?$/, 'url'),
	redirector('QQ', /^c\.pc\.qq\.com$/, /^\/(?:middlem|ios)\.html$/, 'pfurl', 'url'),
	redirector('Weibo', /^weibo\.cn$/, /^\/sinaurl$/, 'u', 'toasturl'),
	redirector('href.li', /^href\.li$/, /^\/$/, ''),
	redirector('anonym.to', /^anonym\.(?:to|es)$/, /^\/$/, ''),
	redirector('nullrefer.com', /^nullrefer\.com$/, /^\/$/, ''),
	redirector('dereferer.org', /^dereferer\.(?:org|me)$/, /^\/$/, ''),
];

const withQuery = /^https?:\/\/(?:www\.)?([^/?#:@\s]+)(\/[^?#]*)?\?(.+)$/is;

function unwrapOnce(url: string): Wrapped | undefined {
	const match = url.includes('?') ? withQuery.exec(url) : null;
	if (!match) {
		return undefined;
	}
	const [, written = '', path = '/', query = ''] = match;
	const host = written.toLowerCase();
	const known = redirectors.find(({ host: hosts, path: paths }) => hosts.test(host) && paths.test(path));
	for (const name of known?.parameters ?? []) {
		const inner = name === '' ? query : query.split('&').find(part => part.startsWith(`${name}=`));
		const value = decoded(inner?.slice(name === '' ? 0 : name.length + 1) ?? '');
		if (known && value !== undefined && /^https?:\/\/[^/?#\s]+\.[^/?#\s]/i.test(value) && canParse(value)) {
			return { url: value, service: known.service };
		}
	}
	return undefined;
}

/** A `+` stays: in a URL that was put in as it is, it is one. */
function decoded(value: string): string | undefined {
	if (/^https?:\/\//i.test(value)) {
		// Not encoded: what looks encoded belongs to the URL itself.
		return value;
	}
	try {
		return decodeURIComponent(value);
	} catch {
		return undefined;
	}
}
