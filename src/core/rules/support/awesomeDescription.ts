import type { Finding, OffsetRange } from '../../model';
import { pictures } from '../../parse/emoji';
import { rangeOf, type TreeNode, textOf } from '../../parse/tree';
import type { StyleSettings } from '../../settings';

type Found = Omit<Finding, 'ruleId'>;

/**
 * What awesome-lint has against the description of an item, of which it names one thing at a time.
 *
 * @param nodes What stands behind the item's link.
 * @param style What the settings ask for is for the rules about it to tell.
 */
export function descriptionFault(text: string, nodes: readonly TreeNode[], style: StyleSettings): Found | undefined {
	const [first] = nodes;
	const last = nodes.at(-1);
	const words = nodes.map(textOf).join('');
	if (!first || !last || isRemark(words)) {
		return undefined;
	}
	const isDashed =
		first.type === 'text' && (first.value.startsWith(' - ') || (nodes.length === 1 && endsWithPicture(words)));
	if (!isDashed) {
		return style.separator !== undefined ? undefined : separatorFault(text, first, words);
	}
	const fault = style.finalPeriod !== undefined || endsWell(words, last) ? undefined : endFault(text, last);
	const alien = nodes.length > 1 ? nodes.find(({ type }) => !descriptive.has(type)) : undefined;
	return (
		fault ??
		(alien && {
			range: rangeOf(alien),
			message: `Unexpected ${alienNames[alien.type] ?? alien.type} in a description, expected text`,
		}) ??
		(nodes.length === 1 && style.descriptionCase === undefined ? caseFault(text, first) : undefined)
	);
}

const picture = new RegExp(`[${pictures}\\p{Emoji_Modifier}]`, 'gu');

/** Nothing but pictures or an aside in parentheses. */
function isRemark(words: string): boolean {
	if (words.startsWith(' - ') || words.length > 1000) {
		return false;
	}
	const plain = words.replace(picture, '').trim();
	return plain === '' || /^\([^)]+\)$/.test(plain);
}

function endsWithPicture(words: string): boolean {
	return new RegExp(`[${pictures}\\p{Emoji_Modifier}]$`, 'u').test(words.slice(-4));
}

/** What stands there instead of ` - `. */
function separatorFault(text: string, first: TreeNode, words: string): Found | undefined {
	const { start, end } = rangeOf(first);
	const written = text.slice(start, Math.min(end, start + 200));
	const isText = first.type === 'text';
	const isDash = isText && /^(?:\s-\s|\s*[–—/])/.test(first.value);
	if (!isDash && / - [A-Z]/.test(words)) {
		// Badges and further links may stand before the dash.
		return undefined;
	}
	const mark = isText ? /^\s*(?:[–—―]+|&[mn]dash;|-{1,3}>?|[:：|→»~])\s*/.exec(written)?.[0] : undefined;
	if (mark !== undefined) {
		// A compound such as `[Ky](…)-based` is none.
		const isSeparator = mark.length < written.length && (/\s/.test(mark) || !/-/.test(mark));
		const range = { start, end: start + mark.length };
		return {
			range,
			message: `Unexpected separator “${mark.replace(/[^\S ]+/g, ' ')}”, expected “ - ”`,
			...(isSeparator && { fixes: [{ title: 'Write “ - ”', edits: [{ range, newText: ' - ' }], safe: true }] }),
		};
	}
	const lead = isText ? (/^\s*\S*/.exec(written)?.[0].length ?? 0) : end - start;
	const fix = {
		title: 'Insert “ - ”',
		edits: [{ range: { start, end: start }, newText: ' -' }],
		safe: false,
	};
	return {
		range: { start, end: start + lead },
		message: 'Unexpected text behind the link, expected “ - ” before the description',
		...(isText && /^ \p{Lu}/u.test(written) && { fixes: [fix] }),
	};
}

/** What can be the end: marks and asides count only in a text, and these speak for themselves. */
const ending = new Set<string>(['emphasis', 'html', 'image', 'link', 'strong']);

function endsWell(words: string, last: TreeNode): boolean {
	if (last.type !== 'text') {
		return ending.has(last.type);
	}
	const tail = words.slice(-60);
	if (/(?:https?:\/\/|www\.)[^\s<]*$/.test(words.slice(-500))) {
		// GitHub makes it a link.
		return true;
	}
	if (/[.!?…]["”]?$/.test(tail)) {
		return !/[.!?…]["”][.!?…]+$/.test(tail);
	}
	const tokens = words.split(/[- ;./']/).filter(Boolean);
	if (!/[.!?…]/.test(words) && (tokens.length > 2 || !endsWithPicture(tokens.at(-1) ?? ''))) {
		return false;
	}
	return /\)\s*$/.test(tail) || endsWithPicture(last.value);
}

function endFault(text: string, last: TreeNode): Found {
	const { end } = rangeOf(last);
	const tail = text.slice(Math.max(0, end - 60), end);
	const needless = /[,;:、，；：]+$/.exec(tail)?.[0].length ?? 0;
	const isSure = /[\p{L}\p{N})\]"'”’`%+*_>,;:、，；：]$/u.test(tail) && !/[.!?…]["”][.!?…]+$/.test(tail);
	const period = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(tail) ? undefined : '.';
	const range: OffsetRange = { start: end - (/[\ud800-\udbff][\udc00-\udfff]$/.test(tail) ? 2 : 1), end };
	const edits = [{ range: { start: end - needless, end }, newText: period ?? '.' }];
	return {
		range,
		message: 'Unexpected end of the description, expected a period',
		...(isSure && period && { fixes: [{ title: 'Add a period', edits, safe: needless === 0 }] }),
	};
}

const descriptive = new Set<string>([
	...['emphasis', 'footnoteReference', 'html', 'image', 'inlineCode', 'link', 'linkReference', 'strong', 'text'],
]);

const alienNames: Readonly<Partial<Record<string, string>>> = {
	break: 'hard line break',
	imageReference: 'picture by reference',
};

/** Of the first word of a description that is nothing but text. */
function caseFault(text: string, node: TreeNode): Found | undefined {
	const range = rangeOf(node);
	const words = textOf(node).slice(3);
	const word = words.split(/[- ;./']/).find(Boolean);
	if (word === undefined) {
		return { range, message: 'Unexpected dash without a description, expected a text behind it' };
	}
	const letters = /^\p{Ll}/u.test(word) ? word.replace(/[^\p{L}\p{N}_]/gu, '') : '';
	if (/^[/@#$~&%]/.test(words.trim()) || !/^\p{Ll}+$/u.test(letters) || letters === 'npm') {
		return undefined;
	}
	const start = text.indexOf(letters, range.start);
	const newText = letters[0]!.toUpperCase() + letters.slice(1);
	const at = { start, end: start + letters.length };
	return {
		range: at.start >= 0 && at.end <= range.end ? at : range,
		message: `Unexpected “${letters}”, expected “${newText}” to begin the description`,
		...(at.end <= range.end && {
			fixes: [{ title: `Write “${newText}”`, edits: [{ range: at, newText }], safe: false }],
		}),
	};
}
