import { decodeString } from 'micromark-util-decode-string';

/**
 * The URL that would be requested for one written in Markdown: backslash escapes and character references are decoded
 * as CommonMark says (https://spec.commonmark.org/0.31.2/#link-destination), white space around it is dropped.
 */
export function requestedUrl(written: string): string {
	return decodeString(written).trim();
}
