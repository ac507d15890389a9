import { nextLine } from '../../lines';
import type { FrontMatter } from '../../model';
import { fill } from '../mask';
import { lineEndings } from './makeUnits';
import { startOfText } from './scanState';
import { placeBehind, Unit } from './unit';

/** The first unit of a text with front matter. */
export function frontMatterUnit(source: string, { range }: FrontMatter): Unit | undefined {
	if (range.end === 0) {
		return undefined;
	}
	let end = nextLine(source, range.end);
	const blank = /[ \t]*(?:\r\n?|\n|$)/y;
	for (blank.lastIndex = end; end < source.length && blank.test(source); ) {
		end = blank.lastIndex;
	}
	const own = source.slice(0, end);
	const content = {
		kind: 'frontMatter' as const,
		source: own,
		text: fill(own, ' '),
		nodes: [],
		continues: false,
		defines: [],
		mentions: [],
		hidden: [range],
		unread: [],
		marker: '',
		footing: 'any' as const,
		lineCount: lineEndings(own),
		before: startOfText,
		marks: [],
		links: 'nowhere' as const,
	};
	return new Unit(content, placeBehind(undefined));
}
