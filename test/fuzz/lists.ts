/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export type Random = () => number;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
export const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)]!;

const words = 'small fast typed reader tool for lists of links and notes by people who read — кот 本 é'.split(' ');
const some = (random: Random, count: number) =>
	Array.from({ length: 1 + below(random, count) }, () => pick(random, words)).join(' ');
const url = (random: Random) => `https://example.com/${pick(random, words)}/${below(random, 100)}`;

function link(random: Random): string {
	const text = some(random, 3);
	return pick(random, [
		`[${text}](${url(random)})`,
		`[${text}](${url(random)})`,
		`[${text}](<${url(random)}> "t")`,
		`[${text}][r${below(random, 6)}]`,
		`[r${below(random, 6)}]`,
		`[**${text}**](${url(random)})`,
		`![${text}](${url(random)}.png)`,
		`<${url(random)}>`,
		`[${text}] (${url(random)})`,
	]);
}

const entry = (random: Random) => `${link(random)}${pick(random, [' - ', ': ', ' — ', ' '])}${some(random, 8)}.`;

const blocks: readonly ((random: Random) => string)[] = [
	random => `${'#'.repeat(1 + below(random, 4))} ${some(random, 3)}\n\n`,
	random => {
		const mark = pick(random, ['-', '-', '*', '+']);
		return `${Array.from({ length: 1 + below(random, 12) }, () => `${mark} ${entry(random)}`).join(pick(random, ['\n', '\n', '\n\n']))}\n\n`;
	},
	random =>
		`${Array.from({ length: 1 + below(random, 6) }, (_, index) => `${index + 1}. ${entry(random)}`).join('\n')}\n\n`,
	random => {
		const step = pick(random, ['  ', '    ', '\t']);
		let depth = 0;
		return `${Array.from({ length: 2 + below(random, 10) }, () => {
			const line = `${step.repeat(depth)}- ${entry(random)}`;
			depth = below(random, Math.min(4, depth + 2));
			return line;
		}).join('\n')}\n\n`;
	},
	random =>
		`| Name | Text |\n| --- | :-: |\n${Array.from({ length: below(random, 8) }, () => `| ${link(random)} | ${some(random, 4)} |\n`).join('')}\n`,
	random => `Name | Text\n---|---\n${link(random)} | ${some(random, 4)}\n\n`,
	random =>
		`${Array.from({ length: 1 + below(random, 6) }, () => `[r${below(random, 6)}]: ${url(random)}${pick(random, ['', '', ' "T"', " 'T'"])}\n`).join('')}\n`,
	random => `${some(random, 12)}\n${entry(random)}\n\n`,
	random => `\`\`\`js\n${some(random, 4)}\n\n- ${some(random, 2)}\n\`\`\`\n\n`,
	random => `<details>\n<summary>${some(random, 2)}</summary>\n\n- ${entry(random)}\n\n</details>\n\n`,
	random => `<!-- ${some(random, 3)}\n\n- ${entry(random)}\n-->\n\n`,
	random => `> ${entry(random)}\n> - ${entry(random)}\n\n`,
	random => `${some(random, 3)}\n${pick(random, ['---', '==='])}\n\n`,
	random => `$$\n${some(random, 3)}\n$$\n\nA {{< ref "${some(random, 1)}" >}} and $x_1$ of $5.\n\n`,
	random => `- ${entry(random)}\n\n  ${some(random, 5)}\n\n      ${some(random, 2)}\n- ${entry(random)}\n\n`,
];

/** A list as people write them, or nearly so. */
export function generatedList(random: Random, size: number): string {
	let text = random() < 0.2 ? `---\ntitle: ${some(random, 2)}\n---\n\n` : '';
	while (text.length < size) {
		text += pick(random, blocks)(random);
	}
	return random() < 0.1 ? text.replaceAll('\n', '\r\n') : random() < 0.05 ? text.replaceAll('\n', '\r') : text;
}
