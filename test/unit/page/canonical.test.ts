import { expect, test } from 'vitest';
import { head, readHtmlPage } from './answer';

const link = (href: string) => `<link rel="canonical" href="${href}">`;
const og = (href: string) => `<meta property="og:url" content="${href}">`;

/** The page's own address, what its head says, where it lives, and what is shown as a hint. */
test.each<[string, readonly string[], string, string?]>([
	['https://example.com/b?utm_source=x', [link('/b')], 'https://example.com/b'],
	['https://example.com/b?x', [og('https://example.com/b')], 'https://example.com/b'],
	['https://example.com/b', [link('/c'), og('/d')], 'https://example.com/c'],
	['https://example.com/b', [link('javascript:x'), og('/d')], 'https://example.com/d'],
	['https://m.example.com/b', [link('https://www.example.com/b')], 'https://www.example.com/b'],
	['https://example.com/b#typed', [link('/c#theirs')], 'https://example.com/c#typed'],
	['https://example.com/b', [link('/c#theirs')], 'https://example.com/c'],
	['https://example.com/b?x', [link('http://example.com/b')], 'https://example.com/b'],
	['http://example.com/b', [link('https://example.com/b')], 'https://example.com/b'],
	['https://example.com/x/y', ['<base href="/z/">', link('b')], 'https://example.com/z/b'],
	['https://example.com/', [link('https://example.com/')], 'https://example.com/'],
	['http://127.0.0.1:8080/b?x', [link('/b')], 'http://127.0.0.1:8080/b'],
	// Not believed:
	['https://example.com/b', [link('https://example.com/')], 'https://example.com/b'],
	['https://example.com/b', [link('http://www.example.com/b')], 'https://example.com/b'],
	['https://example.com/b', [link('javascript:alert(1)')], 'https://example.com/b'],
	['https://example.com/b', [link('data:text/html,x')], 'https://example.com/b'],
	['https://example.com/b', [link('http://localhost:3000/b')], 'https://example.com/b'],
	['https://example.com/b', [link('http://10.0.0.1/b')], 'https://example.com/b'],
	['https://example.com/b', [link('https://user:pass@example.com/c')], 'https://example.com/b'],
	['https://example.com/b', [link('https://example.com:8443/c')], 'https://example.com/b'],
	['https://example.com/b', [link('')], 'https://example.com/b'],
	['https://example.com/b', [link('http://[')], 'https://example.com/b'],
	['https://example.com/b', [link('https://example.org/b')], 'https://example.com/b', 'https://example.org/b'],
	['https://ann.github.io/b', [link('https://bob.github.io/b')], 'https://ann.github.io/b', 'https://bob.github.io/b'],
	['https://a.co.uk/b', [link('https://b.co.uk/b')], 'https://a.co.uk/b', 'https://b.co.uk/b'],
	[
		'https://example.com/b',
		['<base href="https://evil.example.org/">', link('b')],
		'https://example.com/b',
		'https://evil.example.org/b',
	],
])('%s with %s lives at %s', async (url, lines, canonicalUrl, canonicalHint) => {
	const info = await readHtmlPage(head('<title>T</title>', ...lines), { url });
	expect(info).toMatchObject({ url, canonicalUrl });
	expect(info.canonicalHint).toBe(canonicalHint);
});

test('a page that was redirected lives where it was found', async () => {
	const info = await readHtmlPage(head('<title>T</title>'), {
		url: 'http://example.com/old',
		finalUrl: 'https://example.com/new',
	});
	expect(info).toMatchObject({ url: 'http://example.com/old', canonicalUrl: 'https://example.com/new' });
});
