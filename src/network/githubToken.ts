/**
 * The header that a GitHub token travels in; none for a URL that is not exactly on `https://api.github.com`.
 *
 * To be asked for the first URL of a request alone: no redirect may carry the token on.
 */
export function githubToken(url: URL, token: string | undefined): Readonly<Record<string, string>> {
	return token !== undefined && url.origin === 'https://api.github.com' ? { Authorization: `Bearer ${token}` } : {};
}
