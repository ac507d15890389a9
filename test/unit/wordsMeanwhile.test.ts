import { expect, it } from 'vitest';
import { noFacts } from '../../src/core/facts';
import { createLinter } from '../../src/core/lint/linter';
import { editList, parseList } from '../../src/core/parse/parseList';
import { defaultSettings } from '../../src/core/settings';

it('puts findings into words also while the next version is linted', () => {
	const entry = (title: string) => `- [${title}](https://example.com/ky) - Client.\n`;
	const before = parseList(`# A\n\n${entry('Ky')}${entry('Ky again')}${entry('Ky thrice')}`);
	const linter = createLinter(defaultSettings);
	const found = linter.lint(before, noFacts).filter(({ ruleId }) => ruleId === 'duplicate-url');
	expect(found).toHaveLength(2);
	const start = before.text.indexOf('- [Ky thrice]');
	const after = editList(before, { start, end: before.text.length, newText: '' });
	const work = linter.lintInSlices(after, noFacts);
	for (let step = work.next(); ; step = work.next()) {
		for (const finding of found) {
			expect(finding.message).toContain('Unexpected duplicate URL');
			expect(finding.fixes).toHaveLength(1);
		}
		if (step.done) {
			expect(step.value.filter(({ ruleId }) => ruleId === 'duplicate-url')).toHaveLength(1);
			return;
		}
	}
});
