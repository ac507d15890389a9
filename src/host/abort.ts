import type { CancellationToken } from 'vscode';

/** A signal that is aborted when the token is cancelled. */
export function toAbortSignal(token: CancellationToken): AbortSignal {
	const controller = new AbortController();
	if (token.isCancellationRequested) {
		controller.abort();
	}
	token.onCancellationRequested(() => controller.abort());
	return controller.signal;
}
