import { expect, it } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { defaultSettings } from '../../../src/core/settings';
import { describeStyle } from '../../../src/core/style/describeStyle';

const list = (count: number, prefix: string, description: string) =>
	Array.from(
		{ length: count },
		(_, index) => `- [${prefix}${index}](https://example.com/${prefix}${index}) - ${description}\n`,
	).join('');

it('tells what a list does, how much of it, and which sections differ', () => {
	const text = `# Tools\n\n${list(40, 'A', 'Does things.')}\n## Short\n\n${list(9, 'B', 'Does things')}${list(1, 'C', 'Does things.')}`;
	expect(describeStyle(parseList(text), { ...defaultSettings, style: { marker: '*' } })).toBe(
		`- Between title and description: “ - ”, as in 50 of 50 entries
- Descriptions: yes, as in 50 of 50 entries
- Period at the end of descriptions: yes, as in 41 of 50 entries
- First letter of descriptions: a capital, as in 50 of 50 entries
- Authors: none, as in 50 of 50 entries
- Bullet: “*”, as the settings say
- Behind the bullet: 1 space, as in 50 of 50 entries
- Alphabetical order: yes, as in 2 of 2 lists
- Blank lines between entries: no, as in 48 of 48 entries

Sections that differ:

- Period at the end of descriptions: no, as in 9 of 10 entries of “Short”
`,
	);
});

it('tells what awesome-lint asks, and what a list does only mostly', () => {
	const text = `${list(3, 'A', 'Does things.')}* [B](https://example.com/b): x\n* [C](https://example.com/c): x\n`;
	const told = describeStyle(parseList(text), { ...defaultSettings, profile: 'awesome' });
	expect(told).toContain('- Between title and description: “ - ”, as awesome-lint asks\n');
	expect(told).toContain('- Bullet: no habit; most often “-”, in 3 of 5 entries\n');
});

it('says so when there is nothing to tell', () => {
	expect(describeStyle(parseList('Prose.'), defaultSettings)).toBe('This list has no style yet.\n');
});
