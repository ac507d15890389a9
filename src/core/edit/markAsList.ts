import type { ListDocument, TextEdit } from '../model';

const key = 'curatedList';
/** The key at the start of a line of YAML or TOML, and its value. */
const plainValue = /^(["']?curatedList["']?[ \t]*[:=][ \t]*)([^\s,#]*)/m;
const jsonValue = /("curatedList"\s*:\s*)([^\s,}]*)/;

/**
 * Writes `curatedList: true` or `false` into the front matter, which decides whether the file counts as a list.
 * Front matter that is not there yet is made.
 *
 * @returns `[]` when it says so already, `undefined` when the front matter cannot be read.
 */
export function markAsList(list: ListDocument, value: boolean): TextEdit[] | undefined {
	const { text, frontMatter, style } = list;
	const { data, language, range, error } = frontMatter;
	if (error || language === 'unsupported') {
		return undefined;
	}
	if (data[key] === value) {
		return [];
	}
	const insert = (at: number, newText: string): TextEdit[] => [{ range: { start: at, end: at }, newText }];
	if (language === 'none') {
		return insert(0, ['---', `${key}: ${value}`, '---', '', ''].join(style.eol));
	}
	const block = text.slice(range.start, range.end);
	const written = (language === 'json' ? jsonValue : plainValue).exec(block);
	if (key in data && written) {
		const start = range.start + written.index + (written[1]?.length ?? 0);
		return [{ range: { start, end: start + (written[2]?.length ?? 0) }, newText: String(value) }];
	}
	if (language === 'json') {
		const brace = range.start + block.indexOf('{') + 1;
		return insert(brace, `${style.eol}\t"${key}": ${value}${Object.keys(data).length > 0 ? ',' : style.eol}`);
	}
	const firstLine = range.start + (/\r\n|\r|\n/.exec(block)?.index ?? 0);
	return insert(firstLine, `${style.eol}${key}${language === 'toml' ? ' = ' : ': '}${value}`);
}
