import { plainText } from './plainText';

/** Text of a document or a page for a message, in which VS Code would make a link, even one that runs a command, of `[text](target)`. */
export function messageText(text: string): string {
	return plainText(text).replaceAll('](', '] (');
}
