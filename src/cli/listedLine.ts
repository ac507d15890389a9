import type { Entry, Link } from '../core/model';
import { oneLine } from './io';
import { placeLine, type TargetList } from './targetList';

/** One line about a page that is not added: where it is listed, or that it was named twice. */
export function listedLine(
	{ path, list }: TargetList,
	url: string,
	as: Entry | Link | { readonly url: string },
): string {
	if (!('range' in as)) {
		return `${oneLine(`${url}: named twice`)}\n`;
	}
	const title = 'title' in as ? as.title : as.text;
	return placeLine(path, list.text, as.range.start, `${url} is listed already${title && `, as “${title}”`}`);
}
