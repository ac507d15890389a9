import { maxBodyBytes } from './http';

/** What came of a body so far, at most `maxBodyBytes`. */
export interface ByteBuffer {
	/** Valid until the next `append`. */
	readonly bytes: Uint8Array;
	/** `maxBodyBytes` have come. */
	readonly full: boolean;
	append(chunk: Uint8Array): void;
}

/** An empty buffer; it grows as bytes come, since most pages need a fraction of what they may have. */
export function byteBuffer(): ByteBuffer {
	let store = new Uint8Array(16_384);
	let length = 0;
	return {
		get bytes() {
			return store.subarray(0, length);
		},
		get full() {
			return length === maxBodyBytes;
		},
		append(chunk) {
			const part = chunk.subarray(0, maxBodyBytes - length);
			if (length + part.length > store.length) {
				const larger = new Uint8Array(Math.min(maxBodyBytes, 2 * (length + part.length)));
				larger.set(store);
				store = larger;
			}
			store.set(part, length);
			length += part.length;
		},
	};
}
