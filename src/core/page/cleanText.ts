import { cleanLine } from './cleanLine';
import { decodeReferences } from './html';

/**
 * Text of a page as one plain line, in which character references that were encoded twice are decoded.
 *
 * @param maxLength As of `cleanLine`.
 */
export function cleanText(text: string, maxLength?: number): string {
	return cleanLine(decodeReferences(text), maxLength);
}

/** What two spellings of one name have in common: letters and digits, without case, accents and width, and with Turkish dots. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
