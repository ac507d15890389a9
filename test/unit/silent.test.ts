import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../src/core/lint';
import { parseList } from '../../src/core/parse/parseList';
import { defaultSettings } from '../../src/core/settings';
import { severityOf } from '../../src/core/severity';
import { annotate } from '../support/marked';

const folder = new URL('../fixtures/silent/', import.meta.url);
const lists = readdirSync(folder).map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

test.each(lists)('nothing in $name is taken for a mistake', ({ text }) => {
	const findings = lint(parseList(text), defaultSettings).filter(finding =>
		['error', 'warning'].includes(severityOf(defaultSettings, finding)),
	);
	const said = findings.map(({ range, ruleId, message }) => ({ range, message: `${ruleId}: ${message}` }));
	expect(annotate(text, said)).toBe(annotate(text, []));
});
