import { lint } from '../core/lint';
import { severities } from '../core/model';
import { parseList } from '../core/parse/parseList';
import { defaultSettings, type Settings } from '../core/settings';
import { severityOf } from '../core/severity';
import { findingsAsJson } from './findingsAsJson';
import { findingsAsText } from './findingsAsText';
import { fixFile, fixStdin } from './fix';
import type { ExitCode, Io } from './io';
import { choice, type RawOptions, ruleSettings, single, UsageError } from './options';
import { decode } from './readFile';
import { type LintedList, notUtf8, type ReadList, readLists, tell } from './readLists';

/** `curated-list lint` */
export async function lintCommand(files: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	const settings: Settings = { ...defaultSettings, rules: ruleSettings(options) };
	const format = choice(options, 'format', ['text', 'json']);
	const failOn = choice(options, 'failOn', [...severities, 'never']);
	const stdinFilename = single(options, 'stdinFilename');
	const fix = options.fix === true;
	const linted: LintedList[] = [];
	const lintOne = (read: ReadList) => {
		linted.push({ ...read, findings: lint(read.list, settings) });
	};
	let fine: boolean;
	if (stdinFilename !== undefined) {
		if (files.length > 0) {
			throw new UsageError('Unexpected files beside --stdin-filename, expected none.');
		}
		const read = await readStdin(stdinFilename, io);
		const fixed = read && fix ? fixStdin(read, settings, io) : read;
		if (fixed) {
			lintOne(fixed);
		}
		fine = fixed !== undefined;
	} else if (files.length === 0) {
		throw new UsageError('Expected files, folders or globs.');
	} else {
		fine = await readLists(files, io, async read => {
			const fixed = fix ? await fixFile(read, settings, io) : read;
			lintOne(fixed ?? read);
			return fixed !== undefined;
		});
	}
	const report = format === 'json' ? findingsAsJson(linted, settings) : findingsAsText(linted, settings, io.colors);
	(fix && stdinFilename !== undefined ? io.err : io.out)(report);
	return !fine ? 2 : failOn !== 'never' && linted.some(list => fails(list, settings, failOn)) ? 1 : 0;
}

function fails({ findings }: LintedList, settings: Settings, failOn: (typeof severities)[number]): boolean {
	return findings.some(finding => {
		const severity = severityOf(settings, finding);
		return severity !== 'off' && severities.indexOf(severity) <= severities.indexOf(failOn);
	});
}

/** @returns `undefined` when it is no text, which has been told. */
async function readStdin(path: string, io: Io): Promise<ReadList | undefined> {
	const file = decode(await io.readStdin());
	if (typeof file === 'string') {
		tell(io, path, file);
		return undefined;
	}
	if (file.broken) {
		tell(io, path, notUtf8);
	}
	return { path, absolute: path, file, list: parseList(file.text) };
}
