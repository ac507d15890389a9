// Takes the README's pictures, of the packed extension in a real VS Code: npm run pictures
import path from 'node:path';
import { startPages } from '../integration/pages.mjs';
import { root } from '../vscode/install.mjs';
import { openSession } from './session.mjs';
import { toolsList } from './waysIn.mjs';
import { addressBox } from './workbench.mjs';

const pages = await startPages();
const session = await openSession({
	output: path.join(root, 'media/screenshots'),
	files: toolsList(pages.base),
	settings: {
		'curatedList.network.allowPrivateHosts': true,
		'workbench.colorTheme': 'Default Dark Modern',
		'editor.minimap.enabled': false,
		'breadcrumbs.enabled': false,
		'window.commandCenter': false,
	},
});
const { workbench } = session;
const { page } = workbench;

/** A picture without tool tips and notifications that are about to go. @param {string} name */
async function picture(name) {
	await page.mouse.move(0, 0);
	await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
	await page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
	await workbench.screenshot(name);
}

try {
	await workbench.ready();
	await workbench.openFile('reading-list.md');
	await workbench.openFile('broken.md');
	await workbench.squiggles('error', 3);
	await workbench.openContainer('Curated List');
	await workbench.tree(5);
	await workbench.problems(8);
	await picture('findings');
	await workbench.closePanel();
	await workbench.goTo(8, 6);
	await workbench.openQuickFix();
	await picture('quick-fix');
	await page.keyboard.press('Escape');
	await page.locator('.tab[data-resource-name="reading-list.md"]').click();
	await workbench.tree(10);
	await workbench.goTo(28);
	await session.copy(`${pages.base}/plain`);
	await workbench.runCommand('Curated List: Add resource from URL');
	await workbench.answer(undefined, addressBox);
	await workbench.inputMessage();
	await page.waitForTimeout(3000); // VS Code shows a progress for a moment longer than it lasts
	await picture('add-resource');
	await page.keyboard.press('Escape');
	await page.locator('.part.sidebar .monaco-list-row', { hasText: 'Priya' }).locator('.monaco-tl-twistie').click();
	await picture('tree');
	await workbench.runCommand('Curated List: Show list style');
	await workbench.appears('# Style of reading-list.md');
	await picture('style');
	await workbench.closeEditor();
	await workbench.openContainer('Explorer');
	await workbench.openFile('tools.md');
	await workbench.goTo(12);
	await session.copy(
		['plain', 'title?t=Lighttpd', 'missing'].map(path => `${pages.base}/${path}`).join('\n') +
			'\nhttps://example.com/nginx',
	);
	await workbench.runCommand('Curated List: Add resource from URL');
	await workbench.answer(undefined, addressBox);
	await workbench.quickPickTexts();
	await page.waitForTimeout(3000);
	await picture('review');
	await workbench.escape();
	await workbench.goTo(16);
	await session.copy(`${pages.base}/plain`);
	await page.keyboard.press('Control+v');
	await workbench.openPasteMenu();
	await picture('paste');
	await page.keyboard.press('Escape');
	await workbench.undo();
	await workbench.closeEditor();
	await workbench.runCommand('Curated List: Fix all in workspace');
	await workbench.answerDialog('Preview');
	await workbench.refactorPreview();
	await picture('preview');
} finally {
	await session.close();
	await pages.stop();
}
