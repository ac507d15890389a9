import { describe, expect, test } from 'vitest';
import type { HttpGet } from '../../../src/core/page/http';
import { readPage } from '../../../src/core/page/readPage';
import { pages } from '../../fixtures/pages';
import type { FixturePage } from '../../fixtures/pages/page';
import { answering } from './answer';

/** The page alone: no site's API answers. */
function getOf({ url, finalUrl, status, headers, body }: FixturePage): HttpGet {
	const answer = answering(body, { finalUrl: finalUrl ?? url, status, headers }, 16_384);
	return async (asked, options) =>
		options?.accept?.includes('json') ? { failure: 'unreachable', reason: 'Not there.' } : answer(asked, options);
}

describe.each(Object.entries(pages))('%s', (_topic, list) => {
	test.each(list.map(page => [page.name, page] as const))('%s', async (_name, page) => {
		const info = await readPage(page.url, getOf(page));
		const {
			title,
			author = null,
			description = null,
			canonicalUrl = page.url,
			status = 'ok',
			published,
			kind = 'page',
		} = page.expected;
		expect({ ...info, published: info.published, siteName: undefined }).toMatchObject({
			title,
			author,
			description,
			canonicalUrl: status === 'ok' || status === 'no-title' ? canonicalUrl : page.url,
			status,
			published,
			kind,
		});
	});
});

test('there are more pages than those that were handed on', () => {
	expect(Object.values(pages).flat().length).toBeGreaterThan(60);
});
