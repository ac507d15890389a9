/** The URL without its tracking parameters, otherwise unchanged to the byte, and the names of those removed, in order. */
export function withoutTracking(url: string): { readonly url: string; readonly removed: readonly string[] } {
	return { url, removed: [] };
}
