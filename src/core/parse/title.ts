import { emoji } from './emoji';
import { invisible } from './invisible';
import { personsIn } from './person';

const edgeEmoji = new RegExp(`^(?:${emoji}|\\s)+(?=\\S)|(?:${emoji}|\\s)+$`, 'gu');

const edgeInvisible = new RegExp(`^[\\s${invisible}]+|(?<![\\s${invisible}])[\\s${invisible}]+$`, 'g');

/** A title as a reader would say it: without emoji, strike-through marks and a task's box. */
export function cleanTitle(text: string): string {
	return text
		.replace(/~~/g, '')
		.replace(/\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]*/gu, match =>
			/^[©®™#*0-9]/u.test(match) ? match : ' ',
		)
		.replace(edgeEmoji, '')
		.replace(edgeInvisible, '')
		.replace(/\s+/g, ' ')
		.replace(/^\s*\[[ xX]\]\s+/, '')
		.trim();
}

/** `Title (Jane Doe)`: only a person counts; a medium, a year or an acronym stays in the title. */
export function creditAtEnd(title: string): { title: string; author: string } | undefined {
	const match = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(title);
	const author = match && personsIn(match[2]!.replace(/^by /i, ''));
	return match && author ? { title: match[1]!, author } : undefined;
}
