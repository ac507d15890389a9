/** The part of a glob that names a folder (`base`), and the part that is a pattern (`glob`). */
export function scanGlob(pattern: string): { readonly base: string; readonly glob: string; readonly isGlob: boolean } {
	const path = pattern.replace(/^\.\/+/, '');
	const wildcard = path.search(/(?<!\\)[*?[{]/);
	const slash = path.lastIndexOf('/', wildcard);
	return wildcard < 0
		? { base: pattern, glob: '', isGlob: false }
		: { base: slash === 0 ? '/' : path.slice(0, Math.max(slash, 0)), glob: path.slice(slash + 1), isGlob: true };
}

/**
 * Tells whether a path with forward slashes matches: `*`, `**`, `?`, `[a-z]`, `[!a]` and `{a,b}` have the meaning that they have in a
 * shell, and a backslash takes it from them. All else is itself.
 *
 * @param options `dot`: wildcards stand for names that begin with a dot, too.
 */
export function globMatcher(
	glob: string,
	options: { readonly ignoreCase?: boolean; readonly dot?: boolean } = {},
): (path: string) => boolean {
	const pattern = toPattern(glob, options.dot ? String.raw`(?!\.\.?(?:/|$))` : String.raw`(?!\.)`);
	try {
		const expression = new RegExp(`^(?:${pattern})$`, options.ignoreCase ? 'i' : '');
		return path => expression.test(path);
	} catch {
		// `[z-a]`
		return () => false;
	}
}

/** What a glob is made of; the rest are single characters. */
const token =
	/\\(?<escaped>.)|(?<below>\/\*\*(?=$|[,}]))|(?<across>\*\*\/)|(?<stars>\*+)|\[(?<not>[!^]?)(?<set>\]?[^\]/]*)\]|./gs;

/** @param visible Looks ahead at a name that a wildcard may stand for. */
function toPattern(glob: string, visible: string): string {
	const braces = pairedBraces(glob);
	/** Whether a name begins where each of the open braces does. */
	const open: boolean[] = [];
	let begins = true;
	let pattern = '';
	for (const { 0: text, index, groups = {} } of glob.matchAll(token)) {
		const { escaped, below, across, stars, not, set } = groups;
		let begun = false;
		if (escaped !== undefined) {
			pattern += literal(escaped);
		} else if (below !== undefined) {
			pattern += `(?:/${visible}[^/]*)*`;
		} else if (across !== undefined && begins) {
			pattern += `(?:${visible}[^/]+/)*`;
			begun = true;
		} else if (stars === '**' && begins && /^(?:$|[,}])/.test(glob.slice(index + 2))) {
			pattern += `(?:${visible}[^/]+(?:/${visible}[^/]*)*)?`;
		} else if (across !== undefined || stars !== undefined) {
			pattern += `${begins ? `${visible}(?=[^/])` : ''}[^/]*${across === undefined ? '' : '/'}`;
			begun = across !== undefined;
		} else if (set !== undefined) {
			pattern += `(?!/)[${not === '' ? '' : '^'}${set.replace(/^\]|\[/g, String.raw`\$&`)}]`;
		} else if (text === '?') {
			pattern += `${begins ? visible : ''}[^/]`;
		} else if (text === '{' && braces.has(index)) {
			open.push(begins);
			pattern += '(?:';
			begun = begins;
		} else if (text === ',' && open.length > 0) {
			pattern += '|';
			begun = open.at(-1)!;
		} else if (text === '}' && braces.has(index)) {
			open.pop();
			pattern += ')';
		} else {
			pattern += literal(text);
			begun = text === '/';
		}
		begins = begun;
	}
	return pattern;
}

/** Where the braces stand that have a partner and a comma between them. */
function pairedBraces(glob: string): ReadonlySet<number> {
	const paired = new Set<number>();
	const open: { readonly at: number; hasComma: boolean }[] = [];
	for (const { 0: text, index } of glob.matchAll(/\\.|[{},]/gs)) {
		const last = open.at(-1);
		if (text === '{') {
			open.push({ at: index, hasComma: false });
		} else if (text === ',' && last) {
			last.hasComma = true;
		} else if (text === '}' && last) {
			open.pop();
			if (last.hasComma) {
				paired.add(last.at).add(index);
			}
		}
	}
	return paired;
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
