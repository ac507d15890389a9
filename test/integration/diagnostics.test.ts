import { assert } from 'chai';
import * as vscode from 'vscode';
import { rules } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import type { Settings } from '../../src/core/settings';
import { marked } from '../support/marked';
import { actionsAt, diagnosed, goodEntries, idOf, openText, ours, untilEqual } from './lists';
import { currentRun, extension, writeText } from './support';

/** What a project file says so that nothing but the rule runs on its file, with the settings of its example. */
function onlyWith(rule: Rule, settings: Partial<Settings> = {}): object {
	const others = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
	const severity = rule.defaultSeverity === 'off' ? 'warning' : rule.defaultSeverity;
	return { ...settings, files: `${rule.id}.md`, rules: { ...others, [rule.id]: severity } };
}

describe('diagnostics', () => {
	before(extension);

	describe('of each rule', () => {
		const samples = (rules as readonly Rule[]).flatMap(rule => {
			const example = rule.examples.find(({ text, facts }) => !facts && marked(text).carets.length > 0);
			return example ? [{ rule, example }] : [];
		});

		before(() => {
			const overrides = samples.map(({ rule, example }) => onlyWith(rule, example.settings));
			return writeText('rules/.curated-list.json', JSON.stringify({ include: ['*.md'], overrides }));
		});

		/** Rules of every kind, for all windows: what each rule finds does not depend on the window. */
		const everywhere: readonly string[] = ['malformed-link', 'duplicate-url', 'entry-order', 'awesome-badge'];

		async function showsWhatIsFound({ rule, example }: (typeof samples)[number]): Promise<void> {
			const { text, carets } = marked(example.text);
			const document = await vscode.workspace.openTextDocument(await writeText(`rules/${rule.id}.md`, text));
			const messages = carets.map(caret => caret.message).sort();
			const shown = () => ours(document, rule.id).map(({ message }) => message);
			await untilEqual(() => shown().sort(), messages);
			const starts = carets.map(({ range }) => document.positionAt(range.start));
			for (const { range, code } of ours(document, rule.id)) {
				assert.isTrue(
					starts.some(start => start.isEqual(range.start)),
					rule.id,
				);
				assert.isTrue(typeof code === 'object' && code.target.toString().endsWith(`#${rule.id}`), rule.id);
			}
		}

		it('show what it finds', async () => {
			const { thorough } = await currentRun();
			const tried = samples.filter(({ rule }) => thorough || everywhere.includes(rule.id));
			// All at once would make the editor wait for so many files
			for (let first = 0; first < tried.length; first += 8) {
				await Promise.all(tried.slice(first, first + 8).map(showsWhatIsFound));
			}
			assert.isAtLeast(tried.length, thorough ? 50 : everywhere.length);
		});
	});

	it('follow what is typed', async () => {
		const editor = await openText(`${goodEntries}\n`);
		await diagnosed(editor.document, []);
		await editor.edit(edit => edit.insert(new vscode.Position(5, 0), '- [](https://example.com/new) - New.\n'));
		const [problem] = await diagnosed(editor.document, ['empty-link-text']);
		assert.equal(problem?.range.start.line, 5);
		await editor.edit(edit => edit.insert(new vscode.Position(5, 3), 'New'));
		await diagnosed(editor.document, []);
	});

	it('follow a change of all that stands below also when others ask for the list meanwhile', async function () {
		if (!(await currentRun()).thorough) {
			this.skip();
		}
		const many = Array.from(
			{ length: 1500 },
			(_, n) => `- [Page ${n}](https://example.com/${n}) - One of many.\n`,
		).join('');
		const { document } = await openText(`${goodEntries}\n${many}- [](https://example.com/new) - New.\n`);
		const found = () => ours(document, 'empty-link-text').length;
		await untilEqual(found, 1);
		const fence = new vscode.WorkspaceEdit();
		fence.insert(document.uri, new vscode.Position(5, 0), '\n```\n');
		await vscode.workspace.applyEdit(fence);
		await untilEqual(found, 0);
		const noFence = new vscode.WorkspaceEdit();
		noFence.delete(document.uri, new vscode.Range(5, 0, 7, 0));
		await vscode.workspace.applyEdit(noFence);
		// While the change is followed, as far as that can be hit
		await new Promise(resolve => setTimeout(resolve, 250));
		await actionsAt(document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll);
		await untilEqual(found, 1);
	});

	it('of a double link to the other place', async () => {
		const { document } = await openText(`${goodEntries}\n- [Ky too](https://example.com/ky) - The same page.\n`);
		const [problem] = await diagnosed(document, ['duplicate-url']);
		assert.equal(problem?.relatedInformation?.[0]?.location.range.start.line, 0);
	});

	it('obey the severities of the settings at once', async () => {
		const { document } = await openText(`${goodEntries}\n- https://example.com/bare\n`);
		await diagnosed(document, ['bare-url']);
		const configuration = vscode.workspace.getConfiguration('curatedList');
		try {
			await configuration.update('rules', { 'bare-url': 'off' }, vscode.ConfigurationTarget.Workspace);
			await diagnosed(document, []);
			await configuration.update('rules', { 'bare-url': 'hint' }, vscode.ConfigurationTarget.Workspace);
			const [problem] = await diagnosed(document, ['bare-url']);
			assert.equal(problem?.severity, vscode.DiagnosticSeverity.Hint);
		} finally {
			await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('tell of a list what is unlike its own style, and nothing else', async () => {
		const text = `---
title: "notes"
---

### Working in the Open

Pieces that I come back to :

- [Keeping a Notebook (Mara Lindqvist)](https://example.com/notebook) — Why notes are for strangers.
- [Slow Projects (Tomas Okafor)](http://example.org/slow.html) — Plans that survive.
- [Better Questions (Ines Varga)](https://example.com/questions/) — Advice for the first weeks. 
- [Priya Raman’s Workbench](https://workbench.example.com/) — Essays on craft.
    - [Proposals](https://workbench.example.com/proposals/) — How to argue for a project.
- [Enough Material (Lena Brandt)](https://example.com/enough/?ref=digest.example.com) — On finishing.
- [Samuel Adeyemi (YouTube)](https://www.youtube.com/@adeyemi) — [A Talk](https://www.youtube.com/watch?v=a1B2c3D4e5F) — A walk through it.
- [Open Course](https://docs.google.com/document/d/1Sample/edit?tab=t.0#heading=h.abc) — Ten lessons.
- [Weekly Reviews (Jonah Petit)](https://example.org/reviews) — What changed.
- [Measuring Change](https://example.org/measuring) — A short tour.
- [Before You Call It a Result](https://example.com/posts/x7Kd2/result)
- [Before You Call It a Result](https://example.com/posts/p0Qm9)

This list is never finished.`;
		const { document } = await openText(text);
		const found = () =>
			ours(document)
				.map(({ code, range }) => `${range.start.line + 1} ${idOf(code)}`)
				.sort();
		await untilEqual(found, [
			'11 trailing-whitespace',
			'14 tracking-parameters',
			'19 missing-description',
			'20 duplicate-title',
			'20 missing-description',
			'22 final-newline',
		]);
	});

	it('are silent in Markdown that is no list', async () => {
		const { document: other } = await openText(
			'Notes: [](https://example.com) and [text]()   \n\n- https://example.com/bare',
		);
		const { document: list } = await openText(`${goodEntries}\n- https://example.com/bare\n`);
		await diagnosed(list, ['bare-url']);
		assert.deepEqual(ours(other), []);
	});

	it('go when the file ceases to be a list', async () => {
		const editor = await openText(`${goodEntries}\n- https://example.com/bare\n`);
		await diagnosed(editor.document, ['bare-url']);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '---\ncuratedList: false\n---\n\n'));
		await diagnosed(editor.document, []);
	});
});
