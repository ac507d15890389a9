/**
 * Whether to colour what goes to a stream, by what its environment says: https://force-color.org, https://no-color.org, and a
 * terminal that can.
 */
export function wantsColors(
	environment: Readonly<Record<string, string | undefined>>,
	stream: { readonly isTTY?: boolean },
): boolean {
	const { FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: terminal } = environment;
	if (force !== '') {
		return force !== '0' && force !== 'false';
	}
	return no === '' && terminal !== 'dumb' && stream.isTTY === true;
}
