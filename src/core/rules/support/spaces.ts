/** White space as a message names it: `2 spaces`; `2` behind another number of spaces. */
export function spacesInWords(space: string, other = ''): string {
	if (space === '\t') {
		return 'one tab';
	}
	if (!/^ +$/.test(space)) {
		return 'spaces and tabs';
	}
	const noun = space.length === 1 ? 'space' : 'spaces';
	return /^ +$/.test(other) ? `${space.length}` : `${space.length} ${noun}`;
}
