import * as vscode from 'vscode';

/** What a person sees of the progress, and may do. */
export interface SeenProgress {
	readonly titles: readonly (string | undefined)[];
	readonly messages: readonly (string | undefined)[];
	/** A click on the Cancel button; nothing happens when there is none. */
	cancel(): void;
}

/** No test of the extension host reaches the notifications: until the steps are done, ours take their place. */
export async function withSeenProgress(steps: (seen: SeenProgress) => Promise<void>): Promise<void> {
	const { withProgress } = vscode.window;
	const titles: (string | undefined)[] = [];
	const messages: (string | undefined)[] = [];
	const source = new vscode.CancellationTokenSource();
	let isCancellable = false;
	const watched: typeof withProgress = (options, task) => {
		titles.push(options.title);
		isCancellable = options.cancellable === true && options.location === vscode.ProgressLocation.Notification;
		return withProgress(options, progress => {
			const report: typeof progress.report = value => {
				messages.push(value.message);
				progress.report(value);
			};
			return task({ report }, source.token);
		});
	};
	Object.assign(vscode.window, { withProgress: watched });
	try {
		await steps({ titles, messages, cancel: () => isCancellable && source.cancel() });
	} finally {
		Object.assign(vscode.window, { withProgress });
	}
}

/** Whether the suite and the extension have the same `vscode`: not where a packed extension is tested from outside. */
export function seesProgress(): boolean {
	return vscode.extensions.getExtension('test.runner') === undefined;
}
