/** For the text of an element and for an attribute in double quotes; what XML 1.0 does not allow is left out. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** `<name>text</name>` in a line of its own; `''` for an empty text. */
export function element(indent: string, name: string, text: string, attributes = ''): string {
	return text === '' ? '' : `${indent}<${name}${attributes}>${escapeXml(text)}</${name}>\n`;
}

/** ` name="value"`; `''` for an empty value. */
export function attribute(name: string, value: string): string {
	return value === '' ? '' : ` ${name}="${escapeXml(value)}"`;
}
