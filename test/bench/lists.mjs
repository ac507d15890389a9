// The lists that the benches read: generated ones, and real ones where they stand beside the project.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'sections' | 'single' | 'nested' | 'table' | 'corpus'} Kind
 * @typedef {{ name: string, kind: Kind, size: number | undefined, text: string }} Input
 */

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const realLists = ['avelino__awesome-go', 'awesome-selfhosted__awesome-selfhosted', 'public-apis__public-apis'];

const words = 'small fast typed reader tool for long lists of links and notes by people who like to read them'.split(
	' ',
);

/** So many words of a sentence that is another one for each number. @param {number} number @param {number} count */
function some(number, count) {
	return Array.from({ length: count }, (_, index) => words[(number * 7 + index * (3 + (number % 5))) % words.length]);
}

/** A link and a description; every fiftieth lacks the period that the others have. @param {number} number */
function partsOf(number) {
	const [first = '', ...rest] = some(number, 9 + (number % 8));
	const title = `${first[0]?.toUpperCase()}${first.slice(1)} ${number}`;
	const period = number % 50 === 49 ? '' : '.';
	return [
		`[${title}](https://example.com/${first}/${number}/page.html)`,
		`A ${rest.join(' ')} and number ${number * 3}${period}`,
	];
}

/** @type {Record<Exclude<Kind, 'corpus'>, (number: number) => string>} */
export const lineOf = {
	sections: number => `- ${partsOf(number).join(' - ')}\n`,
	single: number => `- ${partsOf(number).join(' - ')}\n`,
	nested: number => `${'  '.repeat(number % 4)}- ${partsOf(number).join(' - ')}\n`,
	table: number => `| ${partsOf(number).join(' | ')} |\n`,
};

/** @param {Exclude<Kind, 'corpus'>} kind @param {number} size Entries. @returns {Input} */
export function generated(kind, size) {
	let text = '# A list\n\nSome words about what is on it.\n\n';
	if (kind === 'table') {
		text += '| Name | What it is |\n| --- | --- |\n';
	}
	for (let number = 0; number < size; number++) {
		if ((kind === 'sections' || kind === 'nested') && number % 40 === 0) {
			text += `${number === 0 ? '' : '\n'}## Section ${number / 40 + 1}\n\n`;
		}
		text += lineOf[kind](number);
	}
	return { name: `${kind} ${size.toLocaleString('en')}`, kind, size, text };
}

/** None where they do not stand beside the project. @returns {Input[]} */
export function real() {
	return realLists
		.map(name => path.join(corpus, `${name}.md`))
		.filter(file => fs.existsSync(file))
		.map(file => ({
			name: path.basename(file, '.md').replace(/^.*__/, ''),
			kind: 'corpus',
			size: undefined,
			text: fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
		}));
}

/** Numbers from 0 up to 1, the same ones in every run. */
export function randomNumbers() {
	let state = 0x2545f491;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 4294967296;
	};
}
