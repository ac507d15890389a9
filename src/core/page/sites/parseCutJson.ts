/**
 * Parses JSON whose end may be missing: members that came whole are there, the one that was cut is not.
 *
 * @returns `undefined` for what is no JSON.
 */
export function parseCutJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return parsed(wholeMembers(text));
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The text up to the last comma that ends a member, and the brackets that are open there. */
function wholeMembers(text: string): string {
	let open = '';
	let end = 0;
	let closing = '';
	for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)|[{}[\],]/gs)) {
		if (token === '{' || token === '[') {
			open = (token === '{' ? '}' : ']') + open;
		} else if (token === '}' || token === ']') {
			open = open.slice(1);
		} else if (token === ',') {
			end = index;
			closing = open;
		}
	}
	return text.slice(0, end) + closing;
}
