/**
 * Whether `new URL` takes an address. `URL.canParse` of Node 20 and 22 refuses letters beyond ASCII once it was called some thousand
 * times, so it is asked about ASCII alone (https://github.com/AikidoSec/firewall-node/pull/1086).
 */
export function canParse(url: string, base?: string): boolean {
	if (isAscii.test(url) && (base === undefined || isAscii.test(base))) {
		return URL.canParse(url, base);
	}
	try {
		new URL(url, base);
		return true;
	} catch {
		return false;
	}
}

const isAscii = /^[\0-\x7f]*$/;
