// How long an edit takes until the findings are there, and a first read, beside one full run of others.
import { generated, randomNumbers, real } from './lists.mjs';
import { collectGarbage, mean, median, quantile, shown, summary, table, timed, timedAsync } from './measure.mjs';
import { lintWhole, opened, readCold, readInSlices, sliceLength } from './own.mjs';
import { peers } from './peers.mjs';
import { deeds } from './typing.mjs';

/**
 * @typedef {import('./lists.mjs').Input} Input
 * @typedef {import('./measure.mjs').Time} Time
 * @typedef {import('./typing.mjs').Deed} Deed
 * @typedef {{ input: Input, findings: number, edits: Map<string, Time[]>, whole: Map<string, Time[]>, slices: import('./own.mjs').Slices[] }} Result
 * @typedef {{ quick: boolean, only: string | undefined }} Options `only`: what the names of the lists begin with.
 */

const own = 'cold read to findings';
const ownWhole = 'own full lint';

/** @type {readonly { name: string, run(text: string): unknown }[]} */
const ourselves = [
	{ name: own, run: readCold },
	{ name: ownWhole, run: lintWhole },
];

/** Edits of each deed in a round, at least. */
const perRound = 200;

/** @param {Options} options @returns What was measured, as it goes into the file. */
export async function benchEdits({ quick, only = '' }) {
	const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 50_000];
	const inputs = [
		.../** @type {const} */ (['sections', 'single', 'nested', 'table']).flatMap(kind =>
			sizes.map(size => generated(kind, size)),
		),
		...real(),
	].filter(({ name }) => name.startsWith(only));
	const patience = quick ? 3_000 : 15_000;
	/** By kind of list and peer: who took too long for a list is not asked about longer ones. @type {Set<string>} */
	const slow = new Set();
	const results = [];
	for (const input of inputs) {
		process.stderr.write(`${input.name}…\n`);
		const result = await measured(input, quick ? 1 : 5, slow);
		for (const [name, times] of result.whole) {
			if (median(times.map(({ wall }) => wall)) * 6 > patience) {
				slow.add(`${input.kind} ${name}`);
			}
		}
		results.push(result);
	}
	report(results, sizes);
	return results.map(({ input, findings, edits, whole, slices }) => ({
		list: input.name,
		characters: input.text.length,
		findings,
		edits: Object.fromEntries([...edits].map(([name, times]) => [name, summaries(times)])),
		whole: Object.fromEntries([...whole].map(([name, times]) => [name, summaries(times)])),
		longestSlice: summary(slices.map(({ slice }) => slice)),
		longestSliceOnClock: summary(slices.map(({ onClock }) => onClock)),
		longestTurn: summary(slices.map(({ turn }) => turn)),
	}));
}

/** In rounds, in which everything that is compared takes its turn. @param {Input} input @param {number} rounds @param {ReadonlySet<string>} slow @returns {Promise<Result>} */
async function measured(input, rounds, slow) {
	const { text, kind } = input;
	const random = randomNumbers();
	const document = opened(text);
	const edits = new Map(deeds.map(({ name }) => [name, /** @type {Time[]} */ ([])]));
	/** @type {Map<string, Time[]>} */
	const whole = new Map();
	/** @type {Result['slices']} */
	const slices = [];
	const asked = peers.filter(({ name }) => !slow.has(`${kind} ${name}`));
	for (const { name } of [...ourselves, ...asked]) {
		whole.set(name, []);
	}
	let findings = 0;
	const edit = (/** @type {Deed} */ deed, /** @type {(time: Time) => void} */ note) => {
		// The text at hand stays as it was: what is done is undone
		const { edits: steps, undo } = deed.of(text, kind, random);
		for (const step of steps) {
			note(timed(() => document.edit(step)));
		}
		findings = document.edit(undo);
	};
	for (let round = 0; round < rounds; round++) {
		// A list that somebody has worked on for a while
		collectGarbage();
		for (let warmUp = 0; warmUp < 200; warmUp++) {
			for (const deed of deeds.slice(1)) {
				edit(deed, () => {});
			}
		}
		for (const deed of deeds) {
			const times = edits.get(deed.name) ?? [];
			while (times.length < perRound * (round + 1)) {
				edit(deed, time => times.push(time));
			}
		}
		for (const { name, run } of [...ourselves, ...asked]) {
			const times = whole.get(name) ?? [];
			// Of what takes seconds one run says enough
			if (round === 0 || (times[0]?.wall ?? 0) < 1_500) {
				collectGarbage();
				times.push(await timedAsync(async () => run(text)));
			}
		}
		// Often enough that the median says something: a collection more or less decides each of them
		for (let read = 0; read < 3; read++) {
			collectGarbage();
			slices.push(await readInSlices(text));
		}
	}
	return { input, findings, edits, whole, slices };
}

