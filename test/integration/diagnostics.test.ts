import { assert } from 'chai';
import * as vscode from 'vscode';
import { rules } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import { marked } from '../support/marked';
import { diagnosed, goodEntries, idOf, openText, ours, untilEqual, withSetting } from './lists';
import { extension, until } from './support';

describe('diagnostics', () => {
	before(extension);

	describe('of each rule', () => {
		withSetting('curatedList.include', ['rule-*.md'], vscode.ConfigurationTarget.Workspace);

		for (const rule of rules as readonly Rule[]) {
			it(`show what ${rule.id} finds`, async () => {
				const { text, carets } = rule.examples
					.map(example => marked(example.text))
					.find(example => example.carets.length > 0)!;
				const { document } = await openText(text, `rule-${rule.id}.md`);
				const messages = carets.map(caret => caret.message).sort();
				const found = await until(messages.join(), () => {
					const own = ours(document, rule.id);
					return (
						own
							.map(({ message }) => message)
							.sort()
							.join() === messages.join() && own
					);
				});
				const starts = carets.map(({ range }) => document.positionAt(range.start));
				for (const { range, code } of found) {
					assert.isTrue(starts.some(start => start.isEqual(range.start)));
					assert.isTrue(typeof code === 'object' && code.target.toString().endsWith(`#${rule.id}`));
				}
			});
		}
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
