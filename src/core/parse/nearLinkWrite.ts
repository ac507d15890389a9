import type { NearLink, OffsetRange } from '../model';
import { holdsLink, type Reading } from './nearLinkBlock';
import type { Label } from './nearLinkLabel';
import type { Target } from './nearLinkTarget';

/** Puts the link together; `undefined` when the text is none or nothing would change. */
export function writeNearLink(
	reading: Reading,
	{ choices }: Pick<Label, 'choices'>,
	target: Target,
	labelProblems: readonly string[],
): NearLink | undefined {
	const { text, brackets } = reading;
	const usable = choices.filter(choice => isText(reading, choice.text));
	const first = usable[0];
	if (!first) {
		return undefined;
	}
	const problems = [...labelProblems, ...target.problems];
	let start = Math.min(...usable.map(choice => choice.from));
	let end = target.end;
	let cut = 0;
	const open = brackets.get(start - 1);
	if (open?.stray && open.opens && open.kind === 'square' && text[start] === '[') {
		start--;
		cut = 1;
		problems.push('extra opening bracket');
	}
	const close = brackets.get(end);
	if (target.closed && close?.stray && !close.opens && close.kind === 'round' && text[end - 1] === text[end]) {
		end++;
		problems.push('extra closing parenthesis');
	}
	const replacements = usable.flatMap(choice =>
		target.readings.map(
			({ inside, after }) =>
				`${text.slice(start + cut, choice.from)}[${text.slice(choice.text.start, choice.text.end)}](${inside})${after}`,
		),
	);
	const different = [...new Set(replacements)].filter(replacement => replacement !== text.slice(start, end));
	return problems.length === 0 || different.length === 0
		? undefined
		: {
				range: { start, end },
				text: text.slice(first.text.start, first.text.end).replace(/[\r\n][ \t>]*|\s+/g, ' '),
				url: target.url,
				problem: problems[0] as string,
				replacements: different.slice(0, 4),
			};
}

/** No footnote, task box or callout, and no link in it. */
function isText(reading: Reading, inner: OffsetRange): boolean {
	const words = reading.text.slice(inner.start, Math.min(inner.end, inner.start + 1001));
	return words.length <= 1000 && words.trim() !== '' && !/^(?:\^|!\w+$)/.test(words) && !holdsLink(reading, inner);
}
