import { expect, it } from 'vitest';
import { titleFromUrl } from '../../../src/core/url/titleFromUrl';

it.each([
	['https://example.com/notes/tidy-lists.html', 'Tidy lists'],
	['https://example.com/2024/05/12/', 'example.com'],
	['https://example.com/caf%C3%A9_culture', 'Café culture'],
	['https://example.com/%E0%A4%A', 'example.com'],
	['https://www.example.com/index.html', 'example.com'],
	['https://www.example.com', 'example.com'],
	['https://medium.com/@ana/knots-that-hold-1a2b3c4d5e6f', 'Knots that hold'],
	['https://example.com/commit/1a2b3c4d5e6f', 'Commit'],
	['https://example.com/the-decade', 'The decade'],
	['https://example.com/census-20201231', 'Census'],
	['nothing', ''],
])('guesses the title of %s', (url, title) => {
	expect(titleFromUrl(url)).toBe(title);
});
