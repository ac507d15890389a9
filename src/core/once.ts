/** What a computation gives, made when somebody asks first. */
export function once<T>(compute: () => T): () => T {
	let value: { readonly of: T } | undefined;
	return () => {
		value ??= { of: compute() };
		return value.of;
	};
}
