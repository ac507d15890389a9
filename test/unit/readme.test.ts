import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleUrl } from '../../src/contributions';
import { rules } from '../../src/core/rules/index';
import { readmeTables, renewReadme } from '../support/readmeTables';

const path = new URL('../../README.md', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const tables = readmeTables(contributes, rules);

if (process.env.UPDATE) {
	writeFileSync(path, renewReadme(existsSync(path) ? readFileSync(path, 'utf8') : '', tables));
}

const readme = readFileSync(path, 'utf8');

describe('README.md', () => {
	it.each(Object.keys(tables))('has the %s of the code (UPDATE=1 writes them)', name => {
		const part = readme.split(`<!-- ${name}:start -->`)[1]?.split(`<!-- ${name}:end -->`)[0]?.trim();
		expect(part).toBe(tables[name]);
	});

	it('has the heading that each diagnostic links to', () => {
		expect(rules).not.toHaveLength(0);
		for (const { id } of rules) {
			expect(ruleUrl(id).split('#')[1]).toBe(id);
			expect(readme).toContain(`\n#### \`${id}\`\n`);
		}
	});
});
