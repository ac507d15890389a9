import { lineStartsOf } from '../../lines';
import type { ListCounts, ListDocument } from '../../model';
import { once } from '../../once';
import { inferStyle } from '../../style/inferStyle';
import type { UnitDocument } from '../units/unit';
import { RunningCounts } from './counts';
import type { Part } from './part';
import { firstVersion, type PartsVersion } from './partsVersion';
import { type WholeList, wholeList } from './wholeList';

/**
 * A list of some or all parts of a document, put together when somebody asks for what all of them say.
 *
 * @param parts In document order. Where some are left out, the headings must not be: entries stand below them.
 * @param all In which references are looked up.
 * @param version Of all parts; a version by itself where nobody follows it.
 * @param known What was counted in the parts already.
 */
export function listOfParts(
	document: Pick<UnitDocument, 'source' | 'sourceIn' | 'frontMatter'>,
	parts: readonly Part[],
	all: readonly Part[],
	version: PartsVersion = firstVersion(),
	known?: ListCounts,
): ListDocument {
	const whole = once((): WholeList => wholeList(parts, all));
	const lineStarts = once(() => lineStartsOf(document.source));
	const counts = once(() => known ?? countsIn(parts));
	const style = once(() => inferStyle(document.source, whole().entries));
	return {
		// Put together only when somebody asks
		get text() {
			return document.source;
		},
		textIn: document.sourceIn,
		frontMatter: document.frontMatter,
		parts,
		version,
		get lineStarts() {
			return lineStarts();
		},
		get sections() {
			return whole().sections;
		},
		get entries() {
			return whole().entries;
		},
		get links() {
			return whole().links;
		},
		get images() {
			return whole().images;
		},
		get definitions() {
			return whole().definitions;
		},
		get undefinedReferences() {
			return whole().undefinedReferences;
		},
		get bareUrls() {
			return whole().bareUrls;
		},
		get nearLinks() {
			return whole().nearLinks;
		},
		get comments() {
			return whole().comments;
		},
		get opaque() {
			return whole().opaque;
		},
		get unread() {
			return whole().unread;
		},
		get counts() {
			return counts();
		},
		get style() {
			return style();
		},
	};
}

function countsIn(parts: readonly Part[]): ListCounts {
	const total = new RunningCounts();
	for (const { content } of parts) {
		total.add(content);
	}
	return total.now;
}
