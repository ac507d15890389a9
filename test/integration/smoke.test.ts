import { assert } from 'chai';
import * as vscode from 'vscode';
import { currentRun, extension, fileUri, hits, open } from './support';

declare const importScripts: unknown;

describe('the extension in VS Code', () => {
	it('runs in the host the runner asked for', async () => {
		const actual = typeof importScripts === 'function' ? 'webworker' : 'node';
		assert.equal(actual, (await currentRun()).host);
		assert.equal(vscode.workspace.isTrusted, (await currentRun()).trusted);
	});

	it('activates', async () => {
		assert.isTrue((await extension()).isActive);
	});

	it('opens the sample list as Markdown', async () => {
		const { document } = await open('reading-list.md');
		assert.equal(document.uri.toString(), fileUri('reading-list.md').toString());
		assert.equal(document.languageId, 'markdown');
	});

	it('reaches the page server, which counts', async () => {
		const { pages } = await currentRun();
		const before = await hits('/plain');
		assert.include(await (await fetch(`${pages}/plain`)).text(), 'A Plain Page');
		assert.equal(await hits('/plain'), before + 1);
	});
});
