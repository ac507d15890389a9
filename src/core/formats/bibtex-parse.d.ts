/** The part of bibtex-parse that is used; it has no types of its own. */
declare module 'bibtex-parse' {
	export type Value =
		| { readonly datatype: 'braced' | 'quoted' | 'identifier' | 'number'; readonly value: string }
		| { readonly datatype: 'concatinate'; readonly value: readonly Value[] }
		| { readonly datatype: 'null'; readonly value: null };
	export type Item =
		| ({ readonly itemtype: 'string'; readonly name: string } & Value)
		| {
				readonly itemtype: 'entry';
				readonly fields: readonly ({ readonly name: string } & Value)[];
		  }
		| { readonly itemtype: 'preamble' | 'comment' };
	const parser: {
		/** @throws where the text is no BibTeX. */
		parse(text: string, options: { readonly number: 'string' }): readonly Item[];
	};
	export default parser;
}
