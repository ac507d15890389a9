import { emoji } from './emoji';
import { invisible } from './invisible';
import { personsIn } from './person';

const edgeEmoji = new RegExp(`^(?:${emoji}|\\s)+(?=\\S)|(?:${emoji}|\\s)+$`, 'gu');

const edgeInvisible = new RegExp(`^[\\s${invisible}]+|(?<![\\s${invisible}])[\\s${invisible}]+$`, 'g');

const picture = /\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]*/gu;
const whiteSpace = /\s+/g;
const checkbox = /^\s*\[[ xX]\]\s+/;
const parenthesisAtEnd = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/;

/** A title as a reader would say it: without emoji, strike-through marks and a task's box. */
export function cleanTitle(text: string): string {
	return text
		.replaceAll('~~', '')
		.replace(picture, match => (/^[©®™#*0-9]/u.test(match) ? match : ' '))
		.replace(edgeEmoji, '')
		.replace(edgeInvisible, '')
		.replace(whiteSpace, ' ')
		.replace(checkbox, '')
		.trim();
}

/** `Title (Jane Doe)`: only a person counts; a medium, a year or an acronym stays in the title. */
export function creditAtEnd(title: string): { title: string; author: string } | undefined {
	const match = parenthesisAtEnd.exec(title);
	const author = match && personsIn(match[2]!.replace(/^by /i, ''));
	return match && author ? { title: match[1]!, author } : undefined;
}
