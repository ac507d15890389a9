import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ruleUrl } from '../../../src/contributions';
import { rules } from '../../../src/core/rules/index';
import { commandLine } from '../../support/commandLine';

const { cli, write, cwd } = commandLine();

/** Errors, warnings, related places, fixes, and text outside ASCII. */
const text = [
	'# 😀 Ü',
	'',
	'- [😀 A](https://example.com/a) - One, 100%: yes. ',
	'- [B](https://example.com/a) - Two.',
	'- [C] (https://example.com/c) - Three.',
	'- [D](http://exa mple.com/) - Four.',
	'- [E](https://example.com/e?utm_source=x) - Five.',
].join('\r\n');

/** Draft 4 of JSON Schema, of which the validator knows all but how identifiers are spelt. */
function sarifProblems(log: unknown): unknown {
	const path = createRequire(__filename).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
	const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
	expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif-2.1.0')]);
	const isUri = (uri: string) => URL.canParse(uri);
	const isReference = (uri: string) => URL.canParse(uri, 'file:///a/b') && !/[\s\\[\]]/.test(uri);
	const validator = new Ajv({
		strict: false,
		allErrors: true,
		unicodeRegExp: false,
		formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true },
	});
	validator.validate(schema, log);
	return validator.errors;
}

describe('lint --format sarif', () => {
	it('prints what the SARIF 2.1.0 schema allows', async () => {
		await write('docs/über uns [1]#.md', text);
		await write('clean.md', '- [A](https://example.com/a) - One.\n');
		const { out } = await cli([
			'lint',
			'--format',
			'sarif',
			'docs',
			'clean.md',
			'docs/über uns [1]#.md',
			'../nowhere.md',
		]);
		const log = JSON.parse(out);
		expect(sarifProblems(log)).toBe(null);
		expect(sarifProblems({ ...log, runs: [{}] })).not.toBe(null);
	});

	it('describes the rules and points at them', async () => {
		await write('a.md', text);
		const [run] = JSON.parse((await cli(['lint', '--format', 'sarif', 'a.md'])).out).runs;
		const { driver } = run.tool;
		expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
		const index = rules.findIndex(({ id }) => id === 'malformed-link');
		expect(driver.rules[index]).toEqual({
			id: 'malformed-link',
			shortDescription: { text: rules[index]!.summary },
			fullDescription: { text: rules[index]!.rationale },
			helpUri: ruleUrl('malformed-link'),
			defaultConfiguration: { level: 'error' },
		});
		for (const { ruleId, ruleIndex } of run.results) {
			expect(driver.rules[ruleIndex].id).toBe(ruleId);
		}
	});

	it('says where, beside what, and how to mend it', async () => {
		await write('docs/a b.md', text);
		const [run] = JSON.parse((await cli(['lint', '--format', 'sarif', 'docs/a b.md'])).out).runs;
		expect(run.columnKind).toBe('utf16CodeUnits');
		expect(run.originalUriBaseIds['%SRCROOT%'].uri).toBe(`file://${cwd()}/`);
		const of = (rule: string) => run.results.find(({ ruleId }: { ruleId: string }) => ruleId === rule);
		const artifactLocation = { uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' };
		const region = { startLine: 3, startColumn: 50, endLine: 3, endColumn: 51 };
		expect(of('trailing-whitespace')).toMatchObject({
			level: 'note',
			message: { text: expect.any(String) },
			locations: [{ physicalLocation: { artifactLocation, region } }],
			fixes: [
				{
					description: { text: expect.any(String) },
					artifactChanges: [
						{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '' } }] },
					],
				},
			],
		});
		expect(of('duplicate-url')).toMatchObject({
			level: 'warning',
			relatedLocations: [{ physicalLocation: { artifactLocation, region: { startLine: 3 } } }],
		});
		expect(of('malformed-link').level).toBe('error');
	});

	it('has no results where nothing is wrong, and names files elsewhere in full', async () => {
		await write('in/x.md', '- [A](https://example.com/a) - One.\n');
		await write('out.md', '- [A](https://example.com/a) - One.');
		const [run] = JSON.parse((await cli(['lint', '--format', 'sarif', 'x.md'], { below: 'in' })).out).runs;
		expect(run.results).toEqual([]);
		const [other] = JSON.parse((await cli(['lint', '--format', 'sarif', '../out.md'], { below: 'in' })).out).runs;
		expect(other.results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: `file://${cwd()}/out.md` });
	});
});

describe('lint --format github', () => {
	it('prints one command for each finding', async () => {
		await write('docs/a.md', text);
		const { code, out } = await cli(['lint', '--format', 'github', './docs/a.md']);
		const lines = out.trimEnd().split('\n');
		expect(lines).toContain(
			'::notice file=docs/a.md,line=3,endLine=3,col=50,endColumn=51,title=trailing-whitespace::Unexpected trailing white space, expected none',
		);
		expect(
			lines.filter(
				line =>
					!/^::(error|warning|notice) file=docs\/a\.md,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=[a-z-]+::\S/.test(
						line,
					),
			),
		).toEqual([]);
		expect(lines.find(line => line.includes('duplicate-url'))).toMatch(/^::warning .*%0Adocs\/a\.md:3:\d+ \S/);
		expect(code).toBe(1);
	});

	it('escapes what would end a property or a message', async () => {
		await write('50%: a,b.md', '- [A](http://exa%0A::error::\u001b[31mmple.com) - One.\n');
		const { out } = await cli(['lint', '--format', 'github', '50%: a,b.md']);
		expect(out).toContain(' file=50%25%3A a%2Cb.md,line=1,');
		expect(out).not.toMatch(/%0A::error|\u001b/);
	});

	it('prints nothing where nothing is wrong', async () => {
		await write('a.md', '- [A](https://example.com/a) - One.\n');
		expect(await cli(['lint', '--format', 'github', 'a.md'])).toEqual({ code: 0, out: '', err: '' });
	});
});
