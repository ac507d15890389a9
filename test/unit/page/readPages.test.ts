import { expect, it } from 'vitest';
import { readPages } from '../../../src/core/page/readPages';
import { unreadPage } from '../../../src/core/page/unreadPage';

it('asks each host for one page at a time, a few hosts at once, and keeps the order', async () => {
	const urls = Array.from({ length: 40 }, (_, index) => `https://host-${index % 10}.example.com/${index}`);
	const open = new Map<string, number>();
	let most = 0;
	let heard = 0;
	const read = async (url: string) => {
		const { host } = new URL(url);
		open.set(host, (open.get(host) ?? 0) + 1);
		expect(open.get(host)).toBe(1);
		most = Math.max(most, open.size);
		await new Promise(done => setTimeout(done, 1));
		open.delete(host);
		return unreadPage(url, 'timeout', '');
	};
	const pages = await readPages(urls, read, () => heard++);
	expect(pages.map(({ url }) => url)).toEqual(urls);
	expect(most).toBe(6);
	expect(heard).toBe(40);
});
