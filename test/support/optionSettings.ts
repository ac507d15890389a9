import type { Option } from '../../src/core/config/options';
import { profileOption, styleOptions } from '../../src/core/config/options';
import { defaultSettings } from '../../src/core/settings';

/** What package.json says about the settings that a project file has as well, by name; all but `curatedList.rules`. */
export function optionSettings(): Readonly<Record<string, object>> {
	const { description, values } = profileOption;
	return {
		'curatedList.profile': {
			type: 'string',
			enum: Object.keys(values),
			enumDescriptions: Object.values(values),
			default: defaultSettings.profile,
			scope: 'resource',
			markdownDescription: `${description} A \`.curated-list.json\` wins over this and all other settings about linting.`,
		},
		...Object.fromEntries(
			Object.entries(styleOptions).map(([key, option]) => [`curatedList.style.${key}`, styleSetting(option)]),
		),
		'curatedList.duplicates.allow': {
			...texts,
			markdownDescription:
				'Pages that may be listed more than once, for example `["https://example.com/handbook"]`. Joined with those of `.curated-list.json`.',
		},
		'curatedList.productNames': {
			...texts,
			markdownDescription:
				'Names that are written just so, for example `["GitHub", "npm"]`, besides those that are known. Joined with those of `.curated-list.json`.',
		},
	};
}

const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true, default: [], scope: 'resource' };

/** Not set is `null`, and `""` for a text, so that the settings editor has a field for it. */
function styleSetting({ description, type, limits, values = {}, examples }: Option): object {
	const shown = examples ? ` For example ${examples.map(each => `\`${JSON.stringify(each)}\``).join(', ')}.` : '';
	const about = (unset: string) => ({
		scope: 'resource',
		markdownDescription: `${description}${shown} ${unset}: as \`#curatedList.profile#\` has it.`,
	});
	if (type === 'string') {
		return { type, default: '', ...about('Empty') };
	}
	const [least, most] = limits ?? [0, 0];
	if (type === 'integer' && most > 10) {
		return { type: ['integer', 'null'], minimum: least, maximum: most, default: null, ...about('Not set') };
	}
	const numbers = type === 'integer' ? Array.from({ length: most - least + 1 }, (_, index) => least + index) : [];
	const switches = type === 'boolean' ? [true, false] : [];
	return {
		type: [...(type ? [type] : []), ...(Object.keys(values).length > 0 ? ['string'] : []), 'null'],
		enum: [null, ...switches, ...numbers, ...Object.keys(values)],
		enumDescriptions: [
			'As the profile has it.',
			...switches.map(on => (on ? 'Yes.' : 'No.')),
			...numbers.map(count => (count === 1 ? 'One space.' : `${count} spaces.`)),
			...Object.values(values),
		],
		default: null,
		...about('Not set'),
	};
}
