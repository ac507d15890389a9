import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../../src/core/page/decodeHtml';

/** Bytes of a page: ASCII markup around a text whose bytes are given. */
function page(markup: string, text: readonly number[] | string): Uint8Array {
	const [before = '', after = ''] = markup.split('…');
	const ascii = (part: string) => [...part].map(character => character.charCodeAt(0));
	const middle = typeof text === 'string' ? [...new TextEncoder().encode(text)] : text;
	return Uint8Array.from([...ascii(before), ...middle, ...ascii(after)]);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	[...text].forEach((character, index) => {
		view.setUint16(index * 2, character.charCodeAt(0), littleEndian);
	});
	return bytes;
}

const bytesOf = {
	nihongo: { shift_jis: [0x93, 0xfa, 0x96, 0x7b], 'euc-jp': [0xc6, 0xfc, 0xcb, 0xdc] },
	zhongwen: { gbk: [0xd6, 0xd0, 0xce, 0xc4], big5: [0xa4, 0xa4, 0xa4, 0xe5] },
	hangul: { 'euc-kr': [0xc7, 0xd1, 0xb1, 0xdb] },
	mir: { 'windows-1251': [0xec, 0xe8, 0xf0], 'koi8-r': [0xcd, 0xc9, 0xd2] },
	/** “Größe” in quotes, with a euro sign. */
	cp1252: [0x93, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x94, 0x20, 0x80],
};

