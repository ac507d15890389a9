import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { insertEntry } from '../../../src/core/edit/insertEntry';
import type { Resource } from '../../../src/core/edit/resource';
import type { Section } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';

const moss: Resource = { title: 'Moss', url: 'https://example.com/moss' };

/** All sections in document order. */
function sectionsOf(sections: readonly Section[]): Section[] {
	return sections.flatMap(section => [section, ...sectionsOf(section.sections)]);
}

/** Inserts into the section with this number (none: before the first heading), and marks the new bullet with `«»`. */
function insert(text: string, resource: Resource, section?: number): string {
	const list = parseList(text);
	const { edits, range } = insertEntry(
		list,
		resource,
		section === undefined ? undefined : sectionsOf(list.sections)[section],
	);
	const result = applyEdits(list.text, edits);
	const bullet = result.slice(range.start, range.end);
	const { start } = edits[0]!.range;
	const added = edits[0]!.newText;
	expect(result.slice(0, start) + result.slice(start + added.length)).toBe(list.text);
	expect(bullet).not.toMatch(/[\r\n]/);
	return `${result.slice(0, range.start)}«${bullet}»${result.slice(range.end)}`;
}

const entry = (title: string, rest = '') =>
	`[${title}](https://example.com/${title.toLowerCase().replace(/\W+/g, '-')})${rest}`;

