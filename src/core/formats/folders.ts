import type { ExportedList } from './format';
import { type ListedResource, listedResources } from './listedResource';

/** Folders in each other, and other elements around a link, that are read. */
export const maxDepth = 500;

/** How a format writes a tree of folders. */
export interface FolderWriter {
	readonly open: (title: string, indent: string) => string;
	readonly close: (indent: string) => string;
	readonly item: (resource: ListedResource, indent: string) => string;
}

/** The entries of the lists in the folders that their sections are, in their order; a folder that is left and entered again is written twice. */
export function writeFolders(lists: readonly ExportedList[], writer: FolderWriter, base: string): string {
	return lists.map(({ list }) => foldersOf(listedResources(list), writer, base)).join('');
}

function foldersOf(resources: readonly ListedResource[], writer: FolderWriter, base: string): string {
	const indent = (depth: number) => base + '\t'.repeat(depth);
	let open: readonly string[] = [];
	let text = '';
	const goTo = (path: readonly string[]) => {
		let shared = 0;
		while (shared < open.length && open[shared] === path[shared]) {
			shared++;
		}
		for (let depth = open.length; depth > shared; depth--) {
			text += writer.close(indent(depth - 1));
		}
		for (let depth = shared; depth < path.length; depth++) {
			text += writer.open(path[depth]!, indent(depth));
		}
		open = path;
	};
	for (const resource of resources) {
		goTo(resource.section);
		text += writer.item(resource, indent(open.length));
	}
	goTo([]);
	return text;
}
