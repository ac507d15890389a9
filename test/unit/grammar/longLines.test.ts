import { expect, test } from 'vitest';
import { loadMarkdown, tokenize, withoutOurs } from './engine';

const plain = await loadMarkdown({ withInjections: false });
const injected = await loadMarkdown({ withInjections: true });

const length = 10_000;
const fill = (head: string, unit: string, tail = ''): string =>
	head + unit.repeat(Math.floor((length - head.length - tail.length) / unit.length)) + tail;

/** Lines that pull at each repetition of the patterns; the last part makes the attempt fail late. */
const lines: Readonly<Record<string, string>> = {
	words: fill('- [A](https://example.com) — ', 'word '),
	'a long title': fill('- [', 'word ', '](https://example.com) — text'),
	'a long URL': fill('- [A](https://example.com/', 'a_', ') — text'),
	'names in the title': fill('- [A (', 'Jane Doe, ', 'x)](https://example.com)'),
	'names in an open bracket': fill('- [', '(Jane ', '](https://example.com)'),
	'names behind the link': fill('- [A](https://example.com) by ', 'Jane Doe, '),
	'an unclosed bracket behind the link': fill('- [A](https://example.com) (', 'jane doe '),
	'emoji before the link': fill('- ', '🔥', '[A](https://example.com)'),
	'a lead-in without a link': fill('- ', 'word: '),
	'links without a separator': fill('- [A](https://example.com) — ', '[B](https://example.com) & ', 'x'),
	'links between separators': fill('- ', '[A](https://example.com) | '),
	'code that is no tag': fill('- [A](https://example.com) — Text. ', '`a` ', 'x'),
	'hashes that are no tags': fill('- [A](https://example.com) — ', '#a ', '.'),
	dashes: fill('- [A](https://example.com) ', '- '),
	'open parentheses': fill('- [A](', '('),
	backslashes: fill('- [', '\\'),
};

/** The engine gives up on a pattern after too many steps and then names nothing, so equal scopes mean that none was lost. */
test.each(Object.entries(lines))('a line of 10,000 characters is read to its end: %s', (_, line) => {
	expect(line.length).toBeGreaterThan(length * 0.99);
	expect(tokenize(injected, line).map(withoutOurs)).toEqual(tokenize(plain, line).map(withoutOurs));
});

test.each(['words', 'a long title', 'a long URL', 'links without a separator'])(
	'its entry is still named: %s',
	name => {
		const scopes = tokenize(injected, lines[name]!)
			.flat()
			.flatMap(token => token.scopes);
		expect(scopes).toContain('meta.title.curated-list');
		expect(scopes.some(scope => /^(?:keyword\.other\.separator|meta\.description)\.curated-list$/.test(scope))).toBe(
			true,
		);
	},
);
