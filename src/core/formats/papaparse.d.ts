/** The part of Papa Parse that is used; the types that are published for it bring Node's with them. */
declare module 'papaparse' {
	interface ParseConfig {
		readonly delimiter?: string;
		readonly skipEmptyLines?: boolean | 'greedy';
	}
	const Papa: {
		parse(text: string, config: ParseConfig): { readonly data: readonly (readonly string[])[] };
		unparse(rows: readonly (readonly string[])[], config?: { readonly newline?: string }): string;
	};
	export default Papa;
}
