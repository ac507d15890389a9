import { assert, test } from 'vitest';
import { lint } from '../../src/core/lint';
import { parseList } from '../../src/core/parse/parseList';
import { defaultSettings } from '../../src/core/settings';

// A pattern that looks at a run of spaces again from each of them takes minutes here.
test.each(['inferred', 'awesome'] as const)('a hundred thousand spaces within a line hold no rule up: %s', profile => {
	const spaces = ' '.repeat(100_000);
	const text = `# A${spaces}#\n\n- [Ky](https://example.com/ky 'A'${spaces}) - Small${spaces}client${spaces}x.\n`;
	assert.isArray(lint(parseList(text), { ...defaultSettings, profile }));
});
