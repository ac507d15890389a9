// Milliseconds of CPU and on the clock, and what is said of many of them.
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Milliseconds of CPU of the whole process, on the clock, and of the thread that did the work, at most. What other threads take
 * meanwhile, which compile and collect, the kernel counts in steps of 4 ms: only of many times together, `cpu` says the truth.
 *
 * @typedef {{ cpu: number, wall: number, thread: number }} Time
 */

v8.setFlagsFromString('--expose-gc');
/** Takes away what others have left, lest it is collected at the expense of what is measured next. @type {() => void} */
export const collectGarbage = vm.runInNewContext('gc');

/** @param {() => unknown} work @returns {Time} */
export function timed(work) {
	const cpu = process.cpuUsage();
	const start = performance.now();
	work();
	return since(start, cpu);
}

/** @param {() => Promise<unknown>} work @returns {Promise<Time>} */
export async function timedAsync(work) {
	const cpu = process.cpuUsage();
	const start = performance.now();
	await work();
	return since(start, cpu);
}

/** @param {number} start @param {NodeJS.CpuUsage} before @returns {Time} */
function since(start, before) {
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(before);
	const cpu = (user + system) / 1000;
	return { cpu, wall, thread: Math.min(cpu, wall) };
}

/** @param {readonly number[]} values @param {number} share From 0 to 1. */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
	return quantile(values, 0.5);
}

/** @param {readonly number[]} values */
export function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {readonly number[]} values */
export function summary(values) {
	return {
		mean: mean(values),
		median: median(values),
		p95: quantile(values, 0.95),
		p99: quantile(values, 0.99),
		count: values.length,
	};
}

/** @param {number | undefined} value */
export function shown(value) {
	if (value === undefined || Number.isNaN(value)) {
		return '';
	}
	return value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {readonly string[]} head The first column stands left, the others right. @param {readonly (readonly (string | number | undefined)[])[]} rows */
export function table(head, rows) {
	const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
	const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : shown(cell))));
	return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...cells.map(line)].join('\n');
}

export const machine = {
	cores: os.cpus().length,
	processor: os.cpus()[0]?.model ?? 'unknown',
	memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
	node: process.version,
	date: new Date().toISOString().slice(0, 10),
};
