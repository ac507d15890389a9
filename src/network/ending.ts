import type { HttpFailure } from '../core/page/http';
import { cancelled, timedOut } from './failures';

/** What can end a request from outside, as one signal. */
export interface Ending {
	/** Its reason is an `HttpFailure`. */
	readonly signal: AbortSignal;
	/** Why the request was ended; `undefined` while it was not. */
	failure(): HttpFailure | undefined;
	/** Ends the request with `timeout` after so many milliseconds, unless the returned function is called before. */
	within(milliseconds: number): () => void;
	/** To be called when the request is over: forgets the timers and the caller's signal. */
	release(): void;
}

/** Joins the caller's wish to cancel with deadlines. The caller owns the result and releases it. */
export function createEnding(caller: AbortSignal | undefined): Ending {
	const controller = new AbortController();
	const timers = new Set<ReturnType<typeof setTimeout>>();
	const cancel = () => controller.abort(cancelled);
	if (caller?.aborted) {
		cancel();
	}
	caller?.addEventListener('abort', cancel, { once: true });
	return {
		signal: controller.signal,
		failure: () => (controller.signal.aborted ? (controller.signal.reason as HttpFailure) : undefined),
		within(milliseconds) {
			const timer = setTimeout(() => controller.abort(timedOut(milliseconds)), milliseconds);
			timers.add(timer);
			return () => clearTimeout(timer);
		},
		release() {
			caller?.removeEventListener('abort', cancel);
			timers.forEach(clearTimeout);
		},
	};
}
