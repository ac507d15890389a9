import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Facts } from '../core/facts';
import { lint } from '../core/lint';
import { severities } from '../core/model';
import { severityOf } from '../core/severity';
import { type ChangedLines, changedSince } from './changedLines';
import { fileFacts, filesAt } from './fileFacts';
import { fileSettings } from './fileSettings';
import { findingsAsGithub } from './findingsAsGithub';
import { findingsAsJson } from './findingsAsJson';
import { findingsAsSarif } from './findingsAsSarif';
import { findingsAsText } from './findingsAsText';
import { type Fixed, fix, fixedRules } from './fix';
import type { ExitCode, Io } from './io';
import type { LintedList } from './lintedList';
import { onlyChanged } from './onlyChanged';
import { choice, type RawOptions, single, UsageError } from './options';
import { relativePath } from './path';
import { reasonOf } from './readFile';
import { type ReadList, readLists, readStdin, tell } from './readLists';
import { unifiedDiff } from './unifiedDiff';

/** `curated-list lint` */
export async function lintCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	const format = choice(options, 'format', ['text', 'json', 'sarif', 'github']);
	const failOn = choice(options, 'failOn', [...severities, 'never']);
	const stdin = single(options, 'stdinFilename');
	const mode = options.dryRun === true ? 'dry-run' : options.fix === true ? 'fix' : 'report';
	const changed = changedLinesOf(options, stdin, mode);
	if (stdin !== undefined && args.length > 0) {
		throw new UsageError('Unexpected files beside --stdin-filename, expected none.');
	}
	if (stdin === undefined && args.length === 0) {
		throw new UsageError('Expected files, folders or globs.');
	}
	const settingsOf = await fileSettings(options, io);
	const read =
		stdin === undefined
			? await readLists(args, settingsOf, io)
			: await readStdin({ path: stdin, absolute: resolve(io.cwd, stdin) }, settingsOf, io);
	const fixing: Fixing = { mode, toStdout: stdin !== undefined, explained: format === 'text', io };
	const { linted, fine } = await lintLists(read.lists, fixing, changed);
	const report = {
		text: () => findingsAsText(linted, { colors: io.colors, fixed: mode === 'dry-run' ? 'fixable' : 'fixed' }),
		json: () => findingsAsJson(linted),
		sarif: () => findingsAsSarif(linted, io.cwd),
		github: () => findingsAsGithub(linted, io.cwd),
	}[format]();
	(mode === 'dry-run' || (mode === 'fix' && stdin !== undefined) ? io.err : io.out)(report);
	return !read.fine || !fine || settingsOf.failed() ? 2 : linted.some(list => fails(list, failOn)) ? 1 : 0;
}

function changedLinesOf(
	options: RawOptions,
	stdin: string | undefined,
	mode: Fixing['mode'],
): ChangedLines | undefined {
	const revision = single(options, 'changedSince');
	if (revision !== undefined && (stdin !== undefined || mode !== 'report')) {
		const other = stdin !== undefined ? '--stdin-filename' : mode === 'fix' ? '--fix' : '--dry-run';
		throw new UsageError(`Unexpected ${other} beside --changed-since, expected one of them.`);
	}
	return revision === undefined ? undefined : changedSince(revision);
}

interface Fixing {
	readonly mode: 'report' | 'fix' | 'dry-run';
	/** The text comes from standard input, so it goes to standard output. */
	readonly toStdout: boolean;
	/** The report itself tells what was fixed. */
	readonly explained: boolean;
	readonly io: Io;
}

/** Fixes all lists first: what is found in one may name places of another. */
async function lintLists(
	lists: readonly ReadList[],
	fixing: Fixing,
	changed: ChangedLines | undefined,
): Promise<{ readonly linted: readonly LintedList[]; readonly fine: boolean }> {
	const files = filesAt();
	const factsBefore = fileFacts(lists, files);
	const results: (ReadList & { readonly fixed: Fixed | undefined })[] = [];
	let fine = true;
	for (const read of lists) {
		const fixed = fixing.mode === 'report' ? undefined : await fixList(read, factsBefore(read), fixing);
		fine = fine && fixed !== 'failed';
		const done = fixed === 'failed' ? undefined : fixed;
		results.push({ ...(done?.read ?? read), fixed: done });
	}
	const factsAfter = fileFacts(results, files);
	const linted: LintedList[] = [];
	for (const read of results) {
		const findings = lint(read.list, read.settings, factsAfter(read));
		linted.push({ ...read, findings: changed ? onlyChanged(read, findings, await changed(read.absolute)) : findings });
	}
	return { linted, fine };
}

/** Writes the fixed text, or shows what it would be. */
async function fixList(
	read: ReadList,
	facts: Facts,
	{ mode, toStdout, explained, io }: Fixing,
): Promise<Fixed | 'failed' | undefined> {
	const { path, absolute, file } = read;
	const fixed = file.broken ? undefined : fix(read, facts);
	if (file.broken) {
		tell(io, path, 'not fixed, because it is not valid UTF-8');
		return toStdout ? 'failed' : undefined;
	}
	const text = file.bom + (fixed?.read.file.text ?? file.text);
	if (mode === 'dry-run') {
		const shift = file.bom.length;
		const edits = (fixed?.edits ?? []).map(({ range, newText }) => ({
			range: { start: range.start + shift, end: range.end + shift },
			newText,
		}));
		io.out(unifiedDiff(relativePath(io.cwd, absolute) ?? path, file.bom + file.text, edits));
	} else if (toStdout) {
		io.out(text);
	} else if (fixed) {
		try {
			await writeFile(absolute, text);
		} catch (error) {
			tell(io, path, `not fixed, ${reasonOf(error)}`);
			return 'failed';
		}
	}
	if (fixed && !explained) {
		tell(io, path, `${mode === 'dry-run' ? 'fixable' : 'fixed'} ${fixedRules(fixed)}`);
	}
	return fixed;
}

function fails({ findings, settings }: LintedList, failOn: (typeof severities)[number] | 'never'): boolean {
	return findings.some(finding => {
		const severity = severityOf(settings, finding);
		return severity !== 'off' && severities.indexOf(severity) <= severities.indexOf(failOn as never);
	});
}
