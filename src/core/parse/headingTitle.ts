import type { OffsetRange } from '../model';
import { glyph, type Inline } from './inline';
import { plainText } from './plainText';

/** What a heading says, key caps such as counters and emoji left out. */
export function headingTitle(content: Inline, source: string): string {
	const isCap = ({ start }: OffsetRange) => content.skeleton[start - content.range.start] === glyph.html;
	const texts = content.texts.filter(text => !isCap(text));
	return plainText(source, { ...content, texts }, content.range)
		.replace(/\p{Extended_Pictographic}\uFE0F?|(?<!\S):[a-z][a-z0-9_+-]{1,40}:(?!\S)/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}
