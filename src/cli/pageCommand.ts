import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type HttpGet, maxBodyBytes } from '../core/page/http';
import { canParse } from '../core/url/canParse';
import type { ExitCode, Io } from './io';
import { InputError, type RawOptions, single, UsageError } from './options';
import { pageAt } from './pageAt';
import { reasonOf } from './readFile';

/** `curated-list page`: what a page says of itself, as JSON. */
export async function pageCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	const [url, second] = args;
	if (url === undefined || second !== undefined) {
		throw new UsageError('Expected one URL.');
	}
	if (!canParse(url)) {
		throw new UsageError(`Unexpected URL "${url}", expected one that begins with http:// or https://.`);
	}
	const file = single(options, 'html');
	const ask = file === undefined ? undefined : await answerWith(resolve(io.cwd, file), file, url);
	const page = await pageAt(url, options, ask);
	io.out(`${JSON.stringify(page, undefined, 2)}\n`);
	return page.title === null ? 1 : 0;
}

/** A network on which there is nothing but one page, with the contents of a file. */
async function answerWith(absolute: string, path: string, url: string): Promise<HttpGet> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(absolute);
	} catch (error) {
		throw new InputError(`${path}: ${reasonOf(error)}`);
	}
	return async address =>
		address === url
			? { url, status: 200, headers: { 'content-type': 'text/html' }, body: once(bytes.subarray(0, maxBodyBytes)) }
			: { failure: 'refused', reason: 'Nothing is asked of the network beside --html.' };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}
