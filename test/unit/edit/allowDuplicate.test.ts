import { describe, expect, it } from 'vitest';
import { allowDuplicate } from '../../../src/core/edit/allowDuplicate';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { lint } from '../../../src/core/lint';
import { parseList } from '../../../src/core/parse/parseList';
import { only } from '../../support/only';

const check = (text: string) => lint(parseList(text), only('duplicate-url'));

describe('allowing a duplicate', () => {
	const first = '- [Ky](https://example.com/ky) - Small.\n';
	const cases = {
		'at the end of a bullet': [
			`${first}- [Ky](https://www.example.com/ky/) - Again.\n`,
			`${first}- [Ky](https://www.example.com/ky/) - Again. <!-- curated-list-allow-duplicate https://www.example.com/ky/ -->\n`,
		],
		'in the last cell of a table row': [
			'| a | b |\n| - | - |\n| [Ky](https://example.com/ky) | One. |\n| [Ky](https://example.com/ky) | Two. |\n',
			'| a | b |\n| - | - |\n| [Ky](https://example.com/ky) | One. |\n| [Ky](https://example.com/ky) | Two. <!-- curated-list-allow-duplicate https://example.com/ky --> |\n',
		],
		'into the comment that is there already': [
			`${first}- [Ky](https://example.com/ky) - Again. <!-- curated-list-allow-duplicate https://example.com/got -->\n`,
			`${first}- [Ky](https://example.com/ky) - Again. <!-- curated-list-allow-duplicate https://example.com/got https://example.com/ky -->\n`,
		],
		'beside a comment that gives a reason': [
			`${first}- [Ky](https://example.com/ky) - Again. <!-- curated-list-allow-duplicate https://example.com/got -- x -->\n`,
			`${first}- [Ky](https://example.com/ky) - Again. <!-- curated-list-allow-duplicate https://example.com/got -- x --> <!-- curated-list-allow-duplicate https://example.com/ky -->\n`,
		],
		'above a heading': [
			'## [Ky](https://example.com/ky)\n\nSmall.\n\n## [Ky](https://example.com/ky)\n\nAgain.\n',
			'## [Ky](https://example.com/ky)\n\nSmall.\n\n<!-- curated-list-allow-duplicate https://example.com/ky -->\n## [Ky](https://example.com/ky)\n\nAgain.\n',
		],
		'at the top where the line takes none': [
			`${first}- [Ky](https://example.com/ky)\\\n  Again.\n`,
			`<!-- curated-list-allow-duplicate https://example.com/ky -->\n\n${first}- [Ky](https://example.com/ky)\\\n  Again.\n`,
		],
		'with a URL that would end it': [
			'- [Ky](https://example.com/a--b) - One.\n- [Ky](https://example.com/a--b) - Two.\n',
			'- [Ky](https://example.com/a--b) - One.\n- [Ky](https://example.com/a--b) - Two. <!-- curated-list-allow-duplicate https://example.com/a%2D-b -->\n',
		],
	} as const;

	it.each(Object.entries(cases))('puts the comment %s, and nothing is left to find', (_, [before, after]) => {
		const [finding] = check(before);
		const text = applyEdits(before, allowDuplicate(parseList(before), finding!));
		expect(text).toBe(after);
		expect(check(text)).toEqual([]);
	});

	it('leaves other findings alone', () => {
		const list = parseList('- [Ky](https://example.com/ky)\n');
		expect(allowDuplicate(list, { ruleId: 'bare-url', range: { start: 0, end: 1 }, message: '' })).toEqual([]);
	});

	it('offers the URL as it is requested', () => {
		expect(check('- [Ky](https://example.com/?a&amp;b)\n- [Ky](https://example.com/?a&b)\n')[0]?.allow).toBe(
			'https://example.com/?a&b',
		);
	});
});
