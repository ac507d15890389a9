import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import manifest from '../../../package.json';

/** A stretch of one line, half-open, and its scopes from the outermost to the innermost. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
const markdown = 'text.html.markdown';
/** What a list is made of, by scope name; further languages in fenced code stay plain. Kept current by tm-grammars. */
const files: Readonly<Record<string, string>> = {
	[markdown]: 'markdown',
	'text.html.derivative': 'html-derivative',
	'text.html.basic': 'html',
	'source.yaml': 'yaml',
};
const onigLib = loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({
	createOnigScanner,
	createOnigString,
}));

/** The grammars that package.json injects into Markdown, as VS Code finds them. */
const injected = manifest.contributes.grammars.filter(({ injectTo }) => injectTo.includes(markdown));

/** VS Code's Markdown grammar, alone or with the injections of package.json. */
export async function loadMarkdown({ withInjections }: { readonly withInjections: boolean }): Promise<IGrammar> {
	const registry = new textmate.Registry({
		onigLib,
		loadGrammar: async scopeName => readGrammar(scopeName),
		getInjections: scopeName =>
			withInjections && scopeName === markdown ? injected.map(grammar => grammar.scopeName) : [],
	});
	const grammar = await registry.loadGrammar(markdown);
	if (!grammar) {
		throw new Error(`Unexpected absence of ${markdown}, expected it in tm-grammars`);
	}
	return grammar;
}

/** @returns `null` for a language that is not in `files`. */
function readGrammar(scopeName: string): IRawGrammar | null {
	const own = injected.find(grammar => grammar.scopeName === scopeName);
	const file = files[scopeName];
	const path = own
		? new URL(`../../../${own.path}`, import.meta.url)
		: file && require.resolve(`tm-grammars/grammars/${file}.json`);
	return path ? (JSON.parse(readFileSync(path, 'utf8')) as IRawGrammar) : null;
}

/** The tokens of each line; the line ending, which the engine adds, is left out. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
	let state = textmate.INITIAL;
	return text.split(/\r?\n/).map(line => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
		state = ruleStack;
		return tokens
			.map(({ startIndex, endIndex, scopes }) => ({
				start: startIndex,
				end: Math.min(endIndex, line.length),
				scopes,
			}))
			.filter(token => token.start < token.end);
	});
}

export const ours = (scope: string): boolean => scope.endsWith('.curated-list');

/** The tokens as they were without the names that end in `.curated-list`, equal neighbours joined. */
export function withoutOurs(tokens: readonly Token[]): readonly Token[] {
	const rest: Token[] = [];
	for (const { start, end, scopes } of tokens) {
		const kept = scopes.filter(scope => !ours(scope));
		const last = rest.at(-1);
		if (last && last.scopes.join(' ') === kept.join(' ')) {
			rest[rest.length - 1] = { ...last, end };
		} else {
			rest.push({ start, end, scopes: kept });
		}
	}
	return rest;
}
