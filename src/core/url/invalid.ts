import { canParse } from './canParse';
import { isPlainUrl } from './plainUrl';

/** Why no browser could open a URL. */
export interface InvalidUrl {
	/** Fits after "Unexpected": `space in the URL`. */
	readonly problem: string;
	/** Fits after "expected", when there is something to say: `%20`. */
	readonly expected?: string;
	/** The whole URL as it was probably meant. */
	readonly repaired?: string;
	/** `repaired` leads where browsers would go anyway. */
	readonly certain?: boolean;
}

/**
 * Tells what is wrong with the form of an absolute `http:`, `https:` or `ftp:` URL.
 *
 * Top-level domains are not looked up: new ones appear, and a dead host is for the link check to find.
 *
 * @param url As requested, see `requestedUrl`.
 * @returns `undefined` for a sound one, for relative paths, every other scheme and templates (`https://{host}/`).
 */
export function invalidUrl(url: string): InvalidUrl | undefined {
	if (isPlainUrl(url)) {
		return undefined;
	}
	const match = /^(https?|ftps?):\/\/([^/?#\\]*)/i.exec(url);
	if (!match) {
		return undefined;
	}
	const authority = match[2] ?? '';
	const host = authority.replace(/^.*@/, '').replace(/:[^:\]]*$/, '');
	if (/[{}<>$%*[\]]/.test(authority) && !/^\[[\da-f:.]+\]$/i.test(host)) {
		return undefined;
	}
	return hostMistake(url, host) ?? (canParse(url) ? spaces(url) : { problem: portProblem(authority) });
}

function hostMistake(url: string, host: string): InvalidUrl | undefined {
	if (host === '') {
		return { problem: 'URL without a host', expected: 'an address' };
	}
	if (/\s/.test(host)) {
		return { problem: 'space in the host name' };
	}
	if (/\.{2,}/.test(host)) {
		return {
			problem: 'empty label in the host name',
			expected: host.replace(/\.{2,}/g, '.'),
			repaired: url.replace(host, host.replace(/\.{2,}/g, '.')),
		};
	}
	if (host.startsWith('.')) {
		return {
			problem: 'dot before the host name',
			expected: host.slice(1),
			repaired: url.replace(host, host.slice(1)),
		};
	}
	const labels = host.replace(/\.$/, '').split('.');
	const last = labels.at(-1)!;
	if (host.startsWith('[') || last === 'localhost' || (labels.length === 4 && labels.every(isByte))) {
		return undefined;
	}
	if (labels.length === 1) {
		return { problem: `host name without a dot “${host}”`, expected: 'a public one' };
	}
	if (/^\d+$/.test(last)) {
		return { problem: `numeric top-level domain “.${last}”`, expected: 'a public one' };
	}
	return undefined;
}

function isByte(label: string): boolean {
	return /^\d{1,3}$/.test(label) && Number(label) < 256;
}

function portProblem(authority: string): string {
	return /:[^:\]]*$/.test(authority) ? 'port that is not a number up to 65535' : 'character in the host name';
}

function spaces(url: string): InvalidUrl | undefined {
	if (!/\s/.test(url)) {
		return undefined;
	}
	if (/\s+\S*:\/\//.test(url)) {
		return { problem: 'space in the URL', expected: 'one URL' };
	}
	return {
		problem: 'space in the URL',
		expected: '%20',
		repaired: url.replace(/[ \t]/g, '%20').replace(/[\n\r]/g, ''),
		certain: !/[^\S \t\n\r]/.test(url),
	};
}
