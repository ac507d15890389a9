import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinLookAlike, mixedScripts } from '../../../src/core/url/mixedScripts';
import { decodeLabel } from '../../../src/core/url/punycode';

describe('a label of a host', () => {
	it('is what the URL parser encoded', () => {
		const letter = fc.constantFrom(...'abcdxyz019éüпривет例え한글αω');
		fc.assert(
			fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), letters => {
				const label = letters.join('');
				const url = `https://${label}.example`;
				fc.pre(URL.canParse(url));
				expect(decodeLabel(new URL(url).hostname.split('.')[0]!)).toBe(label);
			}),
		);
	});

	it.each(['example', 'xn--', 'xn--a-!', 'xn--999999999'])('stays as it is when it is no Punycode: %s', label => {
		expect(decodeLabel(label)).toBe(label);
	});

	it('mixes scripts only where letters can be taken for each other', () => {
		expect(mixedScripts('pаypal')).toEqual(['Latin', 'Cyrillic']);
		expect(mixedScripts('go言語ラボ')).toEqual([]);
		expect(mixedScripts('пример')).toEqual([]);
		expect(latinLookAlike('pаypаl')).toBe('paypal');
		expect(latinLookAlike('paypжl')).toBeUndefined();
	});
});
