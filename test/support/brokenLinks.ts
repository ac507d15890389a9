/** One way to break a link. */
export interface Shape {
	readonly name: string;
	/** The broken link: text and URL as they would stand in a well-formed one. */
	readonly break: (text: string, url: string) => string;
	/** More than one link could have been meant, for some texts at least. */
	readonly ambiguous?: boolean;
	/** CommonMark reads something else when nothing follows on the line. */
	readonly needsRest?: boolean;
}

/** Every shape that `malformed-link` names. */
export const shapes: readonly Shape[] = [
	{ name: 'nothing closes', break: (t, u) => `[${t}](${u}` },
	{ name: 'nothing opens the URL', break: (t, u) => `[${t}]${u})` },
	{ name: 'nothing closes the text', break: (t, u) => `[${t}(${u})` },
	{ name: 'nothing opens the text', break: (t, u) => `${t}](${u})`, ambiguous: true },
	{ name: 'a space', break: (t, u) => `[${t}] (${u})` },
	{ name: 'a tab', break: (t, u) => `[${t}]\t(${u})` },
	{ name: 'a no-break space', break: (t, u) => `[${t}]\u00a0(${u})` },
	{ name: 'an invisible space', break: (t, u) => `[${t}]\u200b(${u})` },
	{ name: 'a line break', break: (t, u) => `[${t}]\n(${u})` },
	{ name: 'a line break and an indent', break: (t, u) => `[${t}]\n  (${u})` },
	{ name: 'swapped', break: (t, u) => `(${t})[${u}]` },
	{ name: 'braces', break: (t, u) => `[${t}]{${u}}` },
	{ name: 'angle brackets', break: (t, u) => `[${t}]<${u}>` },
	{ name: 'brackets', break: (t, u) => `[${t}][${u}]` },
	{ name: 'a bracket closes the URL', break: (t, u) => `[${t}](${u}]` },
	{ name: 'a brace closes the URL', break: (t, u) => `[${t}](${u}}` },
	{ name: 'a brace closes the text', break: (t, u) => `[${t}}(${u})` },
	{ name: 'a parenthesis closes the text', break: (t, u) => `[${t})(${u})` },
	{ name: 'a colon', break: (t, u) => `[${t}]:(${u})`, needsRest: true },
	{ name: 'full-width parentheses', break: (t, u) => `[${t}]（${u}）` },
	{ name: 'a full-width opening parenthesis', break: (t, u) => `[${t}]（${u})` },
	{ name: 'a full-width closing parenthesis', break: (t, u) => `[${t}](${u}）` },
	{ name: 'full-width brackets', break: (t, u) => `［${t}］(${u})` },
	{ name: 'lenticular brackets', break: (t, u) => `【${t}】(${u})` },
	{ name: 'everything full-width', break: (t, u) => `【${t}】（${u}）` },
	{ name: 'a bracket too many', break: (t, u) => `[[${t}](${u})` },
	{ name: 'a parenthesis too many', break: (t, u) => `[${t}](${u}))` },
	{ name: 'one of each too many', break: (t, u) => `[[${t}](${u}))` },
	{ name: 'an unclosed angle bracket', break: (t, u) => `[${t}](<${u})` },
	{ name: 'double quotes', break: (t, u) => `[${t}]("${u}")` },
	{ name: 'single quotes', break: (t, u) => `[${t}]('${u}')` },
	{ name: 'curly quotes', break: (t, u) => `[${t}](“${u}”)` },
	{ name: 'two parentheses on both sides', break: (t, u) => `[${t}]((${u}))` },
	{ name: 'two parentheses before', break: (t, u) => `[${t}]((${u})` },
	{ name: 'a space, and nothing closes', break: (t, u) => `[${t}] (${u}` },
	{ name: 'a space, and a bracket too many', break: (t, u) => `[[${t}] (${u})` },
	{ name: 'a space, and a parenthesis too many', break: (t, u) => `[${t}] (${u}))` },
	{ name: 'a bracket too many, and nothing closes', break: (t, u) => `[[${t}](${u}` },
	{ name: 'a space, and full-width parentheses', break: (t, u) => `[${t}] （${u}）` },
	{ name: 'a space, and angle brackets unclosed', break: (t, u) => `[${t}] (<${u})` },
];
