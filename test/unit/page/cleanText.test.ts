import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, fold } from '../../../src/core/page/cleanText';

test.each([
	['white space is collapsed', '  Tidy\n\t Title\u00A0&\u2003Co\u0085 ', 'Tidy Title & Co'],
	['references encoded twice are decoded once more', 'Tom &amp; Jerry&#39;s &#x1F600;', "Tom & Jerry's 😀"],
	['references without a semicolon are parts of a URL', '?a=1&copy=2&lt', '?a=1&copy=2&lt'],
	['references without a meaning stay', '&nosuch; &;', '&nosuch; &;'],
	['control characters go', 'a\0b\u0007c\u001Bd\u007Fe\u0081f', 'abcdef'],
	['bidi controls go', '\u202Egnp\u202C.exe \u2067x\u2069\u200E\u200F\u061C', 'gnp.exe x'],
	['zero-width characters and soft hyphens go', 'zero\u200B wi\u00ADdth\uFEFF\u2060', 'zero width'],
	['what is hidden behind references goes, too', 'a&#8238;b&#x200b;c', 'abc'],
	['hidden tags go', 'a\u{E0041}\u{E007F}b', 'ab'],
	['lone surrogates go', 'a\uD800b\uDC00c', 'abc'],
	['an emoji keeps its joiners', '👨‍👩‍👧 🏳️‍🌈 👩🏽‍🚀', '👨‍👩‍👧 🏳️‍🌈 👩🏽‍🚀'],
	['a joiner between letters goes', 'pay\u200Dpal', 'paypal'],
	['a joiner of Sinhala stays', 'ශ්‍රී ලංකා', 'ශ්‍රී ලංකා'],
	['a non-joiner of Persian stays', 'می‌خواهم', 'می‌خواهم'],
	['a non-joiner between words goes', 'a \u200C b\u200C', 'a b'],
])('%s', (_name, text, expected) => {
	expect(cleanText(text)).toBe(expected);
});

test('long text is cut at a space', () => {
	expect(cleanText('one two three four', 14)).toBe('one two three…');
	expect(cleanText('one two three', 13)).toBe('one two three');
});

test('an emoji is not cut in two', () => {
	expect(cleanText('ab😀cd', 4)).toBe('ab…');
});

const troublesome = [
	...'aé日😀 \t\n\0\x85\xA0\u200B\u200C\u200D\u202E\u2067\uFEFF&;#x8238',
	'\uD800',
	'\uDC00',
	'&amp;',
	'&#8238;',
];

test('any text becomes one clean line no longer than asked', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(...troublesome), maxLength: 80 }),
			fc.integer({ min: 2, max: 50 }),
			(text, max) => {
				const clean = cleanText(text, max);
				expect(clean.length).toBeLessThanOrEqual(max);
				expect(clean).not.toMatch(/[\0-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]|^\s|\s$|\s\s/);
			},
		),
	);
});

test('names that differ in case, accents, width and punctuation fold to one', () => {
	expect(['Kettle Weekly', 'KETTLE-WEEKLY', 'kettleweekly', 'Ｋｅｔｔｌｅ　Wéekly!'].map(fold)).toEqual(
		Array.from({ length: 4 }, () => 'kettleweekly'),
	);
	expect(fold('!?…')).toBe('');
});