describe('insertEntry', () => {
	it('puts a new entry behind the last one of a reading list, behind its children', () => {
		const text = [
			'---',
			'title: "systems"',
			'---',
			'',
			'### Systems',
			'',
			'Some words before.',
			'',
			`- ${entry('Zen Letters (Jane Doe)', ' — Advice.')}`,
			`- ${entry('Notes (John Roe)', ' — Thoughts.')}`,
			`    - ${entry('On Drafts', ' — Early ones.')}`,
			'',
			'Note: more to come.',
		].join('\n');
		expect(insert(text, { ...moss, author: 'Ann Lee', description: 'soft things' }, 0)).toBe(
			text.replace('Early ones.', 'Early ones.\n«- [Moss (Ann Lee)](https://example.com/moss) — Soft things.»'),
		);
	});

	it('puts it at the sorted place, past "awesome", articles, case and numbers', () => {
		const list = ['An Ant', 'awesome-bee', 'Fern 9', 'fern 10', 'The Nut', 'Oak'].map(title => `* ${entry(title)}`);
		const text = `## Plants\n\n${list.join('\n')}\n`;
		const inserted = (title: string) =>
			insert(text, { ...moss, title }, 0)
				.split('\n')
				.findIndex(line => line.startsWith('«')) - 2;
		expect(inserted('Moss')).toBe(4);
		expect(inserted('A Acorn')).toBe(0);
		expect(inserted('Zebra')).toBe(6);
		expect(inserted('Fern 9b')).toBe(3);
		expect(inserted('Awesome Moss')).toBe(4);
	});

	it('keeps a sorted place in spite of one outlier', () => {
		const titles = ['A', 'B', 'C', 'D', 'Z', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];
		const text = titles.map(title => `- ${entry(title)}\n`).join('');
		expect(insert(text, { ...moss, title: 'Ga' })).toContain(`${entry('G')}\n«- [Ga]`);
	});

	it('puts it last in a section that is not sorted, or too short to tell', () => {
		const unsorted = ['Oak', 'Ant', 'Fern'].map(title => `- ${entry(title)}\n`).join('');
		expect(insert(unsorted, moss)).toBe(`${unsorted.slice(0, -1)}\n«- [Moss](https://example.com/moss)»\n`);
		const short = ['Oak', 'Pine'].map(title => `- ${entry(title)}\n`).join('');
		expect(insert(short, moss)).toBe(`${short.slice(0, -1)}\n«- [Moss](https://example.com/moss)»\n`);
	});

	it('takes the right one of two sections with the same name', () => {
		const text = `## Tools\n\n- ${entry('A')}\n\n## Tools\n\n- ${entry('B')}\n`;
		expect(insert(text, moss, 1)).toBe(
			`## Tools\n\n- ${entry('A')}\n\n## Tools\n\n- ${entry('B')}\n«- ${entry('Moss')}»\n`,
		);
	});

	it('leaves blank lines between the entries of a loose list', () => {
		const loose = `- ${entry('A')}\n\n- ${entry('C')}\n\n- ${entry('N')}\n\n## Next\n`;
		expect(insert(loose, { ...moss, title: 'M' })).toBe(
			loose.replace('- [N]', `«- [M](https://example.com/moss)»\n\n- [N]`),
		);
		expect(insert(loose, { ...moss, title: 'Z' })).toBe(
			loose.replace('/n)\n', '/n)\n\n«- [Z](https://example.com/moss)»\n'),
		);
		expect(insert(loose, { ...moss, title: '1' })).toBe(`«- [1](https://example.com/moss)»\n\n${loose}`);
	});

	it('keeps CRLF, tabs, wide marker spaces and the missing final newline', () => {
		const text = `# L\r\n\r\n*   ${entry('B')}: One\r\n*   ${entry('A')}: Two`;
		expect(insert(text, { ...moss, description: 'Soft' }, 0)).toBe(`${text}\r\n«*   ${entry('Moss')}: Soft»`);
	});

	it('takes the marker of the neighbours, not the one of the list, so that no new list begins', () => {
		const text = `## A\n\n${['1', '3', '2'].map(n => `- ${entry(n)}\n`).join('')}\n## B\n\n+ ${entry('B')}\n`;
		expect(insert(text, moss, 1)).toBe(`${text.slice(0, -1)}\n«+ ${entry('Moss')}»\n`);
	});

	it('gives a numbered list its next number, sorted or not', () => {
		const text = ['A', 'C', 'Z'].map((title, index) => `${index + 8}. ${entry(title)}\n`).join('');
		expect(insert(text, moss)).toBe(`${text}«11. ${entry('Moss')}»\n`);
		const ones = ['A', 'C', 'Z'].map(title => `1) ${entry(title)}\n`).join('');
		expect(insert(ones, moss)).toBe(ones.replace('1) [Z', `«1) ${entry('Moss')}»\n1) [Z`));
	});

	it('follows check boxes and bold titles', () => {
		const text = ['B', 'A', 'C'].map(title => `- [x] **${entry(title)}** - Good\n`).join('');
		expect(insert(text, { ...moss, description: 'Soft' })).toBe(`${text}«- [ ] **${entry('Moss')}** - Soft»\n`);
	});

	it('stays inside a block quote', () => {
		const text = `> - ${entry('B')}\n> - ${entry('A')}\n`;
		expect(insert(text, moss)).toBe(`${text}> «- ${entry('Moss')}»\n`);
	});

	it('stands beside bullets that are only text, not below them', () => {
		const text = [
			'## Gardens',
			'',
			'* Wet',
			`  - ${entry('Bog')}`,
			'* Dry',
			`  - ${entry('Heath')}`,
			'  - nothing else',
			'',
			'## Next',
			'',
		].join('\n');
		expect(insert(text, moss, 0)).toBe(text.replace('nothing else', `nothing else\n«* ${entry('Moss')}»`));
	});

	it.each([
		['## A', `## A\n\n«- ${entry('Moss')}»`],
		['## A\n', `## A\n\n«- ${entry('Moss')}»\n`],
		['## A\n## B\n', `## A\n\n«- ${entry('Moss')}»\n\n## B\n`],
		['## A\r\nB\r\n---\r\n', `## A\r\n\r\n«- ${entry('Moss')}»\r\n\r\nB\r\n---\r\n`],
		['## A ##\n\n\n## B\n', `## A ##\n\n«- ${entry('Moss')}»\n\n\n## B\n`],
		['A\n---\n\nB\n---\n', `A\n---\n\n«- ${entry('Moss')}»\n\nB\n---\n`],
		['## A\r\n\r\n### B\r\n', `## A\r\n\r\n«- ${entry('Moss')}»\r\n\r\n### B\r\n`],
	])('puts the first entry of an empty section below its heading in %j', (text, expected) => {
		expect(insert(text, moss, 0)).toBe(expected);
	});

	it.each([
		['## A\n\nProse.\n\n## B\n', `## A\n\nProse.\n\n«- ${entry('Moss')}»\n\n## B\n`],
		['## A\n\nProse.\nMore.', `## A\n\nProse.\nMore.\n\n«- ${entry('Moss')}»`],
		['## A\nProse.\n## B\n', `## A\nProse.\n\n«- ${entry('Moss')}»\n\n## B\n`],
		['## A\n\nProse.\n\n---\n\n## B\n', `## A\n\nProse.\n\n«- ${entry('Moss')}»\n\n---\n\n## B\n`],
		['## A\n\n**[⬆ top](#a)**\n\n## B\n', `## A\n\n«- ${entry('Moss')}»\n\n**[⬆ top](#a)**\n\n## B\n`],
		['## A\n\n* only text\n* more\n\n## B\n', `## A\n\n* only text\n* more\n«* ${entry('Moss')}»\n\n## B\n`],
		['## A\n\n```\n- code\n```\n', `## A\n\n\`\`\`\n- code\n\`\`\`\n\n«- ${entry('Moss')}»\n`],
	])('puts the first entry behind the prose of a section in %j', (text, expected) => {
		expect(insert(text, moss, 0)).toBe(expected);
	});

	it.each([
		['', `«- ${entry('Moss')}»\n`],
		['Prose.', `Prose.\n\n«- ${entry('Moss')}»`],
		['---\ntitle: x\n---\n', `---\ntitle: x\n---\n\n«- ${entry('Moss')}»\n`],
		['---\ntitle: x\n---\n# A\n', `---\ntitle: x\n---\n\n«- ${entry('Moss')}»\n\n# A\n`],
		['# A\n', `«- ${entry('Moss')}»\n\n# A\n`],
		[`- ${entry('B')}\n\nEnd.\n`, `- ${entry('B')}\n«- ${entry('Moss')}»\n\nEnd.\n`],
	])('finds a place without a section in %j', (text, expected) => {
		expect(insert(text, moss)).toBe(expected);
	});

	it('adds a row to a table whose columns tell what they hold', () => {
		const text = [
			'| Name | Author | About | Year |',
			'|------|--------|-------|------|',
			`| ${entry('Bog')} | Jane Doe | Wet. | 2020 |`,
			`| ${entry('Ant')} | John Roe | Busy. | 2021 |`,
			'',
		].join('\n');
		expect(insert(text, { ...moss, author: 'Ann Lee', description: 'A | soft plant.' })).toBe(
			`${text}«| ${entry('Moss')} | Ann Lee | A \\| soft plant. |  |»\n`,
		);
	});

	it('adds a row to a table without pipes at its ends', () => {
		const text = `Name | About\n---|---\n${entry('Ant')} | Busy\n${entry('Bog')} | Wet\n${entry('Oak')} | Old\n`;
		expect(insert(text, { ...moss, description: 'Soft' })).toBe(
			text.replace('[Oak', `«${entry('Moss')} | Soft»\n[Oak`),
		);
	});

	it('separates by a dash where white space is the separator of asides only', () => {
		const text = `- ${entry('B')}\n- ${entry('A')} (archived)\n- ${entry('C')}\n`;
		expect(insert(text, { ...moss, description: 'Soft' })).toBe(`${text}«- ${entry('Moss')} - Soft»\n`);
	});

	it('puts a bullet below a table that has no place for the description', () => {
		const text = `| Name | Year |\n|---|---|\n| ${entry('Bog')} | 2020 |\n`;
		expect(insert(text, { ...moss, description: 'Soft' })).toBe(`${text}\n«- ${entry('Moss')} - Soft»\n`);
	});

	describe('among lines of HTML', () => {
		const described = { ...moss, description: 'Soft & green.' };
		const line = (title: string, end = '<br>') =>
			`&nbsp; <a href="https://example.com/${title}"><b>${title}</b></a> - is ${title}.${end}`;

		it('writes a line like its neighbours, never Markdown', () => {
			expect(insert(`## L\n\n<p>\n${line('oak')}\n${line('elm')}\n</p>\n`, described, 0)).toBe(
				`## L\n\n<p>\n${line('oak')}\n${line('elm')}\n«&nbsp; <a href="https://example.com/moss"><b>Moss</b></a> - Soft &amp; green.<br>»\n</p>\n`,
			);
		});

		it('ends the line before it where it had no break', () => {
			const text = `## L\n\n<p>\n${line('oak')}\n${line('elm', '')}\n</p>\n`;
			expect(insert(text, described, 0)).toBe(
				`## L\n\n<p>\n${line('oak')}\n${line('elm')}\n«&nbsp; <a href="https://example.com/moss"><b>Moss</b></a> - Soft &amp; green.<br>»\n</p>\n`,
			);
		});

		it('stands behind the block when its entries share their lines', () => {
			const text =
				'## L\n\n<p><a href="https://example.com/a">A</a> - a.<br><a href="https://example.com/b">B</a> - b.</p>\n';
			expect(insert(text, moss, 0)).toBe(`${text}\n«- [Moss](https://example.com/moss)»\n`);
		});
	});
});