/** @param {readonly Time[]} times */
function summaries(times) {
	return {
		cpu: summary(times.map(({ cpu }) => cpu)),
		wall: summary(times.map(({ wall }) => wall)),
		thread: summary(times.map(({ thread }) => thread)),
	};
}

/** @param {readonly Result[]} results @param {readonly number[]} sizes */
function report(results, sizes) {
	const peerNames = [...peers.map(({ name }) => name), ownWhole];
	console.log('### From an edit to the findings\n');
	console.log(
		'Milliseconds. The mean is CPU of all threads, in brackets on the clock; median, p95 and p99 are CPU of the thread that takes the edit,',
	);
	console.log(
		'in brackets with what other threads were charged for meanwhile, in steps of 4. How many of the mean edits one full run of the others takes.',
	);
	console.log(
		'All findings are asked for their places, those at the edit for their words; words are made when they are shown.\n',
	);
	console.log(
		table(
			['list', 'edit', 'mean', 'median', 'p95', 'p99', ...peerNames],
			results.flatMap(({ input, edits, whole }) =>
				[...edits].map(([name, times]) => {
					const cpu = times.map(time => time.cpu);
					const thread = times.map(time => time.thread);
					const onClock = `${shown(mean(cpu))} (${shown(mean(times.map(time => time.wall)))})`;
					const ratios = peerNames.map(peer => ratio(cpuOf(whole, peer), mean(cpu)));
					const part = (/** @type {number} */ share) =>
						`${shown(quantile(thread, share))} (${shown(quantile(cpu, share))})`;
					return [input.name, name, onClock, part(0.5), part(0.95), part(0.99), ...ratios];
				}),
			),
		),
	);
	console.log('\n### From a text to the findings\n');
	console.log(
		`Median milliseconds of CPU. Of ${results[0]?.slices.length} reads in slices the median, in brackets the highest: the longest slice of work, in CPU of its`,
	);
	console.log(
		`thread and on the clock (the extension pauses after ${sliceLength}), and the longest turn on the clock: a slice and what V8 collects behind it.\n`,
	);
	console.log(
		table(
			['list', 'KB', 'findings', own, ...peerNames, 'longest slice', 'on the clock', 'longest turn'],
			results.map(({ input, findings, whole, slices }) => [
				input.name,
				String(Math.round(input.text.length / 1000)),
				String(findings),
				cpuOf(whole, own),
				...peerNames.map(peer => cpuOf(whole, peer) ?? '–'),
				medianAndHighest(slices.map(({ slice }) => slice)),
				medianAndHighest(slices.map(({ onClock }) => onClock)),
				medianAndHighest(slices.map(({ turn }) => turn)),
			]),
		),
	);
	console.log('\n### Growth\n');
	console.log(
		`The cost of an edit grows with the number of entries to the power of so much, from ${sizes[0]} to ${sizes.at(-1)}.\n`,
	);
	const kinds = [...new Set(results.filter(({ input }) => input.size).map(({ input }) => input.kind))];
	console.log(
		table(
			['lists', ...deeds.map(({ name }) => name)],
			kinds.map(kind => [kind, ...deeds.map(({ name }) => exponent(results, kind, name))]),
		),
	);
	console.log('');
}

/** @param {readonly number[]} times */
function medianAndHighest(times) {
	return `${shown(median(times))} (${shown(Math.max(...times))})`;
}

/** @param {Result['whole']} whole @param {string} name */
function cpuOf(whole, name) {
	const times = whole.get(name);
	return times && median(times.map(({ cpu }) => cpu));
}

/** @param {number | undefined} whole @param {number} edit */
function ratio(whole, edit) {
	return whole === undefined ? '–' : Math.round(whole / edit).toLocaleString('en');
}

/** @param {readonly Result[]} results @param {string} kind @param {string} deed */
function exponent(results, kind, deed) {
	const own = results.filter(({ input }) => input.kind === kind);
	const [first, last] = [own[0], own.at(-1)];
	if (first?.input.size === undefined || last?.input.size === undefined || first === last) {
		return '';
	}
	const cost = (/** @type {Result} */ { edits }) => mean((edits.get(deed) ?? []).map(({ cpu }) => cpu));
	return (Math.log(cost(last) / cost(first)) / Math.log(last.input.size / first.input.size)).toFixed(2);
}
