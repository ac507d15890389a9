// What this project is measured against: one full run on a text.
// @ts-expect-error It has no types
import awesomeConfig from 'awesome-lint/config.js';
import { lint as markdownlint } from 'markdownlint/sync';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** @typedef {{ name: string, run(text: string): Promise<unknown> }} Peer */

const parser = unified().use(remarkParse).freeze();

/** It asks git and GitHub about the repository. */
const asksTheNetwork = /awesome-github/;
const awesomeRules = /** @type {any[]} */ (awesomeConfig).filter(
	plugin => !asksTheNetwork.test((Array.isArray(plugin) ? plugin[0] : plugin).name),
);
const awesomeLint = unified().use(remarkParse).use(awesomeRules).freeze();

/** @type {readonly Peer[]} */
export const peers = [
	{ name: 'remark-parse', run: async text => parser.parse(text) },
	{ name: 'markdownlint', run: async text => markdownlint({ strings: { list: text } }) },
	{
		name: 'awesome-lint rules',
		run: async value => {
			const file = { path: 'readme.md', value };
			return awesomeLint.run(awesomeLint.parse(file), file);
		},
	},
];
