import type { Entry } from '../model';
import { glyph, type Inline } from './inline';
import { plainText } from './plainText';

type Describable = { -readonly [K in 'description' | 'descriptionRange']: Entry[K] };

const { markup: M } = glyph;
/** `**Languages:** C`: a field of the entry, no sentence about it. */
const field = new RegExp(`^\\s*[${M}]+(?:[^${M}]{1,40}[:：][${M}]+|[^${M}]{1,40}[${M}]+\\s*[:：])`, 'u');

/** A paragraph below an entry that has no description of its own. */
export function describeBy(entry: Describable | undefined, source: string, paragraph: Inline | undefined): void {
	if (!paragraph) {
		return;
	}
	const text = plainText(source, paragraph, paragraph.range);
	if (
		entry?.description === '' &&
		/\p{L}/u.test(paragraph.skeleton) &&
		text !== '' &&
		!field.test(paragraph.skeleton)
	) {
		entry.description = text;
		entry.descriptionRange = paragraph.range;
	}
}