describe('the encoding is found', () => {
	test.each<[string, string, readonly number[] | string, string | undefined, string]>([
		['UTF-8, undeclared', '<title>…</title>', 'Größe 日本', undefined, 'Größe 日本'],
		['UTF-8 with the sign for a fault written in it', '<title>…</title>', 'a \uFFFD b', undefined, 'a \uFFFD b'],
		[
			'a byte order mark against the header',
			'\xef\xbb\xbf<title>…</title>',
			'Größe',
			'text/html; charset=koi8-r',
			'Größe',
		],
		['ISO-8859-1 in the header, UTF-8 bytes', '<title>…</title>', 'Größe', 'text/html; charset=ISO-8859-1', 'Größe'],
		[
			'ISO-8859-1 in the header, UTF-8 in the meta',
			'<meta charset=utf-8><title>…</title>',
			'Größe',
			'text/html; charset=iso-8859-1',
			'Größe',
		],
		[
			'ISO-8859-1 in the header and in the meta, bytes that are UTF-8 by chance',
			'<meta charset=iso-8859-1><title>…</title>',
			[0xc3, 0xa9],
			'text/html; charset=iso-8859-1',
			'Ã©',
		],
		['Shift_JIS by meta', '<meta charset="Shift_JIS"><title>…</title>', bytesOf.nihongo.shift_jis, 'text/html', '日本'],
		['Shift_JIS by header only', '<title>…</title>', bytesOf.nihongo.shift_jis, 'text/html;charset=shift_jis', '日本'],
		[
			'EUC-JP by http-equiv',
			'<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"><title>…</title>',
			bytesOf.nihongo['euc-jp'],
			'text/html',
			'日本',
		],
		[
			'EUC-JP by http-equiv, content first',
			"<META CONTENT='text/html;charset=x-euc-jp' HTTP-EQUIV=content-type><title>…</title>",
			bytesOf.nihongo['euc-jp'],
			undefined,
			'日本',
		],
		['gb2312, which means GBK', '<meta charset=gb2312><title>…</title>', [0xd6, 0xd0, 0x81, 0x40], undefined, '中丂'],
		['Big5', '<meta charset=big5><title>…</title>', bytesOf.zhongwen.big5, undefined, '中文'],
		['Big5 that is UTF-8 by chance', '<meta charset=big5><title>…</title>', [0xc2, 0xa1], undefined, '癒'],
		['EUC-KR', '<meta charset=euc-kr><title>…</title>', bytesOf.hangul['euc-kr'], undefined, '한글'],
		['windows-1251', '<meta charset=windows-1251><title>…</title>', bytesOf.mir['windows-1251'], undefined, 'мир'],
		['KOI8-R', '<title>…</title>', bytesOf.mir['koi8-r'], 'text/html; charset=KOI8-R', 'мир'],
		['windows-1252, undeclared', '<title>…</title>', bytesOf.cp1252, undefined, '“Größe” €'],
		[
			'ISO-8859-1, which means windows-1252',
			'<meta charset=iso-8859-1><title>…</title>',
			bytesOf.cp1252,
			undefined,
			'“Größe” €',
		],
		[
			'UTF-8 declared but untrue',
			'<meta charset=utf-8><title>…</title>',
			bytesOf.cp1252,
			'text/html; charset=utf-8',
			'“Größe” €',
		],
		[
			'UTF-8 in the header, untrue, and true in the meta',
			'<meta charset=windows-1251><title>…</title>',
			bytesOf.mir['windows-1251'],
			'text/html; charset=utf-8',
			'мир',
		],
		['UTF-16 in the meta of a UTF-8 page', '<meta charset="utf-16"><title>…</title>', 'Größe', undefined, 'Größe'],
		[
			'a meta after a long comment',
			`<!-- ${'x'.repeat(1_500)} --><meta charset=windows-1251><title>…</title>`,
			bytesOf.mir['windows-1251'],
			undefined,
			'мир',
		],
		['a meta inside a comment', '<!-- <meta charset=windows-1251> --><title>…</title>', 'мир', undefined, 'мир'],
		[
			'a meta inside a comment without end',
			'<title>…</title><!-- <meta charset=windows-1251>',
			'мир',
			undefined,
			'мир',
		],
		[
			'the word charset in another meta',
			'<meta name="description" content="charset=koi8-r"><title>…</title>',
			'мир',
			undefined,
			'мир',
		],
		[
			'a label that means nothing',
			'<meta charset=bogus-8><title>…</title>',
			'Größe',
			'text/html; charset=none',
			'Größe',
		],
		[
			'a bad label before a good one',
			'<meta charset=bogus-8><meta charset=koi8-r><title>…</title>',
			bytesOf.mir['koi8-r'],
			undefined,
			'мир',
		],
		['a quoted label', '<title>…</title>', bytesOf.mir['koi8-r'], 'text/html; charset="koi8-r"', 'мир'],
		[
			'an XML declaration',
			'<?xml version="1.0" encoding="koi8-r"?><title>…</title>',
			bytesOf.mir['koi8-r'],
			undefined,
			'мир',
		],
		[
			'the header before the meta',
			'<meta charset=koi8-r><title>…</title>',
			bytesOf.mir['windows-1251'],
			'a/b;charset=cp1251',
			'мир',
		],
	])('%s', (_name, markup, text, contentType, expected) => {
		expect(/<title>(.*)<\/title>/.exec(decodeHtml(page(markup, text), contentType))?.[1]).toBe(expected);
	});

	test.each([
		['little endian, with a byte order mark', utf16('\uFEFF<title>日本</title>', true), undefined],
		['big endian, with a byte order mark', utf16('\uFEFF<title>日本</title>', false), undefined],
		['little endian, by header', utf16('<title>日本</title>', true), 'text/html; charset=utf-16le'],
	])('UTF-16, %s', (_name, bytes, contentType) => {
		expect(decodeHtml(bytes, contentType)).toBe('<title>日本</title>');
	});
});

test('a character cut in two at the end of what was read does not change the encoding', () => {
	const whole = new TextEncoder().encode('<title>日本</title><p>日');
	expect(decodeHtml(whole.subarray(0, -1))).toBe('<title>日本</title><p>');
});

test('one broken character does not make a UTF-8 page windows-1252', () => {
	const bytes = Uint8Array.from([...new TextEncoder().encode('Größe und Maß, '.repeat(20)), 0xff]);
	expect(decodeHtml(bytes)).toMatch(/^(?:Größe und Maß, )+\uFFFD$/);
});

test('nothing is nothing', () => {
	expect(decodeHtml(new Uint8Array())).toBe('');
});
