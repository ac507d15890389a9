import { applyEdits } from '../core/edit/applyEdits';
import { insertEntries } from '../core/edit/insertEntries';
import { proposeResource } from '../core/edit/proposeResource';
import { rankSections } from '../core/edit/rankSections';
import type { Resource } from '../core/edit/resource';
import type { SectionChoice } from '../core/edit/sectionChoices';
import { separateListed } from '../core/edit/separateListed';
import { toWebUrl } from '../core/url/webUrl';
import { type ExitCode, type Io, oneLine } from './io';
import { listedLine } from './listedLine';
import { type RawOptions, UsageError } from './options';
import { pageAt } from './pageAt';
import { changeTarget, placeLine, sectionOption, type TargetList, targetList } from './targetList';

/** `curated-list add`: entries made of pages, in the list's own style and at their places. */
export async function addCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	const urls = args.map(webUrl);
	if (urls.length === 0) {
		throw new UsageError('Expected URLs.');
	}
	const target = await targetList(options, io);
	const { list } = target;
	const section = sectionOption(options, list);
	const asked = urls.map(url => ({ url }));
	const { fresh, listed } = separateListed(list, asked);
	for (const each of listed) {
		io.err(listedLine(target, each.resource.url, each.as));
	}
	const resources = await readResources(fresh, target, options, io);
	if (resources.length > 0) {
		const choices = resources.map(resource => section ?? rankSections(list, resource)[0]);
		const { edits, ranges } = insertEntries(
			list,
			resources.map((resource, index) => ({ resource, target: choices[index]?.section })),
		);
		await changeTarget(target, edits, options, io);
		const text = applyEdits(list.text, edits);
		ranges.forEach(({ start, end }, index) => {
			const line = placeLine(target.path, text, start, `${nameOf(choices[index])}${text.slice(start, end)}`);
			(options.dryRun === true ? io.err : io.out)(line);
		});
	}
	return resources.length === urls.length ? 0 : 1;
}

function webUrl(text: string): string {
	const web = toWebUrl(text);
	if (!web) {
		throw new UsageError(`Unexpected URL "${text}", expected one that begins with http:// or https://.`);
	}
	return web.url;
}

/** Reads the pages one after the other; what cannot be read, or turns out to be listed under another address, has been told. */
async function readResources(
	asked: readonly { readonly url: string }[],
	target: TargetList,
	options: RawOptions,
	io: Io,
): Promise<readonly Resource[]> {
	const resources: Resource[] = [];
	for (const { url } of asked) {
		const page = await pageAt(url, options);
		const [twin] = separateListed(target.list, [{ url: page.canonicalUrl }]).listed;
		if (page.title === null) {
			io.err(`${oneLine(`${url}: ${page.reason ?? 'The page has no title.'}`)}\n`);
		} else if (twin) {
			io.err(listedLine(target, url, twin.as));
		} else {
			resources.push(proposeResource(target.list, { ...page, url }, target.settings.style.descriptionLength));
		}
	}
	return resources;
}

function nameOf(choice: SectionChoice | undefined): string {
	return choice && choice.path.length > 0 ? `${choice.path.join(' › ')}: ` : '';
}
