/**
 * The label of a host name in the letters it stands for: `xn--pypal-4ve` gives `pаypal`. As in RFC 3492.
 *
 * @param label Without dots.
 * @returns The label itself when it does not begin with `xn--`, or what follows is no Punycode.
 */
export function decodeLabel(label: string): string {
	if (!/^xn--./i.test(label) || label.length > 63) {
		return label;
	}
	const encoded = label.slice(4).toLowerCase();
	const basicLength = Math.max(0, encoded.lastIndexOf('-'));
	const output = [...encoded.slice(0, basicLength)].map(character => character.codePointAt(0)!);
	let code = initialCode;
	let index = 0;
	let bias = initialBias;
	for (let at = basicLength > 0 ? basicLength + 1 : 0; at < encoded.length; ) {
		const before = index;
		let weight = 1;
		for (let step = base; ; step += base) {
			const digit = digits.indexOf(encoded[at++] ?? ' ');
			if (digit === -1) {
				return label;
			}
			index += digit * weight;
			const threshold = Math.min(Math.max(step - bias, 1), 26);
			if (digit < threshold) {
				break;
			}
			weight *= base - threshold;
		}
		const length = output.length + 1;
		bias = adapt(index - before, length, before === 0);
		code += Math.floor(index / length);
		index %= length;
		if (code > 0x10ffff) {
			return label;
		}
		output.splice(index++, 0, code);
	}
	return String.fromCodePoint(...output);
}

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';
const base = 36;
const initialCode = 128;
const initialBias = 72;

/** RFC 3492, section 6.1. */
function adapt(difference: number, length: number, isFirst: boolean): number {
	let delta = Math.floor(difference / (isFirst ? 700 : 2));
	delta += Math.floor(delta / length);
	let step = 0;
	for (; delta > 455; step += base) {
		delta = Math.floor(delta / (base - 1));
	}
	return step + Math.floor((base * delta) / (delta + 38));
}
