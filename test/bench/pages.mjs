// How fast and how right pages are read, beside metascraper and open-graph-scraper: npm run bench:pages [-- --verbose]
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import metascraper from 'metascraper';
import metascraperAuthor from 'metascraper-author';
import metascraperDate from 'metascraper-date';
import metascraperDescription from 'metascraper-description';
import metascraperTitle from 'metascraper-title';
import metascraperUrl from 'metascraper-url';
import openGraphScraper from 'open-graph-scraper';
import { bundled } from './bundled.mjs';

/**
 * @typedef {{ title: string | null, author: string | null }} Found
 * @typedef {{ name: string, url: string, finalUrl: string, status: number, headers: Record<string, string>, bytes: Uint8Array, html: string, expected: Partial<Found> }} Page
 * @typedef {{ name: string, read(page: Page): Promise<Found> }} Reader
 */

/** Rounds before those that count, in which code gets warm. */
const warmUps = 2;
const rounds = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = path.resolve(root, '../shared/fixtures/pages.json');
const verbose = process.argv.includes('--verbose');

/** @type {{ readPage: typeof import('../../src/core/page/readPage').readPage, decodeHtml: typeof import('../../src/core/page/decodeHtml').decodeHtml, fixtures: typeof import('../fixtures/pages').pages }} */
const { readPage, decodeHtml, fixtures } = await bundled(`
	export { readPage } from './src/core/page/readPage';
	export { decodeHtml } from './src/core/page/decodeHtml';
	export { pages as fixtures } from './test/fixtures/pages';`);

const rules = metascraper([
	metascraperTitle(),
	metascraperAuthor(),
	metascraperDescription(),
	metascraperUrl(),
	metascraperDate(),
]);

/** The others are handed text: how they would find its encoding depends on who calls them. @type {readonly Reader[]} */
const readers = [
	{
		name: 'Curated List',
		async read(page) {
			return readPage(page.url, async (_url, options) =>
				options?.accept === undefined
					? { url: page.finalUrl, status: page.status, headers: page.headers, body: chunksOf(page.bytes) }
					: { failure: 'unreachable', reason: '' },
			);
		},
	},
	{
		name: 'metascraper',
		async read({ html, finalUrl }) {
			// It refuses the top-level domains that are set aside for examples.
			const url = finalUrl.replace(/\.(?:example|test)(?=[./:?]|$)/, '.com');
			const { title, author } = await rules({ html, url });
			return { title: title ?? null, author: author ?? null };
		},
	},
	{
		name: 'open-graph-scraper',
		async read({ html }) {
			const { result } = await openGraphScraper({ html }).catch(({ result }) => ({ result }));
			return { title: result.ogTitle ?? null, author: result.author ?? result.articleAuthor ?? null };
		},
	},
];

const pages = allPages();
const found = await accuracy();
const times = await timed(pages);
const longPages = pages.filter((_, index) => index % 16 === 0).map(withLongBody);
const longTimes = await timed(longPages);
report();

/** Our own pages, and those that are shared when they are there; no files. @returns {Page[]} */
function allPages() {
	const own = Object.entries(fixtures)
		.filter(([topic]) => topic !== 'files')
		.flatMap(([topic, list]) =>
			list.map(page => ({ ...page, name: `${topic}: ${page.name}`, expected: { author: null, ...page.expected } })),
		);
	/** @type {any[]} */
	const others = fs.existsSync(shared) ? JSON.parse(fs.readFileSync(shared, 'utf8')) : [];
	if (others.length === 0) {
		console.log(`Without the shared pages, which are not at ${shared}.\n`);
	}
	/** @type {any[]} */
	const listed = [
		...own,
		...others.map(({ id, url, html, status, headers, exp }) => ({
			name: id,
			url,
			body: html,
			status,
			headers: { 'content-type': 'text/html', ...headers },
			expected: {
				...('title' in exp && { title: exp.title || null }),
				...((exp.blocked || exp.soft404 || exp.parked) && { title: null }),
				...('author' in exp && { author: exp.author.join(', ') || null }),
			},
		})),
	];
	return listed.map(
		({ name, url, finalUrl = url, status = 200, headers = { 'content-type': 'text/html' }, body, expected }) => {
			const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
			return {
				name,
				url,
				finalUrl,
				status,
				headers,
				bytes,
				html: decodeHtml(bytes, headers['content-type']),
				expected,
			};
		},
	);
}

