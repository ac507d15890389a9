import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/parse/parseMarkdown';

/** Types, texts and offsets: what is read from a tree. */
function told(node: Nodes): unknown {
	const { position, ...rest } = node;
	const own = {
		...rest,
		spread: undefined,
		at: node.type === 'root' ? [] : [position?.start.offset, position?.end.offset],
	};
	return 'children' in node ? { ...own, children: node.children.map(told) } : own;
}

const whole = (text: string) => told(parseMarkdown(text, Number.POSITIVE_INFINITY));
const inParts = (text: string, size = 1) => told(parseMarkdown(text, size));

const piece = fc.constantFrom(
	...[
		'- [A](https://example.com/a)',
		'- [B][b] - text',
		'* [C](https://example.com/c)',
		'  more',
		'    deep',
		'# H',
		'Title',
		'---',
		'===',
		'> quote',
		'> - [Q](q)',
	],
	...[
		'[b]: https://example.com/b',
		'[a]: https://example.com/a',
		'[d]: <x',
		'"title"',
		'```',
		'~~~',
		'<!--',
		'-->',
		'<div>',
		'</div>',
		'1. one',
		'1. [N](n)',
		'[A] and [a]',
		'',
		'',
		'',
		'\t- x',
		'| a | b |',
	],
);
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

describe('Markdown that is read in parts', () => {
	it('is what it is when it is read as a whole', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(piece, eol), { maxLength: 25 }),
				fc.integer({ min: 1, max: 60 }),
				(pieces, size) => {
					const text = pieces.flat().join('');
					// Remark lets an underlined heading begin with the definitions above it.
					fc.pre(!/^\[\w\]:/m.test(text) || !/^(?:===|---)$/m.test(text));
					expect(inParts(text, size), JSON.stringify(text)).toEqual(whole(text));
				},
			),
			{ numRuns: 1500 },
		);
	});

	it('knows the labels of other parts, and no label that is only in code', () => {
		const text =
			'# One\n\n[A][a], [b]\n\n# Two\n\n[a]: https://example.com/a\n\n```\n[b]: https://example.com/b\n```\n\n# Three\n\n[b], [a]\n';
		expect(inParts(text)).toEqual(whole(text));
	});

	const corpus = resolve(__dirname, '../../../../shared/corpus');
	it.skipIf(!existsSync(corpus))('is what it is in real lists (../shared/corpus)', () => {
		for (const name of readdirSync(corpus)
			.filter(file => file.endsWith('.md'))
			.slice(0, 20)) {
			const text = readFileSync(resolve(corpus, name), 'utf8')
				.replace(/^\ufeff/, '')
				.slice(0, 60_000);
			expect(inParts(text), name).toEqual(whole(text));
		}
	});
});
