import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/core/config/readConfig';
import { rules } from '../../../src/core/rules/index';
import { configSchema } from '../../support/configSchema';

/** `examples` and `markdownEnumDescriptions` are for the editor. */
const isValid = new Ajv({ strict: false }).compile(configSchema(rules));

/** A small value in which the schema and the reader of project files could differ. */
const samples = [
	{},
	{ $schema: 'x', extends: '../a.json', profile: 'awesome', rules: { 'bare-url': 'off' } },
	{ extends: ['a', 'b'], productNames: ['Ky'], duplicates: { allow: ['https://example.com'] }, include: ['*.md'] },
	{
		style: { separator: ' - ', described: false, descriptionLength: 80, indent: 'tab', markerSpace: 3, order: 'none' },
	},
	{ style: { indent: 2, author: 'by', loose: true, marker: '*', descriptionCase: 'lower', finalPeriod: true } },
	{
		overrides: [
			{ files: 'a.md', profile: 'none' },
			{ files: ['b.md'], style: { marker: '+' } },
		],
	},
	{ overrides: [{ profile: 'none' }] },
	{ overrides: {} },
	{ rule: {} },
	{ rules: { 'bare-url': 'warn' } },
	{ rules: { 'no-rule': 'off' } },
	{ profile: 'x' },
	{ style: { marker: '#' } },
	{ style: { indent: 9 } },
	{ style: { indent: 'space' } },
	{ style: { separator: '' } },
	{ style: { descriptionLength: 0 } },
	{ style: { descriptionLength: 1.5 } },
	{ style: { loose: 'yes' } },
	{ style: { loose: null } },
	{ extends: 1 },
	{ include: 'a.md' },
	{ duplicates: { allow: [1] } },
	{ duplicates: { forbid: [] } },
	[],
	null,
];

describe('the schema of the project file', () => {
	test.each(samples.map(sample => [sample]))('takes %j as the reader does', sample => {
		expect(isValid(sample)).toBe(readConfig(JSON.stringify(sample)).problems.length === 0);
	});
});
