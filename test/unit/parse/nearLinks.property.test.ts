import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { shapes } from '../../support/brokenLinks';
import { nearLinksIn } from '../../support/nearLinkBlock';

const word = fc.constantFrom(
	'Ky',
	'Deep',
	'learning',
	'for',
	'HTTP',
	'C++',
	'A/B',
	'node.js',
	'學習',
	'Ünï',
	'3D',
	"Bob's",
	'X',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map(all => all.join(' '));
/** A text that begins with a letter and holds what texts hold: parentheses, brackets, code, emphasis, escapes, emoji. */
const title = fc
	.tuple(
		fc.constantFrom('Atlas', 'Über', 'ml', '算法'),
		fc.array(
			fc.oneof(
				words,
				words.map(inner => `(${inner})`),
				words.map(inner => `\`${inner}[0]\``),
				words.map(inner => `**${inner}**`),
				fc.constantFrom(
					'🎉',
					'— part two',
					'and',
					': notes',
					'\\[sic\\]',
					'[draft] again',
					'& more',
					'（下）卷',
					'(a (b))',
				),
			),
			{ maxLength: 3 },
		),
	)
	.map(([first, rest]) => [first, ...rest].join(' ').replaceAll(' :', ':'));
const url = fc
	.tuple(
		fc.constantFrom(
			'https://example.com',
			'http://www.example.org',
			'https://sub.example.co.uk:8080',
			'www.example.com',
		),
		fc.constantFrom(
			'',
			'/',
			'/a',
			'/a/b.html',
			'/wiki/A_(b)',
			'/wiki/A_(b)/c',
			'/~me/',
			'/a,b',
			'/%E5%AD%A6',
			'/学习',
			'/a-b_c',
		),
		fc.constantFrom('', '?q=1', '?a=1&b=(2)', '?v=x_y-z', '?a[]=1'),
		fc.constantFrom('', '#top', '#a.b=c', '#:~:text=a'),
	)
	.map(parts => parts.join(''));
const rest = fc.constantFrom(
	'',
	' — Small client.',
	' - Small client (fast), see [the notes](https://example.org/notes).',
	' – A "quoted" word [x].',
	': what it is',
	', and more',
	'. It is `code(x)`.',
	' (by Ada)',
	' ![badge](https://example.org/b.svg) :-)',
	' — see ([2](https://example.org/2)).',
	' — 说明（很好）。',
	' [pdf](https://example.org/x.pdf) [code](https://example.org/y)',
);
const lead = fc.constantFrom(
	'- ',
	'* ',
	'1. ',
	'+   ',
	'- [ ] ',
	'> - ',
	'- [First](https://example.org/first) — ',
	'## ',
);
const entry = fc.record({ lead, title, url, rest });

describe.each(shapes)('a link with $name', shape => {
	test('is found, and comes back as it was', () => {
		fc.assert(
			fc.property(entry, ({ lead, title, url, rest }) => {
				fc.pre(!(shape.needsRest && !rest) && !(lead === '## ' && shape.break(title, url).includes('\n')));
				const broken = lead + shape.break(title, url).replace('\n', lead.startsWith('>') ? '\n> ' : '\n') + rest;
				const original = `${lead}[${title}](${url})${rest}`;
				const found = nearLinksIn(broken);
				assert.lengthOf(found, 1, broken);
				const [{ range, replacements }] = found as [(typeof found)[number]];
				const mended = replacements.map(text => broken.slice(0, range.start) + text + broken.slice(range.end));
				assert.include(mended, original, broken);
				if (!shape.ambiguous) {
					assert.deepEqual(mended, [original]);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a well-formed link', () => {
	const around = fc.constantFrom(
		(link: string) => link,
		(link: string) => `(${link})`,
		(link: string) => `[${link}]`,
		(link: string) => `**${link}**`,
		(link: string) => `(see ${link}).`,
		(link: string) => `（${link}）`,
		(link: string) => `${link}（说明）`,
		(link: string) => `\\[${link}]`,
		(link: string) => `\\(${link})`,
		(link: string) => `${link} :)`,
		(link: string) => `[x] ${link}`,
	);
	const ending = fc.constantFrom('', ' "HTTP"', " 'HTTP'", ' (HTTP)', ' "a) b"');
	const wrapped = fc.constantFrom(
		(u: string) => u,
		(u: string) => `<${u}>`,
		(u: string) => ` ${u} `,
	);

	test('is never found', () => {
		fc.assert(
			fc.property(entry, around, ending, wrapped, ({ lead, title, url, rest }, around, ending, wrapped) => {
				assert.deepEqual(nearLinksIn(`${lead}${around(`[${title}](${wrapped(url)}${ending})`)}${rest}`), []);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('any text', () => {
	const scraps = fc.constantFrom(
		...'[ ] ( ) { } < > （ ） 【 】 " \' \\ ` : . , — - * _ x ! ^ # \n'.split(' '),
		' ',
		'https://example.com',
		'www.example.com/a',
		'./a.md',
		'{{< ref >}}',
		'](',
		'a b',
	);

	test('is read without an exception, within its bounds and in order', () => {
		fc.assert(
			fc.property(fc.array(scraps, { maxLength: 40 }), parts => {
				const text = parts.join('');
				let last = 0;
				for (const { range, problem, replacements } of nearLinksIn(text)) {
					assert.isAtLeast(range.start, last);
					assert.isAbove(range.end, range.start);
					assert.isAtMost(range.end, text.length);
					assert.isNotEmpty(problem);
					assert.isNotEmpty(replacements);
					assert.notInclude(replacements, text.slice(range.start, range.end));
					last = range.end;
				}
			}),
			{ numRuns: 600 },
		);
	});
});
