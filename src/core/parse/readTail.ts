import { glyph, type Inline } from './inline';
import { plainText } from './plainText';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
const lastImage = new RegExp(`[\\s${M}${H}]*${I}+[\\s${M}${H}]*$`, 'u');
const lastCode = new RegExp(`(?:\\s|^)[\\s${M}]*(${C}+)[\\s,${M}]*$`, 'u');
/** Stand-alone links and licence chips in brackets at the end: `([Source Code](…), [Demo](…))`. */
const chip = new RegExp(
	`[\\s${M}]*(?:\\([\\s${M}]*[${L}][^()\\p{L}]*\\)|\\[[\\s${M}]*[${L}][^\\[\\]\\p{L}]*\\])[\\s.${M}]*$`,
	'u',
);

/** Tags, chips, badges at the end of the paragraph, and where they begin. */
export function readTail(
	source: string,
	inline: Inline,
	from: number,
): { readonly end: number; readonly tags: readonly string[] } {
	const { start: base } = inline.range;
	const tags: string[] = [];
	let end = inline.range.end;
	for (;;) {
		const skeleton = inline.skeleton.slice(from - base, end - base);
		const image = lastImage.exec(skeleton);
		const aside = image ?? chip.exec(skeleton);
		if (aside && aside.index > 0) {
			end = from + aside.index;
			continue;
		}
		const code = lastCode.exec(skeleton);
		// Code that ends a sentence belongs to it; code behind one is a tag.
		if (code && (tags.length > 0 || /(?:[.!?。…)\uE001\uE003]|^)[\s\uE005]*$/u.test(skeleton.slice(0, code.index)))) {
			const codeStart = from + code.index + code[0].indexOf(C);
			tags.unshift(plainText(source, inline, { start: codeStart, end }));
			end = from + code.index;
			continue;
		}
		const hash = /\s#([\p{L}][\p{L}\p{N}_-]*)\s*$/u.exec(skeleton);
		if (hash) {
			tags.unshift(hash[1]!);
			end = from + hash.index;
			continue;
		}
		return { end, tags: tags.filter(tag => tag !== '') };
	}
}
