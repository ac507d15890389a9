import { isPlainUrl } from './plainUrl';

/** A mistake at the beginning of a URL: `repaired` belongs there in place of `written`. */
export interface SchemeMistake {
	/** Fits after "Unexpected": `missing scheme`. */
	readonly problem: string;
	/** `''` when something is missing there. */
	readonly written: string;
	readonly repaired: string;
	/** Nothing else can have been meant. */
	readonly certain: boolean;
}

/**
 * Finds a missing, mistyped, doubled or half-written scheme.
 *
 * @param url As written or as requested, without white space around it.
 * @returns `undefined` for sound URLs, relative paths, fragments and every other scheme there may be, and where what
 *   follows does not look like a host.
 */
export function schemeMistake(url: string): SchemeMistake | undefined {
	return isPlainUrl(url) ? undefined : (repeated(url) ?? mistyped(url) ?? missing(url));
}

/** One scheme as people write it: letters, then colon and slashes or what stands for them. */
const schemeLike = /^([a-z]{3,7})(\s*[;.,]*(?::[:;.,]*\s*[/\\]*|[/\\]{2,}:?[/\\]*))\s*/i;
const separator = '://';

function repeated(url: string): SchemeMistake | undefined {
	let rest = url;
	let last: string | undefined;
	let count = 0;
	for (let match = schemeLike.exec(rest); match && isWeb(match[1]!); match = schemeLike.exec(rest)) {
		last = intended(match[1]!);
		rest = rest.slice(match[0].length);
		count++;
	}
	if (count < 2 || !last || !startsWithHost(rest)) {
		return undefined;
	}
	const written = url.slice(0, url.length - rest.length);
	// What stands last came with the address; what stands first was already there.
	return { problem: 'repeated scheme', written, repaired: `${last}${separator}`, certain: true };
}

function mistyped(url: string): SchemeMistake | undefined {
	const match = schemeLike.exec(url);
	if (!match?.[1] || !isWeb(match[1])) {
		return undefined;
	}
	const written = match[0];
	const rest = url.slice(written.length);
	const scheme = intended(match[1]);
	const sound = match[1].toLowerCase() === scheme;
	if (sound && written.slice(match[1].length) === separator) {
		return undefined;
	}
	if (!startsWithHost(rest) && !(sound && written.includes(':') && /^[^\s/?#]/.test(rest))) {
		return undefined;
	}
	return {
		problem: sound ? 'incomplete scheme' : 'mistyped scheme',
		written,
		repaired: `${scheme}${separator}`,
		certain: true,
	};
}

function missing(url: string): SchemeMistake | undefined {
	const found = (repaired: string, certain: boolean): SchemeMistake => ({
		problem: 'missing scheme',
		written: '',
		repaired,
		certain,
	});
	if (/^:\/\//.test(url) && startsWithHost(url.slice(separator.length))) {
		return { ...found(`https${separator}`, true), written: separator };
	}
	if (/^www\.(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]|$)/i.test(url)) {
		return found(`https${separator}`, true);
	}
	if (/^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(url)) {
		return found('mailto:', true);
	}
	// A folder may be called `socket.io` and a file `notes.org`: only what cannot well be one.
	if (
		/^(?:[a-z0-9-]+\.)+(?:com|edu|gov)(?:[/?#]|$)/i.test(url) ||
		/^(?:[a-z0-9-]+\.){2,}(?:org|net|io|dev)(?:[/?#]|$)/i.test(url) ||
		/^[a-z0-9-]+\.org\/./i.test(url)
	) {
		return found(`https${separator}`, false);
	}
	return undefined;
}

/** `http`, `https` or a slip away from them; `shttp`, `ftp`, `sftp` and the like are schemes of their own. */
function isWeb(word: string): boolean {
	return (
		/^(?=[ht])(?=.*t)(?=.*[ps])[htps]{3,7}$/i.test(word) ||
		/^(?:[a-z]ttps?|h[a-z]tps?|ht[a-z]ps?|htt[a-z]s?|(?!s)[a-z]https?)$/i.test(word)
	);
}

function intended(word: string): 'http' | 'https' {
	return /s/i.test(word) ? 'https' : 'http';
}

function startsWithHost(text: string): boolean {
	return /^(?:[^\s/?#@\\]*@)?(?:[^\s/?#:.@\\]+\.)+[^\s/?#:.@\\\d][^\s/?#:.@\\]+(?:[:/?#]|$)|^(?:localhost|\d+(?:\.\d+){3}|\[[\da-f:]+\])(?:[:/?#]|$)/i.test(
		text,
	);
}
