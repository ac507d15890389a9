// The core of this project as the benches call it: bundled and minified, as it ships.
import { performance } from 'node:perf_hooks';
import { bundled } from './bundled.mjs';

/**
 * @typedef {import('../../src/core/model').ListDocument} ListDocument
 * @typedef {import('../../src/core/model').Finding} Finding
 * @typedef {import('../../src/core/lint/linter').Linter} Linter
 * @typedef {import('../fuzz/edits').Edit} Edit
 * @typedef {{ slice: number, onClock: number, turn: number }} Slices Milliseconds: the most work without a pause, in CPU of the thread and
 *   on the clock, and the longest time on the clock from the beginning of one piece to that of the next. In a pause V8 may collect garbage.
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

/** That of the thread where Node tells it, from 23.9 on. */
const { cpuUsage, threadCpuUsage: ownCpuUsage = cpuUsage } =
	/** @type {{ cpuUsage: () => NodeJS.CpuUsage, threadCpuUsage?: () => NodeJS.CpuUsage }} */ (process);

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
	const longest = { slice: 0, onClock: 0, turn: 0 };
	const now = () => {
		const { user, system } = ownCpuUsage();
		return { clock: performance.now(), cpu: (user + system) / 1000 };
	};
	let start = now();
	let end = start;
	const pause = () => {
		const onClock = end.clock - start.clock;
		const next = now();
		longest.slice = Math.max(longest.slice, Math.min(onClock, end.cpu - start.cpu));
		longest.onClock = Math.max(longest.onClock, onClock);
		longest.turn = Math.max(longest.turn, next.clock - start.clock);
		start = next;
		return true;
	};
	/** @template T @param {Iterator<unknown, T>} work @returns {Promise<T>} */
	const done = async work => {
		const next = () => {
			const step = work.next();
			end = now();
			return step;
		};
		// It is never told to stop
		return /** @type {T} */ (await inSlices({ next }, pause));
	};
	const list = await done(parseListInSlices(text));
	look(await done(createLinter(defaultSettings).lintInSlices(list, noFacts)), 0, 2_000);
	end = now();
	pause();
	return longest;
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
