/** Bytes of a page in which its encoding has to be declared, four times what the standard asks for. */
const declarationBytes = 4096;

/**
 * The text of a page whose bytes may be cut off anywhere.
 *
 * The encoding is the one of the byte order mark, else of `Content-Type`, else of the page's `<meta>`, else UTF-8 if the
 * bytes are UTF-8, else windows-1252 (after https://encoding.spec.whatwg.org/ and
 * https://html.spec.whatwg.org/#determining-the-character-encoding). Two declarations are often wrong and are only
 * believed when the bytes agree: UTF-8, and ISO-8859-1 in the header, which many servers add unasked.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
	const mark = markedEncoding(bytes);
	if (mark) {
		return decode(bytes, mark);
	}
	const header = supported(/\bcharset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1]);
	const utf8 = utf8Text(bytes);
	const meta = declaredEncoding(bytes);
	if (utf8 !== undefined && header === 'windows-1252' && (meta === undefined || meta === 'utf-8')) {
		return utf8;
	}
	const declared = [header, meta].find(
		encoding => encoding !== undefined && (encoding !== 'utf-8' || utf8 !== undefined),
	);
	return declared === undefined || declared === 'utf-8'
		? (utf8 ?? decode(bytes, 'windows-1252'))
		: decode(bytes, declared);
}

function decode(bytes: Uint8Array, encoding: string): string {
	// `stream`: Node 20 decodes windows-1252 as ISO-8859-1 otherwise; and a character cut in two is no mistake.
	return new TextDecoder(encoding).decode(bytes, { stream: true });
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return 'utf-8';
	}
	if (first === 0xfe && second === 0xff) {
		return 'utf-16be';
	}
	return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** The canonical name of an encoding, `undefined` for a label that means none. */
function supported(label: string | undefined): string | undefined {
	try {
		return label === undefined ? undefined : new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
	const head = decode(bytes.subarray(0, declarationBytes), 'windows-1252').replace(/<!--.*?(?:-->|$)/gs, '');
	for (const [tag] of head.matchAll(/<(?:meta[\s/]|\?xml\s)(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
		const encoding = supported(labelOf(tag));
		if (encoding) {
			// It could not have been read as ASCII if it were true.
			return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
		}
	}
	return undefined;
}

function labelOf(tag: string): string | undefined {
	const attributes = new Map<string, string>();
	for (const [, name, double, single, bare] of tag.matchAll(
		/([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g,
	)) {
		attributes.set(name!.toLowerCase(), (double ?? single ?? bare ?? '').trim());
	}
	const content = attributes.has('http-equiv') ? attributes.get('content') : undefined;
	return (
		attributes.get('charset') ??
		attributes.get('encoding') ??
		/\bcharset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(content ?? '')?.[1]
	);
}

/** The text of bytes that are UTF-8; for pages in it do have single broken characters, hardly any. `undefined` of others. */
function utf8Text(bytes: Uint8Array): string | undefined {
	const text = decode(bytes, 'utf-8');
	if (!text.includes('\uFFFD') || isValid(bytes)) {
		return text;
	}
	const others = text.match(/[^\0-\x7F]/gu) ?? [];
	const broken = others.filter(character => character === '\uFFFD').length;
	return others.length > 20 * broken ? text : undefined;
}

/** Whether bytes are UTF-8 without a fault: the sign for a fault may be in them, too. */
function isValid(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}
