import { importResources } from '../core/edit/importResources';
import { separateListed } from '../core/edit/separateListed';
import { formats, readAny } from '../core/formats/index';
import type { ListedResource } from '../core/formats/listedResource';
import { findFiles } from './findFiles';
import type { ExitCode, Io } from './io';
import { listedLine } from './listedLine';
import { type RawOptions, UsageError } from './options';
import { readTextFile } from './readFile';
import { tell } from './readLists';
import { changeTarget, sectionOption, targetList } from './targetList';

/** `curated-list import`: entries made of what other programs export. */
export async function importCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	if (args.length === 0) {
		throw new UsageError('Expected files.');
	}
	const target = await targetList(options, io);
	const { list } = target;
	const section = sectionOption(options, list)?.section;
	const { resources, fine } = await readResources(args, io);
	const { fresh, listed } = separateListed(list, resources);
	for (const { resource, as } of listed) {
		io.err(listedLine(target, resource.url, as));
	}
	const { edits, sections } = importResources(list, fresh, section);
	if (fresh.length > 0) {
		await changeTarget(target, edits, options, io);
	}
	const added = `${count(fresh.length, 'entry', 'entries')} ${options.dryRun === true ? 'to add' : 'added'}`;
	const withSections = sections.length > 0 ? `, ${count(sections.length, 'new section', 'new sections')}` : '';
	const known = listed.length > 0 ? `, ${listed.length} listed already` : '';
	(options.dryRun === true ? io.err : io.out)(`${target.path}: ${added}${withSections}${known}\n`);
	return fine ? 0 : 2;
}

async function readResources(
	args: readonly string[],
	io: Io,
): Promise<{ readonly resources: readonly ListedResource[]; readonly fine: boolean }> {
	const { files, unfound } = await findFiles(args, io.cwd);
	const resources: ListedResource[] = [];
	let fine = unfound.length === 0;
	for (const { path, reason } of unfound) {
		tell(io, path, reason);
	}
	for (const { path, absolute } of files) {
		const file = await readTextFile(absolute);
		const read = typeof file === 'string' ? undefined : readAny(file.text);
		if (typeof file === 'string' || read === undefined) {
			const readable = formats.filter(format => format.read).map(({ label }) => label);
			tell(io, path, typeof file === 'string' ? file : `none of ${readable.join(', ')}`);
			fine = false;
			continue;
		}
		if (read.skipped > 0) {
			tell(io, path, `${count(read.skipped, 'item', 'items')} without the address of a page left out`);
		}
		resources.push(...read.resources);
	}
	return { resources, fine };
}

function count(number: number, one: string, many: string): string {
	return `${number} ${number === 1 ? one : many}`;
}
