import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../src/core/url/unwrap';

describe('a redirector', () => {
	const inner = 'https://example.com/a?b=c&d=%20e#f';
	const q = encodeURIComponent(inner);
	it.each([
		`https://www.google.com/url?q=${q}&sa=D`,
		`https://www.google.co.uk/url?sa=t&url=${q}`,
		`https://l.facebook.com/l.php?u=${q}&h=AT`,
		`https://nam04.safelinks.protection.outlook.com/?url=${q}&amp;data=05`,
		`https://www.youtube.com/redirect?event=d&q=${q}`,
		`https://out.reddit.com/t3_1?url=${q}`,
		`https://steamcommunity.com/linkfilter/?u=${q}`,
		`https://t.umblr.com/redirect?z=${q}&t=1`,
		`https://link.zhihu.com/?target=${q}`,
		`https://href.li/?${inner}`,
	])('gives back what it was given: %s', url => {
		expect(unwrap(url)?.url).toBe(inner);
	});

	it.each([
		inner,
		`https://web.archive.org/web/2020/${inner}`,
		`https://translate.google.com/translate?u=${q}`,
		`https://www.google.com/search?q=${q}`,
		'https://www.google.com/url?q=example',
		'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
		`https://t.me/share/url?url=${q}`,
		`https://google.com.example.org/url?q=${q}`,
		'https://www.google.com/url?q=%E0%A4%A',
	])('is not %s', url => {
		expect(unwrap(url)).toBeUndefined();
	});
});
