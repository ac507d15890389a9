import { decodeHTMLStrict } from 'entities/decode';

/**
 * Stands in for decode-named-character-reference in bundles, whose table of its own would be a second one beside htmlparser2's.
 *
 * @param value A name without `&` and `;`.
 * @returns The characters, or false when no character has the name.
 */
export function decodeNamedCharacterReference(value: string): string | false {
	const reference = `&${value};`;
	const decoded = decodeHTMLStrict(reference);
	return decoded === reference ? false : decoded;
}
