import type { HttpGet, HttpOptions } from './http';
import type { PageInfo } from './pageInfo';

/** Asks for a page and reads its metadata. Never rejects: what went wrong is in `status` and `reason`. */
export function readPage(url: string, get: HttpGet, options: HttpOptions = {}): Promise<PageInfo> {
	void [url, get, options];
	throw new Error('not yet');
}
