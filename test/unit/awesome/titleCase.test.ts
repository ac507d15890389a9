import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { titleCase } from '../../../src/core/rules/support/titleCase';

describe('titleCase', () => {
	test.each([
		['Awesome Lists of the World', 'Awesome Lists of the World'],
		['Awesome Lists Of The World', 'Awesome Lists Of The World'],
		['Awesome lists of The World', 'Awesome Lists of the World'],
		['the best lists', 'The Best Lists'],
		['Awesome NLP and iOS', 'Awesome NLP and IOS'],
		['Awesome Node.js', 'Awesome Node.js'],
		['awesome vue.js', 'Awesome Vue.js'],
		['AWESOME LISTS', 'Awesome Lists'],
		['AI', 'AI'],
		['JavaScript', 'JavaScript'],
		['Awesome-Selfhosted', 'Awesome-Selfhosted'],
		['What It’s for', 'What It’s For'],
		['收藏', '收藏'],
		['', ''],
	])('%s is %s', (text, expected) => {
		assert.equal(titleCase(text), expected);
	});

	test('changes no more than capitals, and nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'aBeo f-.’ß 1') }), text => {
				const title = titleCase(text);
				assert.equal(title.toLowerCase(), text.toLowerCase());
				assert.equal(titleCase(title), title);
			}),
		);
	});
});
