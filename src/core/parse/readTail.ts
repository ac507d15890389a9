import type { Link } from '../model';
import { glyph, type Inline } from './inline';
import { isAuxiliary, isBracketedLabel } from './labels';
import { isLicence } from './licence';
import { plainText } from './plainText';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
const blank = new RegExp(`[\\s${M}${H}]`);
/** What may stand between two links that belong together. */
const joint = new RegExp(`[\\s${M}${H},;|/·•&+–—-]`);
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '】': '【' };
/** No chip is longer. */
const reach = 4000;
const sentenceEnd = /(?:[!?。！？…]|(?<!\b(?:e\.g|i\.e|cf|vs|etc))\.)[)）"”]?$/iu;
/** Behind such a word a link goes on with the sentence. */
const unfinished =
	/(?:^|[^\p{L}])(?:an?|the|this|that|these|its?|their|our|your|his|her|my|and|or|of|in|on|at|to|by|for|from|with|as|via|see|read|is|are|was|has|have|use[sd]?|using|official|online|live|free|full|also|new|original|check|out|like|including|into|than)$/iu;

/** Tags, licence chips, badges and stand-alone links at the end of a paragraph. */
export interface Tail {
	/** Where they begin; the paragraph's end when there are none. */
	readonly end: number;
	readonly tags: readonly string[];
}

/** Reads the tail of a paragraph whose lead link ends at `from`, from its end backwards. */
export function readTail(source: string, inline: Inline, from: number): Tail {
	const { skeleton, links } = inline;
	const base = inline.range.start;
	const first = from - base;
	const tags: string[] = [];
	let end = skeleton.length;
	let linkIndex = links.length - 1;

	/** The link that ends at `at`. */
	const linkBefore = (at: number): Link | undefined => {
		while (linkIndex >= 0 && links[linkIndex]!.range.end - base > at) {
			linkIndex--;
		}
		return links[linkIndex] && links[linkIndex]!.range.end - base === at ? links[linkIndex] : undefined;
	};
	const back = (at: number, over: RegExp): number => {
		let start = at;
		while (start > first && over.test(skeleton[start - 1]!)) {
			start--;
		}
		return start;
	};

	for (;;) {
		const trimmed = back(end, blank);
		const last = trimmed > first ? skeleton[trimmed - 1]! : '';
		if (last === I) {
			end = back(trimmed, /\uE002/);
			continue;
		}
		if (last === C || last === ',') {
			const codeEnd = last === ',' ? back(trimmed - 1, blank) : trimmed;
			const start = back(codeEnd, /\uE003/);
			const text = plainText(source, inline, { start: base + start, end: base + codeEnd });
			if (start < codeEnd && isTag(text, skeleton.slice(Math.max(first, start - 200), start), tags.length > 0)) {
				tags.unshift(text);
				end = start;
				continue;
			}
		}
		const closed =
			(last === '.' || last === '。') && skeleton[trimmed - 2] !== last ? back(trimmed - 1, blank) : trimmed;
		const bracket = closed > first ? skeleton[closed - 1]! : '';
		if (closers[bracket] !== undefined) {
			const open = chipStart(skeleton, closed, first, closers[bracket]);
			if (open !== undefined) {
				end = open;
				continue;
			}
		}
		if (bracket === L) {
			const link = linkBefore(closed);
			const text = link?.text ?? '';
			const start = link ? link.range.start - base : closed;
			const before = skeleton.slice(Math.max(first, start - 200), start).replace(trailingBlank, '');
			if (link && start >= first) {
				const hash = /^#([\p{L}][\p{L}\p{N}_-]*)$/u.exec(text)?.[1];
				if (hash !== undefined || isLicence(text)) {
					tags.unshift(hash ?? text);
					end = alternative.test(before) ? back(start, /[^\uE001]/) : start;
					continue;
				}
				if (isBracketedLabel(text) && before !== '') {
					end = start;
					continue;
				}
				const group = groupStart(start);
				if (group !== undefined) {
					end = group;
					continue;
				}
			}
		}
		const hash = /\s#([\p{L}][\p{L}\p{N}_-]{0,60})[\s.]*$/u.exec(
			skeleton.slice(Math.max(first, trimmed - 70), trimmed),
		);
		if (hash) {
			tags.unshift(hash[1]!);
			end = trimmed - hash[0].length;
			continue;
		}
		return { end: base + end, tags: tags.filter(tag => tag !== '') };
	}

	/** Where links begin that end the paragraph and stand alone: behind a sentence, or labels such as `[Demo](…)`. */
	function groupStart(lastStart: number): number | undefined {
		const before = linkIndex;
		let start = lastStart;
		let labels = isAuxiliary(links[linkIndex]!.text);
		let name = links[linkIndex]!.text;
		for (;;) {
			const gap = back(start, joint);
			const next = gap > first && skeleton[gap - 1] === L ? linkBefore(gap) : undefined;
			if (!next || next.range.start - base < first) {
				break;
			}
			labels &&= isAuxiliary(next.text);
			name = next.text;
			start = next.range.start - base;
		}
		const gap = back(start, joint);
		const text = skeleton.slice(Math.max(first, gap - 200), gap).replace(plainLicence, '');
		const dashed = /[–—|·•-]/.test(skeleton.slice(gap, start));
		const isName = /^[^\p{L}]*\p{Lu}/u.test(name) || /(?:^|\s)[\p{Lu}\d]\S*$/u.test(text);
		const named = isName && !unfinished.test(text);
		const stands =
			sentenceEnd.test(text) || (labels && !/[,;&+]/.test(skeleton.slice(gap, start)) && (dashed || named));
		if (gap > first && /[\p{L}\p{N}]/u.test(text) && stands) {
			return gap;
		}
		linkIndex = before;
		return undefined;
	}
}

/** Between two licences. */
const alternative = new RegExp(`(?<=[${L}][\\s${M}]{0,9})(?:or|and|/)$`, 'u');
/** `[MIT]` */
const plainLicence = /\s*\[[\w .+-]{2,30}\]$/;
const trailingBlank = new RegExp(`[\\s${M}${H}]{1,100}$`);

/** Code that ends a sentence belongs to it; code behind one is a tag, as are licences and running times. */
function isTag(code: string, before: string, follows: boolean): boolean {
	return (
		follows ||
		isLicence(code) ||
		/^\d{1,3}(?::\d\d){1,2}$/.test(code) ||
		/(?:[.!?。…)\uE001\uE003]|^)[\s\uE005]{0,100}$/u.test(before)
	);
}

/** Where a bracket begins that holds nothing but links, code and punctuation, or a licence; `undefined` when it holds words. */
function chipStart(skeleton: string, end: number, first: number, opener: string): number | undefined {
	let hasLink = false;
	let hasWord = false;
	for (let at = end - 2; at >= Math.max(first, end - reach); at--) {
		const character = skeleton[at]!;
		if (character === opener) {
			const isChip = hasWord ? isLicence(skeleton.slice(at + 1, end - 1)) : hasLink;
			return isChip ? at : undefined;
		}
		hasLink ||= character === L;
		hasWord ||= /\p{L}/u.test(character);
		if (/[()（）]/u.test(character) || (hasWord && end - at > 60)) {
			return undefined;
		}
	}
	return undefined;
}
