// How often real lists are read as a person reads them: npm run accuracy [-- --verbose] [list…]
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/**
 * @typedef {{ line: number, shape: string, form: string, depth: number, title: string, author: string | null, url: string, description: string }} LabelledEntry
 * @typedef {{ list: string, entries: LabelledEntry[], nonEntries: { line: number, why: string }[] }} Labels
 * @typedef {typeof columns[number]} Column
 * @typedef {{ labelled: number, right: Record<Column, number> }} Score
 */

const columns = /** @type {const} */ (['entry', 'title', 'url', 'description', 'author', 'depth']);
/** What is expected of all lists together, in percent. */
const aims = { entry: 99, title: 99, url: 99, description: 97, author: 98, depth: 99 };
const fields = /** @type {const} */ (['shape', 'title', 'url', 'description', 'author', 'depth']);

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const labelFolder = new URL('labels/', import.meta.url);
const verbose = process.argv.includes('--verbose');
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

if (!fs.existsSync(corpus)) {
	console.log(`Nothing was measured: the lists are not at ${fileURLToPath(corpus)}.`);
	process.exit(0);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
const outfile = path.join(folder, 'parseList.cjs');
esbuild.buildSync({
	entryPoints: [path.join(root, 'src/core/parse/parseList.ts')],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'cjs',
	logLevel: 'error',
});
/** @type {typeof import('../../src/core/parse/parseList')} */
const { parseList } = createRequire(import.meta.url)(outfile);
fs.rmSync(folder, { recursive: true });

/** @type {Map<string, Score>} */
const shapes = new Map();
/** @type {Map<string, Score>} */
const forms = new Map();
const all = newScore();
/** @type {string[]} */
const differences = [];
/** @type {string[]} */
const falseEntries = [];
let nonEntries = 0;

const files = fs.readdirSync(labelFolder).filter(file => file.endsWith('.json'));
for (const file of files.filter(file => wanted.length === 0 || wanted.some(name => file.includes(name)))) {
	/** @type {Labels} */
	const labels = JSON.parse(fs.readFileSync(new URL(file, labelFolder), 'utf8'));
	const { entries } = parseList(fs.readFileSync(new URL(labels.list, corpus), 'utf8'));
	const byLine = new Map(entries.map(entry => [entry.line + 1, entry]));
	for (const label of labels.entries) {
		const entry = byLine.get(label.line);
		const right = new Set(entry ? ['entry', ...fields.filter(field => (entry[field] ?? null) === label[field])] : []);
		for (const score of [all, scoreOf(shapes, label.shape), scoreOf(forms, label.form)]) {
			score.labelled++;
			for (const column of columns) {
				score.right[column] += right.has(column) ? 1 : 0;
			}
		}
		const place = `${labels.list}:${label.line}`;
		if (!entry) {
			differences.push(`${place}\n    no entry, expected “${label.title}”`);
		}
		for (const field of entry ? fields.filter(field => !right.has(field)) : []) {
			differences.push(`${place} ${field}\n    is       ${show(entry?.[field])}\n    expected ${show(label[field])}`);
		}
	}
	nonEntries += labels.nonEntries.length;
	for (const { line, why } of labels.nonEntries) {
		const entry = byLine.get(line);
		if (entry) {
			falseEntries.push(`${labels.list}:${line} “${entry.title}” (${why})`);
		}
	}
}

console.log(`| | labelled | ${columns.join(' | ')} |\n|---|${'---:|'.repeat(columns.length + 1)}`);
for (const [name, score] of [...sorted(shapes), ...sorted(forms), /** @type {const} */ (['**all**', all])]) {
	const counts = columns.map(column => score.right[column]);
	console.log(`| ${name} | ${score.labelled} | ${counts.join(' | ')} |`);
}
const percent = columns.map(column => `${percentOf(column).toFixed(1)} %`);
console.log(`| right | | ${percent.join(' | ')} |`);
console.log(`| aim | | ${columns.map(column => `${aims[column]} %`).join(' | ')} |`);
console.log(`\n${falseEntries.length} of ${nonEntries} that are no entries are read as entries.`);
for (const line of [...falseEntries, ...(verbose ? differences : [])]) {
	console.log(line);
}
process.exit(falseEntries.length > 0 || columns.some(column => percentOf(column) < aims[column]) ? 1 : 0);

/** @returns {Score} */
function newScore() {
	return { labelled: 0, right: { entry: 0, title: 0, url: 0, description: 0, author: 0, depth: 0 } };
}

/** @param {Map<string, Score>} scores @param {string} name */
function scoreOf(scores, name) {
	const score = scores.get(name) ?? newScore();
	scores.set(name, score);
	return score;
}

/** @param {Map<string, Score>} scores The most frequent first. */
function sorted(scores) {
	return [...scores].sort(([, a], [, b]) => b.labelled - a.labelled);
}

/** @param {Column} column */
function percentOf(column) {
	return all.labelled === 0 ? 0 : (100 * all.right[column]) / all.labelled;
}

/** @param {string | number | null | undefined} value */
function show(value) {
	return value === undefined ? 'nothing' : JSON.stringify(value);
}
