import { assert, describe, test } from 'vitest';
import { schemeMistake } from '../../../src/core/url/scheme';

const mistakes: readonly (readonly [url: string, repaired: string])[] = [
	['www.example.org/a', 'https://www.example.org/a'],
	['www.example.org', 'https://www.example.org'],
	['example.com/a', 'https://example.com/a'],
	['docs.example.org/a', 'https://docs.example.org/a'],
	['://example.org/a', 'https://example.org/a'],
	['someone@example.org', 'mailto:someone@example.org'],
	['htps://example.org/a', 'https://example.org/a'],
	['htpp://example.org/a', 'http://example.org/a'],
	['hhttps://example.org/a', 'https://example.org/a'],
	['ttps://example.org/a', 'https://example.org/a'],
	['htts://example.org/a', 'https://example.org/a'],
	['jttp://example.org/a', 'http://example.org/a'],
	['https:/example.org/a', 'https://example.org/a'],
	['https:example.org/a', 'https://example.org/a'],
	['https//example.org/a', 'https://example.org/a'],
	['https//:example.org/a', 'https://example.org/a'],
	['https:///example.org/a', 'https://example.org/a'],
	['https;//example.org/a', 'https://example.org/a'],
	['http:://example.org/a', 'http://example.org/a'],
	['https:/x', 'https://x'],
	['https://https://example.org/a', 'https://example.org/a'],
	['http://https://example.org/a', 'https://example.org/a'],
	['https://http://example.org/a', 'http://example.org/a'],
	['https://https//example.org/a', 'https://example.org/a'],
	['https:https://example.org/a', 'https://example.org/a'],
	['http://htps:/localhost/a', 'https://localhost/a'],
];

const sound: readonly string[] = [
	'https://example.org/a',
	'HTTP://example.org/a',
	'//example.org/a',
	'https://web.archive.org/web/2020/https://example.org/a',
	'https://example.org/https://example.com/',
	'https://https.example.org/',
	'https://http.dev/',
	'https://http:8080/',
	'a.md',
	'./a/b.html',
	'../a',
	'/a/b',
	'a/b c',
	'http/a.md',
	'https.md',
	'http.html',
	'notes.org',
	'socket.io/README.md',
	'com/a',
	'www/a',
	'www.md',
	'#fragment',
	'?q=1',
	'mailto:a@example.org',
	'tel:+123',
	'ftp://example.org/a',
	'sftp://example.org/a',
	'shttp://example.org/a',
	'magnet:?xt=urn:btih:a',
	'irc://irc.example.org/a',
	'git://example.org/a.git',
	'git+https://example.org/a',
	'data:text/plain,a',
	'feed:https://example.org/a',
	'view-source:https://example.org/a',
	'javascript:void(0)',
	'vscode:extension/a.b',
	'itms-apps://example.org/a',
	'tps://',
	'https://',
	'https:',
	'',
];

describe('the scheme', () => {
	test.each(mistakes)('of %s is mistaken', (url, repaired) => {
		const mistake = schemeMistake(url);
		assert.isDefined(mistake);
		assert.isTrue(url.startsWith(mistake!.written));
		assert.equal(mistake!.repaired + url.slice(mistake!.written.length), repaired);
		assert.isUndefined(schemeMistake(repaired));
	});

	test.each(sound)('of “%s” is no mistake', url => {
		assert.isUndefined(schemeMistake(url));
	});
});
