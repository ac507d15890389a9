/** Text of a document or a page for a label: in one line, without control characters and marks that turn the direction of text. */
export function plainText(text: string): string {
	return text
		.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
		.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.trim();
}
