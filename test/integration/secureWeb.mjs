import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

/** @param {string} name */
const tls = name => fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));

/**
 * Of `api.github.com`, `*.example.com` and this machine, signed by itself: whoever trusts it, trusts that server.
 * Its key is no secret.
 */
export const certificate = tls('certificate');

/** @param {import('node:net').Server} server */
export function portOf(server) {
	const address = server.address();
	if (!address || typeof address === 'string') {
		throw new Error('Expected the server to have a port.');
	}
	return address.port;
}

/**
 * A site over TLS, and a proxy behind which every host is that site.
 *
 * @param {import('node:http').RequestListener} handle What the site answers.
 */
export async function startSecureWeb(handle) {
	const secure = createSecureServer({ cert: readFileSync(certificate), key: readFileSync(tls('key')) }, handle);
	const proxy = createServer(handle);
	/** @type {Set<import('node:stream').Duplex>} */
	const tunnels = new Set();
	proxy.on('connect', (_request, client) => {
		const server = connect(portOf(secure), '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connected\r\n\r\n');
			server.pipe(client).pipe(server);
		});
		for (const end of [server, client]) {
			tunnels.add(end);
			end.on('error', () => {}).on('close', () => [server, client].forEach(each => void each.destroy()));
		}
	});
	for (const each of [secure, proxy]) {
		await new Promise(ready => each.listen(0, '127.0.0.1', () => ready(undefined)));
	}
	return {
		secure: `https://127.0.0.1:${portOf(secure)}`,
		proxy: `http://127.0.0.1:${portOf(proxy)}`,
		async stop() {
			for (const tunnel of tunnels) {
				tunnel.destroy();
			}
			for (const each of [secure, proxy]) {
				each.closeAllConnections();
				await new Promise(done => each.close(done));
			}
		},
	};
}
