import assert from 'node:assert/strict';
import path from 'node:path';

/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {ReturnType<typeof workbenchOf>} Workbench */

const row = '.monaco-list-row';
const quickInput = '.quick-input-widget:not([style*="display: none"])';
const editor = '.editor-group-container.active';
/** What asks for addresses shows this while it is empty; a message about them may stand in the place of its prompt. */
export const addressBox = 'https://example.com/page';

/** @type {(locator: Locator) => Promise<string>} */
const textOf = async locator => (await textsOf(locator.first()))[0] ?? '';
/** @type {(locator: Locator) => Promise<string[]>} */
const textsOf = async locator => (await locator.allInnerTexts()).map(plain);
/** Monaco draws spaces as no-break spaces, and pads with direction marks. @type {(text: string) => string} */
const plain = text =>
	text
		.replace(/[\u200e\u200f]/g, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.trim();
/** @type {(text: string) => RegExp} */
const containing = text => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');

/**
 * Asks again until the answer is true.
 *
 * @param {() => boolean | Promise<boolean>} ask
 * @param {string | (() => string)} what Says in the error what was expected.
 * @param {number} [timeout] Milliseconds.
 */
export async function eventually(ask, what, timeout = 60_000) {
	for (const deadline = Date.now() + timeout; !(await ask()); await new Promise(again => setTimeout(again, 100))) {
		if (Date.now() > deadline) {
			throw new Error(`Expected ${typeof what === 'function' ? what() : what} within ${timeout / 1000} s.`);
		}
	}
}

/**
 * A person's hands and eyes in the workbench; the selectors fit VS Code 1.99 to 1.139.
 *
 * Lists are virtual, so what is not on screen is not found: type to filter, or scroll.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} [screenshots] Folder for them.
 */
export function workbenchOf(page, screenshots) {
	const input = page.locator(`${quickInput} .quick-input-box input`);
	const quickRows = page.locator(`${quickInput} .quick-input-list ${row}`);
	/** What is open of the one or none, looked at in one moment. */
	const openBoxes = () =>
		input.evaluateAll(boxes =>
			boxes.map(box => ({
				value: /** @type {HTMLInputElement} */ (box).value,
				text: box.closest('.quick-input-widget')?.textContent ?? '',
			})),
		);
	const quickClosed = () => page.locator(quickInput).waitFor({ state: 'hidden' });
	// 1.139 nests a second .action-widget in it
	const actionMenu = page.locator('.action-widget:not(.action-list-submenu-panel)').first();
	const treeRows = page.locator(`.part.sidebar .tree-explorer-viewlet-tree-view ${row}`);
	const dialog = page.locator('.monaco-dialog-box');
	const preview = page.locator('.bulk-edit-panel');
	const toasts = page.locator('.notifications-toasts .notification-list-item');
	/** @param {string | RegExp} part Of its text. */
	const toastOf = part => toasts.filter({ hasText: part }).first();

	const workbench = {
		page,

		/** Waits until the frame is drawn and the folder is in the Explorer. */
		async ready() {
			await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
			await page.locator(`.explorer-viewlet ${row}`).first().waitFor({ timeout: 60_000 });
		},

		/** @param {string} name Of the file, without `.png`. */
		async screenshot(name) {
			await page.mouse.move(0, 0); // no hover hides what is below it
			await page.screenshot({ path: path.join(screenshots ?? '.', `${name}.png`) });
		},

		/** For a failure of which only the output is left: the open box and the notifications. */
		async seen() {
			return JSON.stringify({ boxes: await openBoxes(), notifications: await textsOf(toasts) }, undefined, '\t');
		},

		/** Runs a command from the palette. @param {string} title As shown, e.g. `Curated List: Add resource from URL`. */
		async runCommand(title) {
			await page.keyboard.press('F1');
			await input.waitFor();
			await input.fill(`>${title}`);
			const found = quickRows.filter({ hasText: containing(title) }).first();
			await found.waitFor(); // the rows come later than the box
			await found.click();
			// it fades, and what is typed meanwhile is lost
			const fading = async () => (await openBoxes()).some(({ value }) => value.startsWith('>'));
			await eventually(async () => !(await fading()), 'the palette to close');
		},

		/**
		 * Waits for an input box, and fills and confirms it.
		 *
		 * @param {string | undefined} value Undefined leaves what it proposes.
		 * @param {string} prompt Part of its title, its prompt or its placeholder: it may follow another box, as the palette's.
		 * @returns {Promise<string>} What it proposed.
		 */
		async answer(value, prompt) {
			const box = page.locator(quickInput);
			await input.waitFor();
			const asks = async () => `${await textOf(box)} ${await input.getAttribute('placeholder')}`.includes(prompt);
			await eventually(asks, `an input box that asks for "${prompt}"`);
			const proposed = await input.inputValue();
			if (value !== undefined) {
				await input.fill(value);
			}
			await input.press('Enter');
			return proposed;
		},

		/** What the open input box says of its value, or its prompt. */
		async inputMessage() {
			const message = page.locator(`${quickInput} .quick-input-message`);
			await message.waitFor();
			return textOf(message);
		},

		/** Labels of the quick pick on screen. */
		async quickPickItems() {
			await quickRows.first().waitFor();
			return textsOf(quickRows.locator('.label-name'));
		},

		/** Everything on the rows of the quick pick on screen. */
		async quickPickTexts() {
			await quickRows.first().waitFor();
			return textsOf(quickRows);
		},

		/** Which rows of a quick pick with check boxes are ticked. */
		ticks: () =>
			quickRows
				.locator('.quick-input-list-checkbox, input[type="checkbox"], .monaco-custom-toggle')
				.evaluateAll(boxes =>
					boxes
						.filter(box => box.getClientRects().length > 0)
						.map(box => box.matches(':checked, [aria-checked="true"]')),
				),

		/** Picks an item of a quick pick. @param {string} label */
		async pick(label) {
			await input.waitFor();
			await input.fill(label);
			const item = quickRows.filter({ has: page.getByText(label, { exact: true }) }).first();
			await item.waitFor();
			await item.click();
		},

		/** Closes the palette, a menu or an input box. */
		async escape() {
			await page.keyboard.press('Escape');
			await quickClosed();
		},

		/** Opens a file of the folder from the Explorer. @param {string} name */
		async openFile(name) {
			await page.locator(`.explorer-viewlet ${row}`).filter({ hasText: name }).first().dblclick();
			await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
			await page.locator(`${editor} .view-line`).first().waitFor();
		},

		/** The drawn lines of the active editor, from the top; a wrapped line counts as several. */
		async lines() {
			const drawn = await page
				.locator(`${editor} .view-lines .view-line`)
				.evaluateAll(lines =>
					lines.map(line => ({ top: Number.parseFloat(line.style.top), text: line.textContent ?? '' })),
				);
			return drawn.sort((one, other) => one.top - other.top).map(({ text }) => text.replace(/\u00a0/g, ' '));
		},

		/** Waits for a drawn line that begins so. @param {string} start */
		async appears(start) {
			const drawn = async () => (await workbench.lines()).some(line => line.startsWith(start));
			await eventually(drawn, `a line that begins with ${start}`);
		},

		/** Goes to a place, both counted from 1, with the focus in the editor. @param {number} line @param {number} [column] */
		async goTo(line, column = 1) {
			await page.keyboard.press('Control+g');
			await input.waitFor();
			await input.fill(`:${line}:${column}`);
			await input.press('Enter');
			await quickClosed();
		},

		/** Types into the editor at the cursor. @param {string} text */
		async type(text) {
			await page.keyboard.insertText(text);
		},

		async undo() {
			await page.keyboard.press('Control+z');
		},

		async save() {
			await page.keyboard.press('Control+s');
			await page.locator(`${editor} .tab.active.dirty`).waitFor({ state: 'detached' });
		},

		/** Waits for drawn squiggles. @param {'error' | 'warning' | 'info' | 'hint'} severity @param {number} [least] */
		async squiggles(severity, least = 1) {
			const drawn = page.locator(`${editor} .squiggly-${severity}`);
			await eventually(async () => (await drawn.count()) >= least, `${least} squiggles of severity ${severity}`);
		},

		/** Waits until none is drawn. @param {'error' | 'warning' | 'info' | 'hint'} severity */
		async noSquiggles(severity) {
			const drawn = page.locator(`${editor} .squiggly-${severity}`);
			await eventually(async () => (await drawn.count()) === 0, `no squiggles of severity ${severity}`);
		},

		/** Gives the keyboard to the active editor, the cursor where it was. */
		async focusEditor() {
			await workbench.runCommand('View: Focus Active Editor Group');
		},

		/** Opens the quick fix menu at the cursor. @returns {Promise<string[]>} The titles in it. */
		async openQuickFix() {
			// the actions are computed after the cursor moves, so ask again until the menu comes,
			// but never while it is open: there the same keys apply the first
			await eventually(async () => {
				if (!(await actionMenu.isVisible())) {
					await page.keyboard.press('Control+.');
				}
				return actionMenu.waitFor({ timeout: 3000 }).then(
					() => true,
					() => false,
				);
			}, 'the quick fix menu');
			return textsOf(actionMenu.locator(`${row}.action .title`));
		},

		/** Applies a quick fix; opens the menu when it is not open. @param {string} title */
		async chooseQuickFix(title) {
			const titles = (await actionMenu.isVisible())
				? await textsOf(actionMenu.locator(`${row}.action .title`))
				: await workbench.openQuickFix();
			assert.ok(titles.includes(title), `Unexpected quick fixes ${JSON.stringify(titles)}, expected "${title}".`);
			// by keys: in 1.99 something invisible takes the clicks
			const focused = actionMenu.locator(`${row}.action.focused .title`);
			for (let step = 0; step <= titles.length && (await textOf(focused)) !== title; step++) {
				await page.keyboard.press('ArrowDown');
			}
			await page.keyboard.press('Enter');
			await actionMenu.waitFor({ state: 'hidden' });
		},

		/** Opens the menu of what the last paste could be instead. @returns {Promise<string[]>} The titles in it. */
		async openPasteMenu() {
			await page.locator('.post-edit-widget').waitFor();
			await page.keyboard.press('Control+.');
			await actionMenu.waitFor();
			return textsOf(actionMenu.locator(`${row}.action .title`));
		},

		/** The titles in that menu, which is left again; none where there is no menu. */
		async pasteTitles() {
			await page.waitForTimeout(500);
			if (!(await page.locator('.post-edit-widget').isVisible())) {
				return [];
			}
			const titles = await workbench.openPasteMenu();
			await page.keyboard.press('Escape');
			await actionMenu.waitFor({ state: 'hidden' });
			return titles;
		},

		/** Picks from the menu of pastes. @param {string} title */
		async choosePaste(title) {
			const focused = actionMenu.locator(`${row}.action.focused .title`);
			for (let step = 0; step < 10 && (await textOf(focused)) !== title; step++) {
				await page.keyboard.press('ArrowDown');
			}
			await page.keyboard.press('Enter');
			await actionMenu.waitFor({ state: 'hidden' });
		},

		/** Picks a file of the folder in VS Code's own dialog. @param {string} name */
		async chooseFile(name) {
			await input.waitFor();
			const isAsked = async () => (await input.isVisible()) && (await input.inputValue()).startsWith('/');
			await eventually(isAsked, 'the folder of the dialog');
			// While it looks the folder up, the dialog hears nothing, and takes back what is typed
			await eventually(async () => {
				if (await isAsked()) {
					await quickRows.filter({ hasText: name }).first().click();
					await page.waitForTimeout(1000);
				}
				return !(await isAsked());
			}, 'an end of the dialog');
		},

		/**
		 * Opens the Problems panel.
		 *
		 * @param {number} [least] Waits for as many.
		 * @returns {Promise<string[]>} Its rows on screen below the names of the files.
		 */
		async problems(least = 1) {
			const panel = page.locator('.markers-panel');
			if (!(await panel.isVisible())) {
				await workbench.runCommand('View: Toggle Problems');
				await panel.waitFor();
			}
			const rows = panel.locator(`${row}[aria-level="2"]`);
			await eventually(async () => (await rows.count()) >= least, `${least} problems`);
			return textsOf(rows);
		},

		async closePanel() {
			await workbench.runCommand('View: Hide Panel');
			await page.locator('.part.panel').waitFor({ state: 'hidden' });
		},

		/** Shows a view container. @param {string} name As in the activity bar. */
		async openContainer(name) {
			const tab = page.locator(`.part.activitybar .action-label[aria-label^="${name}"]`).first();
			await tab.waitFor();
			const selected = tab.locator('xpath=ancestor-or-self::*[@aria-selected][1]');
			if ((await selected.getAttribute('aria-selected')) !== 'true') {
				await tab.click();
			}
			await page
				.locator('.part.sidebar .title-label')
				.filter({ hasText: containing(name) })
				.first()
				.waitFor();
		},

		/** Labels of the tree view in the side bar, once there are as many. @param {number} [least] */
		async tree(least = 1) {
			await eventually(async () => (await treeRows.count()) >= least, `${least} rows in the tree`);
			return textsOf(treeRows);
		},

		/** A row of the tree view by a part of its text. @param {string} label */
		treeRow: label => treeRows.filter({ hasText: label }).first(),

		/** Clicks a button of the view's title bar, which shows on hover. @param {string} title */
		async viewAction(title) {
			await page.locator('.part.sidebar .title, .part.sidebar .pane-header').first().hover();
			await page.locator(`.part.sidebar .action-label[aria-label^="${title}"]`).first().click();
		},

		/** Waits for a notification. @param {string | RegExp} part Of its text. @returns {Promise<string>} The whole text. */
		async notification(part) {
			const toast = toastOf(part);
			await toast.waitFor();
			return textOf(toast.locator('.notification-list-item-message'));
		},

		/** Waits until no notification says this. @param {string} part Of its text. */
		async noNotification(part) {
			await toastOf(part).waitFor({ state: 'detached' });
		},

		/** Clicks a button of a notification. @param {string} part Of its text. @param {string} button */
		async answerNotification(part, button) {
			await toastOf(part).locator('.monaco-button', { hasText: button }).click();
		},

		async clearNotifications() {
			await workbench.runCommand('Notifications: Clear All Notifications');
		},

		/** Answers a dialog. @param {string} button @returns {Promise<string>} What it asked. */
		async answerDialog(button) {
			const message = dialog.locator('.dialog-message-text');
			await message.waitFor();
			const asked = await textOf(message);
			await dialog.locator('.monaco-button', { hasText: button }).first().click();
			await dialog.waitFor({ state: 'hidden' });
			return asked;
		},

		/** Rows of the Refactor Preview on screen, once it has come. */
		async refactorPreview() {
			await preview.locator(row).first().waitFor();
			return textsOf(preview.locator(row));
		},

		/** Rows of the Refactor Preview that stand ticked. */
		previewTicks: () => preview.locator(`${row} input[type="checkbox"]:checked, ${row} [aria-checked="true"]`).count(),

		/** @param {'Apply' | 'Discard'} button */
		async answerPreview(button) {
			await preview.locator('.monaco-button', { hasText: button }).click();
			await preview.waitFor({ state: 'hidden' });
		},

		/** Clicks an item of the status bar by a part of its text. @param {string} text */
		async clickStatus(text) {
			await page.locator('.part.statusbar .statusbar-item', { hasText: text }).locator('a').click();
		},

		/** Closes the active editor. */
		async closeEditor() {
			await workbench.runCommand('View: Close Editor');
		},

		/** Answers the dialog that asks for Workspace Trust. @param {boolean} trust */
		async answerTrust(trust) {
			await dialog.waitFor({ timeout: 60_000 });
			await dialog
				.locator('.monaco-button', { hasText: trust ? /^Yes|Trust Folder/ : /^No|Restricted/ })
				.first()
				.click();
			await dialog.waitFor({ state: 'hidden' });
		},
	};
	return workbench;
}
