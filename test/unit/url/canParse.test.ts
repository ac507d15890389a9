import { expect, it } from 'vitest';
import { canParse } from '../../../src/core/url/canParse';

it('knows addresses in any letters, however often it was asked', () => {
	for (let count = 0; count < 50_000; count++) {
		canParse(`https://example.com/${count}`);
	}
	expect(canParse('https://bücher.example/ä')).toBe(true);
	expect(canParse('ä', 'https://bücher.example/')).toBe(true);
});

it('knows what is no address', () => {
	expect(canParse('https://exa mple.com/')).toBe(false);
	expect(canParse('https://bü cher.example/')).toBe(false);
	expect(canParse('ä')).toBe(false);
});
