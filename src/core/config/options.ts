import type { profiles, StyleSettings } from '../settings';

/** A setting as people are told of it: in the JSON schema, in VS Code's settings and in problems with a project file. */
export interface Option {
	readonly description: string;
	readonly type?: 'string' | 'boolean' | 'integer';
	/** For `integer`, both included. */
	readonly limits?: readonly [number, number];
	/** Values of which the setting has one, or which stand beside `type`, and what they mean. */
	readonly values?: Readonly<Record<string, string>>;
	readonly examples?: readonly (string | number)[];
}

export const profileOption: Option & { readonly values: Record<(typeof profiles)[number], string> } = {
	description: 'Which style is expected of entries.',
	values: {
		inferred: 'What most entries of the list itself do; nothing where they do not agree.',
		awesome: 'What awesome-lint asks of an "awesome" list.',
		none: 'Only what the settings say.',
	},
};

export const styleOptions: { readonly [K in keyof Required<StyleSettings>]: Option } = {
	separator: {
		description: 'What stands between link and description, with its white space.',
		type: 'string',
		examples: [' - ', ' — ', ': '],
	},
	described: { description: 'Whether entries have a description.', type: 'boolean' },
	finalPeriod: { description: 'Whether descriptions end with a full stop.', type: 'boolean' },
	descriptionCase: {
		description: 'How descriptions begin.',
		values: { upper: 'With an upper-case letter.', lower: 'With a lower-case letter.' },
	},
	descriptionLength: {
		description: 'The most characters that a description may have.',
		type: 'integer',
		limits: [1, 10_000],
		examples: [120],
	},
	marker: {
		description: 'The list marker.',
		values: { '-': 'A hyphen.', '*': 'An asterisk.', '+': 'A plus sign.' },
	},
	markerSpace: {
		description: 'How many spaces stand between marker and text.',
		type: 'integer',
		limits: [1, 4],
		examples: [1],
	},
	indent: {
		description: 'By how much a child is indented against its parent: a number of spaces, or one tab.',
		type: 'integer',
		limits: [1, 8],
		values: { tab: 'One tab.' },
		examples: [2, 4, 'tab'],
	},
	author: {
		description: 'Where the author of a resource is named.',
		values: {
			parentheses: 'In the link: `[Title (Author)](…)`.',
			by: 'Behind the link: `[Title](…) by Author`.',
			none: 'Nowhere.',
		},
	},
	order: {
		description: 'How the entries of a section are sorted.',
		values: { alphabetical: 'By title.', none: 'In no order.' },
	},
	loose: { description: 'Whether a blank line stands between entries.', type: 'boolean' },
};

/** Whether a value is one that the option may have. */
export function fits({ type, limits, values }: Option, value: unknown): boolean {
	if (typeof value === 'string' && values && Object.hasOwn(values, value)) {
		return true;
	}
	if (type === 'integer') {
		const [least, most] = limits ?? [0, Number.MAX_SAFE_INTEGER];
		return typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most;
	}
	return type !== undefined && typeof value === type && value !== '';
}

/** The values that an option may have, in words: `upper, lower`, `a number from 1 to 8, tab`. */
export function expectedOf({ type, limits, values }: Option): string {
	const kinds = { string: 'a text', boolean: 'true or false', integer: `a whole number from ${limits?.join(' to ')}` };
	return [...(type ? [kinds[type]] : []), ...Object.keys(values ?? {})].join(', ');
}
