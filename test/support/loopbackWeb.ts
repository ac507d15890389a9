import type { HttpGet } from '../../src/core/page/http';
import { get as getByNode } from '../../src/network/node';
import { type HttpServer, serve } from './httpServer';

/** What addresses of the web answer: text is HTML, a `Failed` is a status without a body, all else is JSON. */
export type Answers = Readonly<Record<string, unknown>>;

export class Failed {
	constructor(readonly status: number) {}
}

/** The web, as far as one test needs it, on one server of this machine: `await using web = await loopbackWeb(…)`. */
export interface LoopbackWeb extends AsyncDisposable {
	/** Asks through the real network code; answers carry the address asked for. */
	readonly get: HttpGet;
	/** What was asked for, in order. */
	readonly asked: readonly string[];
}

/** @param answers What is not among them answers 404. */
export async function loopbackWeb(answers: Answers): Promise<LoopbackWeb> {
	const asked: string[] = [];
	const server: HttpServer = await serve((request, response) => {
		const address = decodeURIComponent(request.url!.slice(1));
		asked.push(address);
		const answer = address in answers ? answers[address] : new Failed(404);
		if (answer instanceof Failed) {
			response.writeHead(answer.status).end();
		} else if (typeof answer === 'string') {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
		} else {
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
		}
	});
	return {
		asked,
		async get(address, options) {
			const place = `${server.origin}/${encodeURIComponent(address)}`;
			const answer = await getByNode(place, { ...options, allowPrivateHosts: true });
			return 'failure' in answer ? answer : { ...answer, url: address };
		},
		[Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
	};
}
