import { get } from '#network';
import type { HttpGet } from '../core/page/http';
import type { PageInfo } from '../core/page/pageInfo';
import { readPage } from '../core/page/readPage';
import type { RawOptions } from './options';

/** Reads a page. What a setting of the editor would allow, `--allow-private-hosts` allows here, and the reason says so. */
export async function pageAt(url: string, options: RawOptions, ask: HttpGet = get): Promise<PageInfo> {
	const page = await readPage(url, ask, { allowPrivateHosts: options.allowPrivateHosts === true });
	const reason = page.reason?.replace(/the setting curatedList\.network\.allowPrivateHosts/, '--allow-private-hosts');
	return reason === undefined ? page : { ...page, reason };
}
