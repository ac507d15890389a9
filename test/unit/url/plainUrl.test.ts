import { expect, it } from 'vitest';
import { canParse } from '../../../src/core/url/canParse';
import { isPlainUrl } from '../../../src/core/url/plainUrl';
import { requestedUrl } from '../../../src/core/url/requestedUrl';

it.each([
	'https://example.com',
	'http://a-b.example.co.uk/',
	'https://example.com/a_b/~c.html',
	'https://3d.example/x(y)',
	'https://example.com/%20a//b@c:d',
])('knows %s as plain', url => {
	expect(isPlainUrl(url)).toBe(true);
	expect(canParse(url)).toBe(true);
	expect(requestedUrl(url)).toBe(url);
});

it.each([
	'',
	'example.com',
	'ftp://example.com/',
	'HTTPS://example.com/',
	'https:/example.com/',
	'https:///example.com/',
	'https://https://example.com/',
	'https://localhost/',
	'https://example/',
	'https://127.0.0.1/',
	'https://example.c0m/',
	'https://.example.com/',
	'https://example..com/',
	'https://example.com./',
	'https://-a.example.com/',
	'https://xn--bcher-kva.example/',
	'https://bücher.example/',
	'https://{user}.example.com/',
	'https://jane@example.com/',
	'https://example.com:8080/',
	'https://example.com?a=b',
	'https://example.com/?a=b',
	'https://example.com/#a',
	'https://example.com/a b',
	'https://example.com/a\n',
	'https://example.com/a&amp;b',
	'https://example.com/a\\_b',
	'https://example.com/ä',
	' https://example.com/',
])('leaves %j to those who look closer', url => {
	expect(isPlainUrl(url)).toBe(false);
});
