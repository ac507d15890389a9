import type { HttpResponse } from './http';

/** Bytes that are looked at, as in https://mimesniff.spec.whatwg.org/#reading-the-resource-header. */
const headerBytes = 1445;

/** What pages begin with (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type). */
const html = /^(?:\xEF\xBB\xBF)?(?:\s|<!--.*?-->)*<(?:!doctype html|html|head|title|meta|body|h1)\b/is;

/**
 * The answer with the type that its first bytes tell, where the declared one is worth little: none, or plain text, as
 * which raw files of repositories and of careless servers come.
 */
export async function sniff(response: HttpResponse): Promise<HttpResponse> {
	const declared = (response.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
	if ((declared !== '' && declared !== 'text/plain') || /\.pdf$/i.test(new URL(response.url).pathname)) {
		return response;
	}
	const chunks = response.body[Symbol.asyncIterator]();
	const read: Uint8Array[] = [];
	let beginning = '';
	while (beginning.length < headerBytes) {
		const chunk = await chunks.next();
		if (chunk.done) {
			break;
		}
		read.push(chunk.value);
		beginning += new TextDecoder('windows-1252').decode(chunk.value.subarray(0, headerBytes));
	}
	const type = html.test(beginning) ? 'text/html' : beginning.startsWith('%PDF-') ? 'application/pdf' : undefined;
	const charset = /;.*/s.exec(response.headers['content-type'] ?? '')?.[0] ?? '';
	return {
		...response,
		headers: type === undefined ? response.headers : { ...response.headers, 'content-type': type + charset },
		body: {
			[Symbol.asyncIterator]: () => ({
				next: () => {
					const value = read.shift();
					return value ? Promise.resolve({ done: false, value }) : chunks.next();
				},
				return: () => chunks.return?.() ?? Promise.resolve({ done: true, value: undefined }),
			}),
		},
	};
}
