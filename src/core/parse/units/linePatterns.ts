/** https://spec.commonmark.org/0.31.2/#html-blocks: what a block begins with that ends with its own end, and that end. */
const lasting: readonly (readonly [RegExp, string])[] = [
	[/^<!--/, '-->'],
	[/^<\?/, '?>'],
	[/^<!\[CDATA\[/, ']]>'],
	[/^<![a-z]/i, '>'],
	[/^<pre(?=[ \t>]|$)/i, '</pre>'],
	[/^<script(?=[ \t>]|$)/i, '</script>'],
	[/^<style(?=[ \t>]|$)/i, '</style>'],
	[/^<textarea(?=[ \t>]|$)/i, '</textarea>'],
];
/** Those that end at a blank line: these may stand below a paragraph, and any other tag that is alone on its line may not. */
const block =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[ \t>]|\/>|$)/i;
const aloneTag =
	/^<(?:\/[a-z][a-z\d-]*[ \t]*|[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?)>[ \t]*$/i;
const definition =
	/^\[[^[\]\\^][^[\]\\]{0,200}\]:[ \t]+[^\s<]\S{0,2000}(?:[ \t]+(?:"[^"\\]{0,500}"|'[^'\\]{0,500}'))?[ \t]*$/;
const blockStart = /^ {0,3}(?:>|#{1,6}(?:[ \t]|$)|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3})/;
const headStart = /^(?:[\s<>]|#{1,6}[ \t]|`{3}|~{3}|[-*+][ \t]|\d{1,9}[.)][ \t]|\[[^\]]*\]:)/;
const inlineTag =
	/^ {0,3}<\/?(?:a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|s|samp|small|span|strong|sub|sup|tt|u|var)(?=[\s/>])/i;

/** What ends the block of HTML that begins with a line's text, blank lines or not; `undefined` when it begins none of that kind. */
export function htmlEndOf(text: string): string | undefined {
	return text.startsWith('<') ? lasting.find(([start]) => start.test(text.slice(0, 12)))?.[1] : undefined;
}

/** Whether a line holds what ends such a block. */
export function endsHtml(line: string, end: string): boolean {
	return line.includes(end) || (end.startsWith('</') && line.toLowerCase().includes(end));
}

/** Whether a block of HTML begins with a line's text that a blank line ends. @param isFresh No paragraph goes on there. */
export function beginsHtml(text: string, isFresh: boolean): boolean {
	return text.startsWith('<') && (block.test(text) || (isFresh && aloneTag.test(text)));
}

/** Whether a line at the margin is a whole definition, so that what stands below it begins something new, title or block. */
export function isDefinitionLine(line: string): boolean {
	return line.startsWith('[') && definition.test(line);
}

/** Whether a line of a paragraph at the margin can be the head of a table. */
export function canBeHead(line: string): boolean {
	return line.includes('|') && !headStart.test(line);
}

/** Whether a line goes on a table above it, as GFM has it: it begins no other block. */
export function isRowLike(line: string, isThematicBreak: boolean): boolean {
	return !isThematicBreak && !blockStart.test(line) && (!/^ {0,3}</.test(line) || inlineTag.test(line));
}
