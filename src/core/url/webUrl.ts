import { canParse } from './canParse';
import { withoutTracking } from './tracking';

/** An `http:` or `https:` URL without its tracking parameters; a missing scheme is added. `undefined` when there is none. */
export function toWebUrl(text: string): { readonly url: string; readonly removed: readonly string[] } | undefined {
	const trimmed = text.trim();
	const url = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
	return /^https?:\/\/[^\s/?#]/i.test(url) && !/\s/.test(url) && canParse(url) ? withoutTracking(url) : undefined;
}
