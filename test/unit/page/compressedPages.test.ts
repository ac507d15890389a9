import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/core/page/readPage';
import { get } from '../../../src/network/node';
import { pages } from '../../fixtures/pages';
import { serve } from '../../support/httpServer';

const codings: Readonly<Record<string, (body: Uint8Array) => Promise<Buffer>>> = {
	gzip: promisify<Uint8Array, Buffer>(zlib.gzip),
	br: promisify<Uint8Array, Buffer>(zlib.brotliCompress),
	deflate: promisify<Uint8Array, Buffer>(zlib.deflate),
};
const compressed = [...pages.newspapers!, ...pages.scripts!, ...pages.broken!].filter(
	({ headers, body }) => !headers && body.length > 0,
);

test.each(Object.entries(codings))('pages come through the network packed as %s', async (coding, pack) => {
	const bodies = await Promise.all(compressed.map(({ body }) => pack(Buffer.from(body))));
	await using server = await serve((request, response) => {
		response
			.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding })
			.end(bodies[Number(request.url!.slice(1))]);
	});
	for (const [index, { name, url, expected }] of compressed.entries()) {
		const info = await readPage(url, async () => {
			const answer = await get(`${server.origin}/${index}`, { allowPrivateHosts: true });
			return 'failure' in answer ? answer : { ...answer, url };
		});
		expect({ name, title: info.title, author: info.author }).toEqual({
			name,
			title: expected.title,
			author: expected.author ?? null,
		});
	}
});
