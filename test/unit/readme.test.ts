import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleUrl } from '../../src/contributions';
import { rules } from '../../src/core/rules/index';
import { readmeTables, renewReadme, rulesPage } from '../support/readmeTables';

const path = new URL('../../README.md', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const tables = readmeTables(contributes, rules);

const pagePath = new URL('../../media/rules.md', import.meta.url);

if (process.env.UPDATE) {
	writeFileSync(pagePath, rulesPage(rules));
	writeFileSync(path, renewReadme(existsSync(path) ? readFileSync(path, 'utf8') : '', tables));
}

const readme = readFileSync(path, 'utf8');

describe('README.md', () => {
	it.each(Object.keys(tables))('has the %s of the code (UPDATE=1 writes them)', name => {
		const part = readme.split(`<!-- ${name}:start -->`)[1]?.split(`<!-- ${name}:end -->`)[0]?.trim();
		expect(part).toBe(tables[name]);
	});
});

describe('media/rules.md', () => {
	it('is made of the rules (UPDATE=1 writes it)', () => {
		expect(readFileSync(pagePath, 'utf8')).toBe(rulesPage(rules));
	});

	it('has the heading that each diagnostic links to', () => {
		const page = readFileSync(pagePath, 'utf8');
		expect(rules).not.toHaveLength(0);
		for (const { id } of rules) {
			expect(ruleUrl(id)).toMatch(new RegExp(`/media/rules\\.md#${id}$`));
			expect(page).toContain(`\n## \`${id}\`\n`);
		}
	});
});
