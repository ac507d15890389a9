import ipaddr from 'ipaddr.js';

/** Tells a person how to let a private host pass. */
const howToAllow = 'allow it with the setting curatedList.network.allowPrivateHosts.';

/** Names that are answered by this machine or its own network: RFC 6761, RFC 6762, RFC 8375 and common habit. */
const privateSuffixes = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** Azure's virtual public address of the host machine: public by its range, private by its use. */
const azureHost = '168.63.129.16';

/** `64:ff9b::/96`: networks without IPv4 reach an IPv4 host through it (RFC 6052). */
const wellKnownNat64 = [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

/**
 * Why a URL may not be asked for, as one sentence for a person.
 *
 * Looks at the URL alone: its scheme, and a host that is written as an address or as a name that never leaves the local
 * network. The parser of `URL` has already turned `0x7f.1`, `2130706433` and `①②⑦.0.0.1` into `127.0.0.1`. What other
 * names resolve to is for `isPublicAddress`.
 *
 * @returns `undefined` for a URL that may be asked for, as far as it alone tells.
 */
export function whyRefused(url: URL, allowPrivateHosts = false): string | undefined {
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		return `Only http and https addresses can be read, not ${url.protocol}`;
	}
	if (allowPrivateHosts) {
		return undefined;
	}
	const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	if (ipaddr.isValid(host)) {
		return isPublicAddress(host) ? undefined : privateAddress(host);
	}
	if (!host.includes('.') || privateSuffixes.test(host)) {
		return `${host} is a name of the local network; ${howToAllow}`;
	}
	return undefined;
}

/** The sentence for a name one of whose addresses is private. */
export function privateAddressOf(host: string, address: string): string {
	return `${host} leads to ${address}, which is a private address; ${howToAllow}`;
}

/**
 * Whether an IPv4 or IPv6 address belongs to the public internet: neither loopback, private, link-local, multicast nor
 * reserved, also when wrapped in IPv6 (mapped, NAT64). `false` for what is no address.
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) {
		return false;
	}
	const parsed = ipaddr.process(address);
	const bytes = parsed.toByteArray();
	if (wellKnownNat64.every((byte, index) => bytes[index] === byte)) {
		return isPublicAddress(bytes.slice(12).join('.'));
	}
	// Of IPv6, only 2000::/3 has been given out as global unicast (RFC 4291 §2.4).
	const global = bytes.length === 4 || (bytes[0]! & 0xe0) === 0x20;
	return global && parsed.range() === 'unicast' && parsed.toString() !== azureHost;
}

function privateAddress(address: string): string {
	return `${address} is a private address; ${howToAllow}`;
}
