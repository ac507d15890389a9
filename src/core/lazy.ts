/**
 * A value, or how to find it when somebody asks.
 *
 * A function and no getter: V8 keeps what a getter in an object literal knows until its next full collection.
 */
export type Lazy<T> = T | (() => T);

export function evaluate<T extends string | readonly unknown[] | undefined>(lazy: Lazy<T>): T {
	return typeof lazy === 'function' ? lazy() : lazy;
}
