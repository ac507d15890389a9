import type { HttpFailure, HttpResponse } from '../core/page/http';
import type { Ending } from './ending';

type Body = Pick<HttpResponse, 'body' | 'bodyFailure'>;

/**
 * The chunks up to `limit` bytes, as an `HttpResponse` has them.
 *
 * @param close Ends the request; called once the body has been read, has failed or is not wanted any more.
 * @param explain What an error while reading means, when nobody ended the request.
 */
export function cappedBody(
	chunks: AsyncIterable<Uint8Array>,
	limit: number,
	ending: Ending,
	close: () => void,
	explain: (error: unknown) => HttpFailure,
): Body {
	let failure: HttpFailure | undefined;
	const finish = () => {
		ending.release();
		close();
	};

	async function* read(): AsyncGenerator<Uint8Array, undefined> {
		let left = limit;
		try {
			for await (const chunk of chunks) {
				yield chunk.subarray(0, left);
				left -= chunk.length;
				if (left <= 0) {
					return;
				}
			}
		} catch (error) {
			failure = ending.failure() ?? explain(error);
		} finally {
			finish();
		}
	}

	const reading = read();
	return {
		bodyFailure: () => failure,
		body: {
			[Symbol.asyncIterator]: () => ({
				next: () => reading.next(),
				// A generator that has not begun returns without running its `finally`.
				return: () => {
					finish();
					return reading.return(undefined);
				},
			}),
		},
	};
}
