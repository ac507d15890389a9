// The core of this project as the benches call it: bundled and minified, as it ships.
import { performance } from 'node:perf_hooks';
import { bundled } from './bundled.mjs';

/**
 * @typedef {import('../../src/core/model').ListDocument} ListDocument
 * @typedef {import('../../src/core/model').Finding} Finding
 * @typedef {import('../../src/core/lint/linter').Linter} Linter
 * @typedef {import('../fuzz/edits').Edit} Edit
 * @typedef {{ slice: number, turn: number }} Slices Milliseconds on the clock: the longest piece of work without a pause, and the longest
 *   time from the beginning of one to that of the next. In a pause V8 may collect garbage.
 */

/** @type {typeof import('../../src/core/parse/parseList') & typeof import('../../src/core/lint/linter') & typeof import('../../src/core/lint') & typeof import('../../src/core/facts') & typeof import('../../src/core/settings') & typeof import('../../src/host/slices')} */
const {
	parseList,
	parseListInSlices,
	editList,
	createLinter,
	lint,
	noFacts,
	defaultSettings,
	inSlices,
	sliceLength: pauseAfter,
} = await bundled(
	`export * from './src/core/parse/parseList';
	export * from './src/core/lint/linter';
	export * from './src/core/lint';
	export * from './src/core/facts';
	export * from './src/core/settings';
	export * from './src/host/slices';`,
	{ minify: !process.argv.includes('--readable') },
);

/** Milliseconds after which the extension gives other work its turn. */
export const sliceLength = pauseAfter;

/** A document that stays open: each edit ends with its findings. @param {string} text */
export function opened(text) {
	const linter = createLinter(defaultSettings);
	let list = parseList(text);
	look(linter.lint(list, noFacts), 0, 0);
	return {
		/** @param {Edit} edit @returns How many findings there are. */
		edit(edit) {
			list = editList(list, edit);
			return look(linter.lint(list, noFacts), edit.start, edit.start + edit.newText.length);
		},
		get text() {
			return list.text;
		},
	};
}

/** From a text to its findings, those in words that a person sees. @param {string} text */
export function readCold(text) {
	return look(createLinter(defaultSettings).lint(parseList(text), noFacts), 0, 2_000);
}

/** The same, all of them in words. @param {string} text */
export function lintWhole(text) {
	return lint(parseList(text), defaultSettings).length;
}

/**
 * A first read with pauses, as the extension does it.
 *
 * @param {string} text
 * @returns {Promise<Slices>}
 */
export async function readInSlices(text) {
	let slice = 0;
	let turn = 0;
	let start = performance.now();
	let end = start;
	const pause = () => {
		const now = performance.now();
		slice = Math.max(slice, end - start);
		turn = Math.max(turn, now - start);
		start = now;
		return true;
	};
	/** @template T @param {Iterator<void, T>} work @returns {Promise<T>} */
	const done = async work => {
		const next = () => {
			const step = work.next();
			end = performance.now();
			return step;
		};
		// It is never told to stop
		return /** @type {T} */ (await inSlices({ next }, pause));
	};
	const list = await done(parseListInSlices(text));
	look(await done(createLinter(defaultSettings).lintInSlices(list, noFacts)), 0, 2_000);
	end = performance.now();
	pause();
	return { slice, turn };
}

/**
 * Asks all findings for their places, and those that touch a stretch for their words.
 *
 * @param {readonly Finding[]} findings @param {number} start @param {number} end
 */
function look(findings, start, end) {
	let words = 0;
	for (const finding of findings) {
		const { range } = finding;
		if (range.start <= end && range.end >= start) {
			words += finding.message.length;
		}
	}
	return words < 0 ? 0 : findings.length;
}