/** @param {Uint8Array} bytes */
async function* chunksOf(bytes) {
	for (let at = 0; at < bytes.length; at += 16_384) {
		yield bytes.subarray(at, at + 16_384);
	}
}

/** @returns {Promise<Map<Reader, Found[]>>} */
async function accuracy() {
	const all = new Map();
	for (const reader of readers) {
		const results = [];
		for (const page of pages) {
			results.push(await reader.read(page).catch(() => ({ title: null, author: null })));
		}
		all.set(reader, results);
	}
	return all;
}

/** As long as pages of the web are: 100 KB of paragraphs and links behind what was written. @param {Page} page @returns {Page} */
function withLongBody(page) {
	const body =
		'<div class="text"><p>Some words and <a href="/more">a link</a>.</p><ul><li>One</li></ul></div>\n'.repeat(1_100);
	const bytes = new Uint8Array([...page.bytes, ...new TextEncoder().encode(body)]);
	return { ...page, bytes, html: page.html + body };
}

/**
 * Milliseconds for each page and reader: the median of rounds in which the readers take turns.
 *
 * @param {readonly Page[]} pages
 */
async function timed(pages) {
	/** @type {Map<Reader, number[][]>} */
	const all = new Map(readers.map(reader => [reader, pages.map(() => [])]));
	for (let round = -warmUps; round < rounds; round++) {
		for (const [index, page] of pages.entries()) {
			for (const reader of readers) {
				const start = performance.now();
				await reader.read(page).catch(() => {});
				if (round >= 0) {
					all.get(reader)?.[index]?.push(performance.now() - start);
				}
			}
		}
	}
	return new Map([...all].map(([reader, lists]) => [reader, lists.map(median)]));
}

/** @param {readonly number[]} values */
function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {Reader} reader @param {'title' | 'author'} field @param {(page: Page) => boolean} counts */
function score(reader, field, counts) {
	const asked = pages.filter(page => field in page.expected && counts(page));
	const right = asked.filter(page => found.get(reader)?.[pages.indexOf(page)]?.[field] === page.expected[field]);
	return `${right.length} / ${asked.length}`;
}

function report() {
	console.log(`${pages.length} pages, ${rounds} rounds, medians, Node ${process.version}\n`);
	console.log(
		'| | titles right | of pages with one | authors right | of pages with one | ms / page | times ours | with 100 KB of body | times ours |',
	);
	console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
	for (const reader of readers) {
		const cells = [
			reader.name,
			score(reader, 'title', () => true),
			score(reader, 'title', ({ expected }) => expected.title !== null),
			score(reader, 'author', () => true),
			score(reader, 'author', ({ expected }) => expected.author !== null),
			...speed(times, reader),
			...speed(longTimes, reader),
		];
		console.log(`| ${cells.join(' | ')} |`);
	}
	for (const [index, page] of (verbose ? pages : []).entries()) {
		for (const reader of readers) {
			const { title, author } = found.get(reader)?.[index] ?? {};
			if ('title' in page.expected && title !== page.expected.title) {
				console.log(
					`${page.name}\n    ${reader.name}: ${JSON.stringify(title)}, expected ${JSON.stringify(page.expected.title)}`,
				);
			}
			if ('author' in page.expected && author !== page.expected.author) {
				console.log(
					`${page.name}\n    ${reader.name}: by ${JSON.stringify(author)}, expected ${JSON.stringify(page.expected.author)}`,
				);
			}
		}
	}
}

/** The median page's milliseconds, and of each page's times ours. @param {Map<Reader, number[]>} times @param {Reader} reader */
function speed(times, reader) {
	const own = times.get(reader) ?? [];
	const ours = times.get(/** @type {Reader} */ (readers[0])) ?? [];
	const ratio = median(own.map((milliseconds, index) => milliseconds / (ours[index] ?? Number.NaN)));
	return [median(own).toFixed(2), ratio.toFixed(1)];
}
