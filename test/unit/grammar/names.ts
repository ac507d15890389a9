import { ours, type Token } from './engine';

/** A name that the injections give, and the stretches of the line that bear it, left to right. */
export interface Named {
	readonly name: string;
	readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The names in a line, in the order in which they first stand there; `url` is Markdown's own, inside the head of an entry.
 * What covers the whole entry is left out.
 */
export function namesIn(tokens: readonly Token[]): readonly Named[] {
	const names = new Map<string, { start: number; end: number }[]>();
	for (const { start, end, scopes } of tokens) {
		for (const name of new Set(shortNames(scopes))) {
			const ranges = names.get(name) ?? [];
			const last = ranges.at(-1);
			if (last?.end === start) {
				last.end = end;
			} else {
				ranges.push({ start, end });
			}
			names.set(name, ranges);
		}
	}
	return [...names].map(([name, ranges]) => ({ name, ranges }));
}

function shortNames(scopes: readonly string[]): readonly string[] {
	const names = scopes.filter(ours).map(scope => scope.replace(/\.curated-list$/, ''));
	const url = names.includes('meta.head') && scopes.includes('markup.underline.link.markdown');
	return [...names.filter(name => name !== 'meta.entry' && name !== 'meta.head'), ...(url ? ['url'] : [])];
}

/** The text with a line of carets below each line for each name in it. */
export function annotate(text: string, lines: readonly (readonly Token[])[]): string {
	return text
		.split(/\r?\n/)
		.flatMap((line, index) => [`  ${line}`.trimEnd(), ...namesIn(lines[index] ?? []).map(caretLine)])
		.join('\n');
}

function caretLine({ name, ranges }: Named): string {
	let carets = '';
	for (const { start, end } of ranges) {
		carets = carets.padEnd(start) + '^'.repeat(end - start);
	}
	return `# ${carets} ${name}`;
}
