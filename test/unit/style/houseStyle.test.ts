import { describe, expect, it } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { type Expected, houseStyle, type Item } from '../../../src/core/style/houseStyle';

const entry = (name: string, description = 'Does things.', separator = ' - ') =>
	`- [${name}](https://example.com/${name})${description && separator}${description}`;
const entries = (count: number, prefix: string, description?: string, separator?: string) =>
	Array.from({ length: count }, (_, index) => entry(`${prefix}${index}`, description, separator));

function expected(lines: readonly string[], title: string, item: Item, settings: Partial<Settings> = {}) {
	const list = parseList(lines.join('\n'));
	const found = list.entries.find(other => other.title === title);
	return told(found && houseStyle(list, { ...defaultSettings, ...settings }).of(found, item));
}

function told<T>(expected: Expected<T> | undefined) {
	return expected && { value: expected.value, reason: expected.reason() };
}

describe('houseStyle', () => {
	it('expects what at least 5 entries and 80 % of them do', () => {
		expect(expected([...entries(4, 'A'), entry('B', 'Other', ': ')], 'B', 'separator')).toEqual({
			value: ' - ',
			reason: 'as in 4 of 5 entries',
		});
	});

	it('expects nothing of 4 entries, or where they do not agree', () => {
		expect(expected([...entries(3, 'A'), entry('B', 'Other', ': ')], 'B', 'separator')).toBeUndefined();
		expect(expected([...entries(3, 'A'), ...entries(2, 'B', 'Other', ': ')], 'B0', 'separator')).toBeUndefined();
	});

	it('expects of a section what nearly all of its many entries do', () => {
		const lines = [...entries(40, 'A'), '## Short', ...entries(11, 'B', 'short'), entry('C', 'Long.')];
		expect(expected(lines, 'C', 'finalPeriod')).toEqual({ value: false, reason: 'as in 11 of 12 entries of “Short”' });
		expect(expected(lines, 'A1', 'finalPeriod')?.value).toBeUndefined();
	});

	it('expects nothing of a section that goes its own way', () => {
		const usual = [...entries(40, 'A'), '', '## Other', ''];
		expect(expected([...usual, ...entries(3, 'B', '')], 'B1', 'described')).toBeUndefined();
		expect(expected([...usual, ...entries(3, 'B', ''), ...entries(2, 'C')], 'B1', 'described')).toBeUndefined();
		expect(expected([...usual, ...entries(2, 'B', ''), ...entries(3, 'C')], 'B1', 'described')?.value).toBe(true);
	});

	it('expects nothing below an entry whose children go their own way', () => {
		const lines = [...entries(40, 'A'), entry('B'), ...entries(3, 'C', '').map(line => `  ${line}`)];
		expect(expected(lines, 'C1', 'described')).toBeUndefined();
	});

	it('expects of a list its own marker at each level', () => {
		const children = Array.from('abcdefghij', name => `  * [${name}](https://example.com/${name})`);
		const lines = [...entries(40, 'A'), ...children, '  + [last](https://example.com/last)'];
		expect(expected(lines, 'last', 'marker')).toEqual({ value: '*', reason: 'as in 10 of 11 entries at this level' });
	});

	it('expects what the settings say before all else', () => {
		const settings = { style: { separator: ': ', indent: 'tab', markerSpace: 3, descriptionLength: 80 } } as const;
		for (const profile of ['inferred', 'awesome', 'none'] as const) {
			const of = (item: Item) => expected(entries(5, 'A'), 'A1', item, { ...settings, profile });
			expect(of('separator')).toEqual({ value: ': ', reason: 'as the settings say' });
			expect(of('indent')?.value).toBe('\t');
			expect(of('markerSpace')?.value).toBe('   ');
			expect(of('descriptionLength')?.value).toBe(80);
		}
	});

	it('leaves the profile of awesome-lint to the rules that are its own', () => {
		const of = (item: Item) => expected(entries(9, 'A', 'x', ': '), 'A1', item, { profile: 'awesome' });
		expect(of('repeatsTitle')).toEqual({ value: false, reason: 'as awesome-lint asks' });
		expect(of('separator')).toBeUndefined();
		expect(of('described')).toBeUndefined();
		expect(of('marker')).toBeUndefined();
	});

	it('expects nothing without a profile', () => {
		expect(expected(entries(9, 'A'), 'A1', 'separator', { profile: 'none' })).toBeUndefined();
	});

	it('expects alphabetical order of lists that are sorted', () => {
		const orderOf = (lines: readonly string[]) => {
			const list = parseList(lines.join('\n'));
			return told(houseStyle(list, defaultSettings).orderOf(list.entries));
		};
		expect(orderOf(entries(9, 'A'))).toEqual({ value: 'alphabetical', reason: 'as in 9 of 9 entries here' });
		expect(orderOf(entries(4, 'A'))).toBeUndefined();
		expect(orderOf(entries(9, 'A').reverse())).toBeUndefined();
	});
});
