import { byteBuffer } from './byteBuffer';
import { decodeHtml } from './decodeHtml';
import { extractMetadata, type PageMetadata } from './extractMetadata';
import type { HttpResponse } from './http';

/** How often a page is tried before it has been read to its end. */
const maxTries = 8;

/**
 * Reads as much of a page as is needed: to the end of its head, as a rule, and to the first heading, the end or
 * `maxBodyBytes` when `isEnough` is not content with what was seen so far.
 */
export async function readHtml(
	{ headers, body }: HttpResponse,
	isEnough: (soFar: PageMetadata) => boolean,
): Promise<PageMetadata> {
	const read = byteBuffer();
	let tries = 0;
	const extract = () => extractMetadata(decodeHtml(read.bytes, headers['content-type']), isEnough);
	for await (const chunk of body) {
		const before = read.bytes.length;
		read.append(chunk);
		if (tries < maxTries && hasLandmark(read.bytes.subarray(Math.max(0, before - landmarkLength)))) {
			tries++;
			const metadata = extract();
			if (metadata.complete) {
				return metadata;
			}
		}
		if (read.full) {
			break;
		}
	}
	return extract();
}

const landmarks = ['</head', '<body', '</h1'].map(tag => [...tag].map(character => character.charCodeAt(0)));
const landmarkLength = 6;

/** Whether a tag begins here after which it is worth to look whether enough was read. */
function hasLandmark(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
		if (landmarks.some(tag => tag.every((code, index) => lower(bytes[at + index]) === code))) {
			return true;
		}
	}
	return false;
}

function lower(code = 0): number {
	return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
