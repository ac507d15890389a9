import { cleanText } from './cleanText';

/**
 * The name of a file that is no page: from `Content-Disposition` (RFC 6266), else the last part of the path, decoded.
 *
 * @returns `undefined` when neither names one.
 */
export function fileName(url: URL, contentDisposition = ''): string | undefined {
	const extended = /\bfilename\*\s*=\s*"?utf-8'[^']*'([^;"\s]+)/i.exec(contentDisposition)?.[1];
	const quoted = /\bfilename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(contentDisposition);
	const declared = extended ? decoded(extended) : (quoted?.[1]?.replace(/\\(.)/g, '$1') ?? quoted?.[2]);
	const name = declared ?? decoded(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
	return cleanText(name.replace(/^.*[/\\]/, ''), 200) || undefined;
}

/** A piece of a path without percent-encoding; as it is when that is not UTF-8. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
