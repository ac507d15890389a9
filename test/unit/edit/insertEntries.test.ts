import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { insertEntries } from '../../../src/core/edit/insertEntries';
import { insertEntry } from '../../../src/core/edit/insertEntry';
import type { Target } from '../../../src/core/edit/resource';
import { separateListed } from '../../../src/core/edit/separateListed';
import type { ListDocument } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';

const resource = (title: string, description?: string) => ({
	title,
	url: `https://example.com/${title.toLowerCase()}`,
	description,
});

/** Inserts titles into the target and returns the text; each range is that of its own entry. */
function insert(text: string, target: (list: ListDocument) => Target, ...titles: string[]): string {
	const list = parseList(text);
	const { edits, ranges } = insertEntries(
		list,
		titles.map(title => ({ resource: resource(title), target: target(list) })),
	);
	const result = applyEdits(text, edits);
	const added = ranges.map(({ start, end }) =>
		parseList(result).entries.find(entry => entry.range.start === start && entry.range.end === end),
	);
	expect(added.map(entry => entry?.title)).toEqual(titles);
	return result;
}

const first = (list: ListDocument) => list.sections[0];
const bullets = (...titles: string[]) =>
	titles.map(title => `- [${title}](https://example.com/${title.toLowerCase()})\n`).join('');

describe('several entries', () => {
	it('go to their places in a sorted section, in order among themselves', () => {
		expect(insert(bullets('B', 'D', 'F', 'H'), () => undefined, 'E2', 'A', 'E1', 'I', 'A0')).toBe(
			bullets('A', 'A0', 'B', 'D', 'E1', 'E2', 'F', 'H', 'I'),
		);
	});

	it('stay in the order given at the end of another', () => {
		expect(insert(`## X\n\n${bullets('B', 'A')}`, first, 'E', 'C')).toBe(`## X\n\n${bullets('B', 'A', 'E', 'C')}`);
	});

	it('begin a section that has none', () => {
		expect(insert('## X\n\nWords.\n\n## Y\n', first, 'E', 'C')).toBe(`## X\n\nWords.\n\n${bullets('E', 'C')}\n## Y\n`);
	});

	it('go on counting', () => {
		const text = '1. [A](https://example.com/a)\n2. [B](https://example.com/b)\n';
		expect(insert(text, () => undefined, 'D', 'C')).toBe(
			`${text}3. [D](https://example.com/d)\n4. [C](https://example.com/c)\n`,
		);
	});

	it('become rows of a table', () => {
		const text = '| Name | About |\n|---|---|\n| [B](https://example.com/b) | One. |\n';
		expect(insert(text, () => undefined, 'D', 'C')).toBe(
			`${text}| [D](https://example.com/d) |  |\n| [C](https://example.com/c) |  |\n`,
		);
	});

	it('come first where the newest do', () => {
		let year = 24;
		const text = bullets('B', 'A', 'C').replace(/\)\n/g, () => `) - Of 20${year--}.\n`);
		expect(insert(text, () => undefined, 'D', 'E')).toBe(bullets('D', 'E') + text);
	});

	it('become children of an entry, indented as the list does', () => {
		const text = `${bullets('B')}    - [B1](https://example.com/b1)\n${bullets('A')}`;
		expect(insert(text, list => list.entries.find(({ title }) => title === 'A'), 'A1', 'A2')).toBe(
			`${text}    - [A1](https://example.com/a1)\n    - [A2](https://example.com/a2)\n`,
		);
		expect(insert(text, list => list.entries[0], 'B2')).toBe(
			text.replace('/b1)', '/b1)\n    - [B2](https://example.com/b2)'),
		);
		expect(insert('1. [B](https://example.com/b)\n', list => list.entries[0], 'C')).toBe(
			'1. [B](https://example.com/b)\n   - [C](https://example.com/c)\n',
		);
	});

	it('leave the contents list alone', () => {
		const text = `# L\n\n## Contents\n\n- [X](#x)\n\n## X\n\n${bullets('B')}`;
		expect(insert(text, list => list.sections[0]!.sections[1], 'A')).toBe(
			text.replace('/b)\n', '/b)\n- [A](https://example.com/a)\n'),
		);
	});
});

describe('references', () => {
	const list = (...definitions: string[]) =>
		['- [Fern][fern] - One.', '- [Moss][moss] - Two.', '- [Reed][reed] - Three.', '', ...definitions, ''].join('\n');

	it('are defined in the order of the other definitions', () => {
		const text = list(
			'[fern]: https://example.com/fern',
			'[moss]: https://example.com/moss',
			'[reed]: https://example.com/reed',
		);
		expect(insert(text, () => undefined, 'Ivy', 'Yew')).toBe(
			text
				.replace('One.', 'One.\n- [Ivy][ivy]')
				.replace('Three.', 'Three.\n- [Yew][yew]')
				.replace('/fern', '/fern\n[ivy]: https://example.com/ivy')
				.replace('/reed\n', '/reed\n[yew]: https://example.com/yew\n'),
		);
	});

	it('are numbered where the others are', () => {
		const text = list(
			'[1]: https://example.com/fern',
			'[2]: https://example.com/moss',
			'[12]: https://example.com/reed',
		)
			.replace('[fern]', '[1]')
			.replace('[moss]', '[2]')
			.replace('[reed]', '[12]');
		expect(insert(text, () => undefined, 'Ivy')).toBe(
			text.replace('One.', 'One.\n- [Ivy][13]').replace('/reed\n', '/reed\n[13]: https://example.com/ivy\n'),
		);
	});

	it('take a definition that is there', () => {
		const text = list(
			'[x]: https://example.com/ivy',
			'[fern]: https://example.com/fern',
			'[moss]: https://example.com/moss',
			'[reed]: https://example.com/reed',
		);
		expect(insert(text, () => undefined, 'Ivy')).toBe(text.replace('One.', 'One.\n- [Ivy][x]'));
	});

	it('are found again when definitions stand above', () => {
		const text = `[fern]: https://example.com/fern\n[moss]: https://example.com/moss\n\n- [Fern][fern]\n- [Moss][moss]\n`;
		const parsed = parseList(text);
		const { edits, range } = insertEntry(parsed, resource('Ivy'), undefined);
		expect(applyEdits(text, edits).slice(range.start, range.end)).toBe('- [Ivy][ivy]');
	});
});

describe('separateListed', () => {
	it('tells the new from the listed and from those named twice', () => {
		const list = parseList(`${bullets('A')}\nSee [B](https://example.com/b).\n`);
		const resources = ['a', 'c', 'b', 'd', 'c?utm_source=x'].map(path => ({ url: `http://www.example.com/${path}` }));
		const { fresh, listed } = separateListed(list, resources);
		expect(fresh).toEqual([resources[1], resources[3]]);
		expect(listed.map(({ resource, as }) => [resource, as])).toEqual([
			[resources[0], list.entries[0]],
			[resources[2], list.links[1]],
			[resources[4], resources[1]],
		]);
	});
});
