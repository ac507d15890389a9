import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PageInfo } from '../../../src/core/page/pageInfo';
import { readHtmlPage } from './answer';

interface SharedPage {
	readonly id: string;
	readonly url: string;
	readonly html: string;
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly exp: Readonly<Record<string, unknown>>;
}

const file = path.resolve('../shared/fixtures/pages.json');

/** How `PageInfo` says what an expectation asks for. */
const views: Readonly<Record<string, (info: PageInfo, expected: unknown) => unknown>> = {
	title: info => info.title ?? '',
	titleMax: (info, expected) =>
		(info.title?.length ?? Number.POSITIVE_INFINITY) <= Number(expected) ? expected : info.title,
	author: info => info.author?.split(', ') ?? [],
	date: info => info.published,
	doi: info => info.doi,
	description: info => info.description ?? '',
	canonical: info => info.canonicalUrl,
	hint: info => info.canonicalHint,
	blocked: info => info.status === 'blocked',
	soft404: info => info.status === 'not-found' && info.title === null,
	parked: info => info.status === 'not-found' && info.title === null,
};

if (existsSync(file)) {
	const pages = JSON.parse(readFileSync(file, 'utf8')) as readonly SharedPage[];

	test.each(pages.map(page => [page.id, page] as const))(
		'the shared page %s is read as expected',
		async (_id, page) => {
			const headers = { 'content-type': 'text/html', ...page.headers };
			const info = await readHtmlPage(page.html, { ...page, headers });
			const read = Object.keys(page.exp).map(key => [key, views[key]!(info, page.exp[key])]);
			expect(read).not.toEqual([]);
			expect(Object.fromEntries(read)).toEqual(page.exp);
		},
	);
} else {
	console.warn(`Skipped: the shared pages are not at ${file}`);
	test.skip('the shared pages are read as expected (they are not there)', () => {});
}
