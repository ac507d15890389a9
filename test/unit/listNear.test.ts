import { expect, it } from 'vitest';
import { ignoreInFile, ignoreOnLine } from '../../src/core/edit/ignoreFinding';
import { entryAt } from '../../src/core/entryAt';
import { listNear } from '../../src/core/listNear';
import { parseList } from '../../src/core/parse/parseList';

const items = Array.from(
	{ length: 200 },
	(_, n) => `- [T${n}][t${n}] - Text.\n    - [Child](https://example.com/${n}/child)\n`,
);
const rows = Array.from({ length: 100 }, (_, n) => `| [R${n}](https://example.com/r${n}) | Text. |\n`);
const labels = Array.from({ length: 200 }, (_, n) => `[t${n}]: https://example.com/${n}\n`);
const text = `<!-- curated-list-disable bare-url -->

# Tools

${items.join('')}
## Rows

| Tool | About |
| --- | --- |
${rows.join('')}
${labels.join('')}`;
const list = parseList(text);

it('what stands near a place says the same there as the whole list', () => {
	for (const { section: _, parent, children, ...entry } of list.entries) {
		const near = listNear(list, { start: entry.range.start, end: entry.range.start });
		expect(near.entries.length).toBeLessThan(list.entries.length);
		expect(entryAt(near, entry.range.start)).toMatchObject(entry);
		const finding = { ruleId: 'bare-word', range: entry.contentRange, message: '' };
		expect(ignoreOnLine(near, finding)).toEqual(ignoreOnLine(list, finding));
		expect(ignoreInFile(near, 'bare-word')).toEqual(ignoreInFile(list, 'bare-word'));
	}
});
