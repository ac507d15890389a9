import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { fixAll } from '../../../src/core/edit/fixAll';
import { parseList } from '../../../src/core/parse/parseList';
import { rules } from '../../../src/core/rules/index';
import type { Rule } from '../../../src/core/rules/rule';
import { defaultSettings } from '../../../src/core/settings';
import { marked } from '../../support/marked';

function fixed(text: string): string {
	return applyEdits(text, fixAll(parseList(text), defaultSettings));
}

describe('fixAll', () => {
	it('mends what several rules found, in one place too', () => {
		expect(
			fixed('- [ Ky ](https://example.com/ky?utm_source=x) - Client.   \n- [Got](https://example.com/got) - Client.'),
		).toBe('- [Ky](https://example.com/ky) - Client.\n- [Got](https://example.com/got) - Client.\n');
	});

	it('leaves alone what a comment suppresses', () => {
		const text = '<!-- curated-list-disable final-newline -->\n- [Ky](https://example.com/ky) - Client.';
		expect(fixed(text)).toBe(text);
	});

	it.each((rules as readonly Rule[]).map(rule => [rule.id, rule] as const))(
		'changes nothing the second time (%s)',
		(_, rule) => {
			expect(rule.examples).not.toHaveLength(0);
			for (const { text } of rule.examples) {
				const once = fixed(marked(text).text);
				expect(fixed(once)).toBe(once);
			}
		},
	);
});
