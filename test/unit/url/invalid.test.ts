import { assert, describe, test } from 'vitest';
import { invalidUrl } from '../../../src/core/url/invalid';

const invalid: readonly (readonly [url: string, problem: string, repaired: string | undefined])[] = [
	['https://', 'URL without a host', undefined],
	['https:///', 'URL without a host', undefined],
	['https://?a', 'URL without a host', undefined],
	['https://example..com/a', 'empty label in the host name', 'https://example.com/a'],
	['https://.example.com/a', 'dot before the host name', 'https://example.com/a'],
	['https://exa mple.com/a', 'space in the host name', undefined],
	['https://example/a', 'host name without a dot “example”', undefined],
	['https://examplecom:80/a', 'host name without a dot “examplecom”', undefined],
	['https://example.123/a', 'numeric top-level domain “.123”', undefined],
	['https://1.2.3.400/a', 'numeric top-level domain “.400”', undefined],
	['https://example.com:99999/a', 'port that is not a number up to 65535', undefined],
	['https://example.com:x/a', 'port that is not a number up to 65535', undefined],
	['https://exa|mple.com/a', 'character in the host name', undefined],
	['https://example.com/a b', 'space in the URL', 'https://example.com/a%20b'],
	['https://example.com/a https://example.com/b', 'space in the URL', undefined],
];

const valid: readonly string[] = [
	'https://example.com/a',
	'https://example.com./a',
	'https://user:pass@example.com:8080/a',
	'https://localhost:3000/a',
	'http://app.localhost/',
	'http://192.0.2.1/a',
	'http://[2001:db8::1]:80/a',
	'https://bücher.example/ü',
	'https://a_b.example.com/',
	'https://example.com/a..b',
	'https://example.com/"a"|b',
	'https://{host}/a',
	'https://<your-host>/a',
	'https://$HOST/a',
	'ftp://example.com/a',
	'file with spaces.md',
	'mailto:a b@example.com',
	'//example/a',
	'',
];

describe('the form of a URL', () => {
	test.each(invalid)('is wrong: %s', (url, problem, repaired) => {
		assert.equal(invalidUrl(url)?.problem, problem);
		assert.equal(invalidUrl(url)?.repaired, repaired);
		if (repaired !== undefined) {
			assert.isUndefined(invalidUrl(repaired));
		}
	});

	test.each(valid)('is right: %s', url => {
		assert.isUndefined(invalidUrl(url));
	});
});
