import type { PageInfo } from './pageInfo';

/** Hosts that are asked at the same time. */
const hostsAtOnce = 6;

/**
 * Reads many pages, one after the other of each host.
 *
 * @param onRead Hears of each page that has been read.
 * @returns In the order of `urls`, each of which must be one.
 */
export async function readPages(
	urls: readonly string[],
	read: (url: string) => Promise<PageInfo>,
	onRead?: () => void,
): Promise<readonly PageInfo[]> {
	const byHost = new Map<string, number[]>();
	urls.forEach((url, index) => {
		const { host } = new URL(url);
		byHost.set(host, [...(byHost.get(host) ?? []), index]);
	});
	const pages: PageInfo[] = [];
	const waiting = byHost.values();
	const work = async () => {
		for (const indexes of waiting) {
			for (const index of indexes) {
				pages[index] = await read(urls[index]!);
				onRead?.();
			}
		}
	};
	await Promise.all(Array.from({ length: hostsAtOnce }, work));
	return pages;
}
