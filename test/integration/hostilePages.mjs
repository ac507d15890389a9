import { gzipSync } from 'node:zlib';

/** 200 KB that unpack to 200 MB: gzip allows several members in a row (RFC 1952 §2.2). */
const bomb = () => Buffer.concat(Array(200).fill(gzipSync(Buffer.alloc(1 << 20))));

/** @param {string} title */
const titled = title => `<!doctype html><meta charset="utf-8"><title>${title}</title>\n`;

/**
 * Pages that mean harm, and pages that never come.
 *
 * @type {Record<string, (query: URLSearchParams) => import('./pages.mjs').Answer>}
 */
export const hostilePages = {
	// anywhere a test wants: /to?url=file:///etc/passwd
	'/to': query => ({ status: 302, location: query.get('url') ?? '/' }),
	// so many redirects: /hop?n=5
	'/hop': query => {
		const left = Number(query.get('n'));
		return left > 0 ? { status: 302, location: `/hop?n=${left - 1}` } : { body: titled('The Last Hop') };
	},
	'/bomb': () => ({ headers: { 'content-encoding': 'gzip' }, body: bomb() }),
	'/endless': () => ({ body: titled('An Endless Page').repeat(100_000) }),
	'/nested': () => ({ body: `${titled('A Nested Page')}${'<div a=b>'.repeat(100_000)}` }),
	'/no-headers': () => 'never',
	'/injection': () => ({
		body: titled(
			'Fun](command:workbench.action.closeAllEditors) &lt;img src=x onerror=alert(1)&gt; \u202Etxt.exe `x` $(zap)',
		),
	}),
	'/gone': () => ({ body: titled('Page Not Found | [Try again](command:workbench.action.closeAllEditors)') }),
};
