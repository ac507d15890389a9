import { below, generatedList, pick, type Random } from './lists';

/** Replace `start` up to `end` by `newText`. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

/** What turns one thing into another in Markdown. */
const snippets =
	'\n|\n\n|\n\n\n|```\n|```|~~~\n|- |* |+ |1. |2) |  |    |   |\t|> |>|===\n|---\n|***\n|\n---\n|\n===\n|<div>\n|</div>|<!--|-->|<!-- x -->\n|<details>\n|<b>|<pre>|</pre>|[r1]: /b\n|[r1]|[a][r2]|[r3]:\n/c\n|[r2]: /c "t\n|"\n|\'|[^1]: note\n|[^1]|# |## |#|\n# h\n|*|**|_|`|[|](|](http://x.y)|)|\\|\\\n|<|>|&amp;|http://example.com|\r\n|\r| |  \n|x|\n- [t](http://u.v) - d\n|\n1. x\n|\n  - y\n|\n\n    code\n|\n   |- \n|-\n|\u00a0|é|[r4]: <x>\n|<?php\n|?>|<![CDATA[|]]>|\n\n\n\n- a\n\n- b\n|\0|$$|$$\n|$|{{|}}|{% x %}|---\na: b\n---\n|+++\n|\uFEFF|2. |- - - |10. a\n'
		.split('|')
		.concat('| a | b |\n| - | - |\n', '|', '| - |\n', '|--|--|\n', '| x | y |\n', 'a | b\n');

const letters = [...'abc -.[]()/'];

/** A change such as people make while they write, or such as breaks what is below. */
export function randomEdit(random: Random, text: string): Edit {
	const kind = random();
	const at = below(random, text.length + 1);
	if (kind < 0.3) {
		return { start: at, end: at, newText: random() < 0.5 ? pick(random, snippets) : pick(random, letters) };
	}
	if (kind < 0.5) {
		return { start: at, end: Math.min(text.length, at + 1 + below(random, 3)), newText: '' };
	}
	if (kind < 0.9) {
		const lines = text.split(/(?<=\n)/);
		const line = below(random, lines.length);
		const start = lines.slice(0, line).join('').length;
		const own = lines[line]!.length;
		if (kind < 0.62) {
			return { start, end: start, newText: pick(random, snippets) };
		}
		if (kind < 0.72) {
			return { start, end: start + lines.slice(line, line + 1 + below(random, 3)).join('').length, newText: '' };
		}
		if (kind < 0.82) {
			return { start, end: start, newText: pick(random, lines) };
		}
		return { start: Math.max(0, start + own - 1), end: start + own, newText: '' };
	}
	if (kind < 0.95) {
		const newText = Array.from({ length: 1 + below(random, 4) }, () => pick(random, snippets)).join('');
		return { start: at, end: Math.min(text.length, at + below(random, 200)), newText };
	}
	if (kind < 0.98) {
		return { start: at, end: at, newText: generatedList(random, 400) };
	}
	if (kind < 0.99) {
		return {
			start: 0,
			end: text.length,
			newText: text.includes('\r') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'),
		};
	}
	return { start: 0, end: text.length, newText: text.slice(at) + text.slice(0, at) };
}
