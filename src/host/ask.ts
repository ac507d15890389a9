import * as vscode from 'vscode';

/** `back`: to the question before. `undefined`: the person does not want to go on. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Where a question stands in a row of them. */
export interface Place {
	readonly title: string;
	/** From 1. */
	readonly step: number;
	readonly totalSteps: number;
}

export interface TextQuestion {
	readonly prompt: string;
	readonly placeholder?: string;
	readonly value: string;
	/** Of `value`: what typing replaces. */
	readonly selected?: readonly [number, number];
	/** A string is an error, and Enter does nothing; a message with a severity only says something. */
	readonly validate?: (value: string) => string | vscode.InputBoxValidationMessage | undefined;
}

/** Leaves the answer as it was typed, spaces at the ends excepted. */
export function askText(place: Place, question: TextQuestion): Promise<Answer<string>> {
	const box = vscode.window.createInputBox();
	box.value = question.value;
	box.valueSelection = question.selected;
	box.prompt = question.prompt;
	box.placeholder = question.placeholder;
	const validate = (value: string) => {
		box.validationMessage = question.validate?.(value.trim());
	};
	validate(box.value);
	box.onDidChangeValue(validate);
	return ask(box, place, () => {
		const message = question.validate?.(box.value.trim());
		const isError = typeof message === 'string' || message?.severity === vscode.InputBoxValidationSeverity.Error;
		return isError ? undefined : { value: box.value.trim() };
	});
}

/** @param items The first one is the default. */
export function askChoice<T extends vscode.QuickPickItem>(
	place: Place,
	placeholder: string,
	items: readonly T[],
): Promise<Answer<T>> {
	const pick = vscode.window.createQuickPick<T>();
	pick.items = items;
	pick.placeholder = placeholder;
	pick.matchOnDescription = true;
	return ask(pick, place, () => {
		const value = pick.selectedItems[0];
		return value && { value };
	});
}

function ask<T>(
	input: (vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>) & vscode.QuickInput,
	{ title, step, totalSteps }: Place,
	answer: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
	input.title = title;
	input.step = step;
	input.totalSteps = totalSteps;
	input.ignoreFocusOut = true;
	input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
	return new Promise(resolve => {
		input.onDidTriggerButton(() => finish('back'));
		input.onDidAccept(() => {
			const value = answer();
			if (value) {
				finish(value);
			}
		});
		input.onDidHide(() => finish(undefined));
		input.show();

		function finish(result: Answer<T>): void {
			resolve(result);
			input.dispose();
		}
	});
}
