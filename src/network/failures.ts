import type { HttpFailure } from '../core/page/http';

/** The caller's signal ended the request. */
export const cancelled: HttpFailure = { failure: 'cancelled', reason: 'Cancelled.' };

/** Nothing, or not everything, came within so many milliseconds. */
export function timedOut(milliseconds: number): HttpFailure {
	const seconds = milliseconds < 1000 ? milliseconds / 1000 : Math.round(milliseconds / 1000);
	return {
		failure: 'timeout',
		reason: `The page did not answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
	};
}

/** A rule of ours, not the network, said no. */
export function refused(reason: string): HttpFailure {
	return { failure: 'refused', reason };
}

/** A redirect would hand on in the clear what was asked for in secret. */
export function downgraded(from: URL, to: URL): HttpFailure | undefined {
	return from.protocol === 'https:' && to.protocol === 'http:'
		? refused(`${from.host} leads from https to plain http at ${to.host}, which is not followed.`)
		: undefined;
}

/**
 * What an error of Node's `http`, `https`, `dns` or `tls` means to a person.
 *
 * @param code `error.code` (https://nodejs.org/api/errors.html); an unknown or missing one is `unreachable`.
 */
export function networkFailure(host: string, code: string | undefined): HttpFailure {
	if (code === 'ETIMEDOUT') {
		return { failure: 'timeout', reason: `${host} does not answer.` };
	}
	return { failure: 'unreachable', reason: sentence(host, code) };
}

function sentence(host: string, code = ''): string {
	switch (code) {
		case 'ENOTFOUND':
		case 'ENODATA':
			return `${host} does not resolve.`;
		case 'EAI_AGAIN':
			return `${host} could not be looked up; this computer may be offline.`;
		case 'ECONNREFUSED':
			return `${host} refuses connections.`;
		case 'ECONNRESET':
		case 'EPIPE':
			return `${host} closed the connection without an answer.`;
		case 'CERT_HAS_EXPIRED':
			return `The certificate of ${host} has expired.`;
		case 'ERR_TLS_CERT_ALTNAME_INVALID':
			return `The certificate of ${host} is for another site.`;
	}
	if (/CERT|SIGNATURE/.test(code)) {
		return `The certificate of ${host} cannot be verified.`;
	}
	if (/^EPROTO$|SSL|TLS/.test(code)) {
		return `No secure connection to ${host} could be made.`;
	}
	if (code.startsWith('HPE_')) {
		return `${host} does not answer as a web server does.`;
	}
	return code ? `${host} cannot be reached (${code}).` : `${host} cannot be reached.`;
}
