import { type Option, profileOption, styleOptions } from '../../src/core/config/options';
import type { Rule } from '../../src/core/rules/rule';
import { ruleSettings } from './ruleSettings';

/** The JSON schema of `.curated-list.json`. */
export function configSchema(rules: readonly Rule[]) {
	const preferences = {
		profile: { ...schemaOf(profileOption), default: 'inferred' },
		rules: {
			type: 'object',
			description: 'How severe the findings of single rules are. Rules that are not named keep their default.',
			additionalProperties: false,
			properties: ruleSettings(rules).properties,
			examples: [{ 'bare-url': 'off', 'duplicate-url': 'error' }],
		},
		style: {
			type: 'object',
			description: 'What is expected of entries. What is not named is as the profile has it.',
			additionalProperties: false,
			properties: Object.fromEntries(Object.entries(styleOptions).map(([key, option]) => [key, schemaOf(option)])),
			examples: [{ separator: ' — ', finalPeriod: true }],
		},
		duplicates: {
			type: 'object',
			description: 'Pages that are listed more than once.',
			additionalProperties: false,
			properties: {
				allow: {
					...texts,
					description: 'Pages that may be listed more than once.',
					examples: [['https://example.com/handbook']],
				},
			},
		},
		productNames: {
			...texts,
			description: 'Names that are written just so, besides those that are known.',
			examples: [['GitHub', 'npm']],
		},
	};
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Curated List',
		description:
			'What is expected of the curated lists of a project. Holds for the folder of this file and those below it.',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: { type: 'string', description: 'The schema of this file.' },
			extends: {
				...oneOrMore,
				description:
					'Other such files, relative to this one. A later one wins over an earlier, this file over all of them; lists are joined.',
				examples: ['../.curated-list.json'],
			},
			...preferences,
			include: {
				...texts,
				description: 'Globs of Markdown files that are curated lists whatever they look like.',
				examples: [['lists/**/*.md']],
			},
			exclude: {
				...texts,
				description: 'Globs of Markdown files that are no curated lists. Wins over "include".',
				examples: [['CHANGELOG.md', 'drafts/**']],
			},
			overrides: {
				type: 'array',
				description: 'What is different for some files. A later override wins over an earlier.',
				items: {
					type: 'object',
					additionalProperties: false,
					required: ['files'],
					properties: {
						files: {
							...oneOrMore,
							description:
								'Globs of the files, relative to the folder of this one. A glob without a slash matches at any depth.',
							examples: ['archive/**', ['README.md', 'lists/*.md']],
						},
						...preferences,
					},
				},
				examples: [[{ files: 'archive/**', rules: { 'missing-description': 'off' } }]],
			},
		},
	};
}

const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true };
const oneOrMore = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };

function schemaOf({ description, type, limits, values = {}, examples }: Option) {
	const kind = type && {
		type,
		...(type === 'string' && { minLength: 1 }),
		...(limits && { minimum: limits[0], maximum: limits[1] }),
	};
	const names = Object.keys(values).length > 0 && {
		enum: Object.keys(values),
		markdownEnumDescriptions: Object.values(values),
	};
	return {
		description,
		...(kind && names ? { oneOf: [kind, names] } : { ...kind, ...names }),
		...(examples && { examples }),
	};
}
