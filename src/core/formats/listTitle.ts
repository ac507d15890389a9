import type { ExportedList } from './format';

/** What a list is called: in its front matter, in its main heading, else by its file. */
export function listTitle({ list, path }: ExportedList): string {
	const { title } = list.frontMatter.data;
	const heading = list.sections.find(section => section.depth === 1)?.title;
	return (typeof title === 'string' && title) || heading || path;
}
