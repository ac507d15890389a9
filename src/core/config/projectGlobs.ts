import { globMatcher } from './glob';

/** Wildcards that each may stand for any stretch; more of them make matching slow enough to be a trap. */
const most = { length: 200, inSegment: 3, across: 3, braces: 5 };

/**
 * Whether a path, relative to the project file's folder, matches one of its globs. A glob without a slash matches at any
 * depth; parentheses, `|`, `+` and `!` are themselves. One that `globProblem` complains of matches nothing.
 */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
	return globs.some(glob => globProblem(glob) === undefined && matcherOf(glob)(path));
}

/** What is expected instead of a glob that cannot be used; `undefined` when it can. */
export function globProblem(glob: string): string | undefined {
	const stars = (text: string) => text.match(/\*+|\?{2,}/g)?.length ?? 0;
	if (glob.trim() === '') {
		return 'a glob';
	}
	const segments = glob.split('/');
	const isSimple =
		glob.length <= most.length &&
		segments.every(segment => stars(segment) <= most.inSegment) &&
		segments.filter(segment => segment.includes('**')).length <= most.across &&
		(glob.match(/\{/g)?.length ?? 0) <= most.braces;
	return isSimple ? undefined : 'a simpler glob';
}

const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
	const known = matchers.get(glob);
	if (known) {
		return known;
	}
	const literal = glob
		.replace(/^\.?\//, '')
		.replace(/(\[!)|[()|+!@]/g, (char, negation) => (negation ? '[^' : `\\${char}`));
	const matcher = globMatcher(glob.includes('/') ? literal : `**/${literal}`, { dot: true });
	if (matchers.size > 1000) {
		matchers.clear();
	}
	matchers.set(glob, matcher);
	return matcher;
}
