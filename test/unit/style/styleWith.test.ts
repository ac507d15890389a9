import { expect, it } from 'vitest';
import { formatEntry } from '../../../src/core/edit/formatEntry';
import { parseList } from '../../../src/core/parse/parseList';
import { defaultSettings } from '../../../src/core/settings';
import { styleWith } from '../../../src/core/style/styleWith';

const { style } = parseList('* [Moss](https://example.com/moss): small plants');
const fern = { title: 'Fern', url: 'https://example.com/fern', description: 'a green plant' };

it('leaves a style alone where nothing is settled', () => {
	expect(styleWith(style, defaultSettings)).toEqual(style);
	expect(styleWith(style, { ...defaultSettings, profile: 'none' })).toEqual(style);
});

it('lays what the settings say over what the list does', () => {
	const settled = styleWith(style, {
		...defaultSettings,
		style: { separator: ' — ', finalPeriod: true, markerSpace: 3 },
	});
	expect(formatEntry(fern, settled)).toBe('*   [Fern](https://example.com/fern) — a green plant.');
});

it('writes new entries as awesome-lint asks in its profile, and as the settings say before that', () => {
	const asked = styleWith(style, { profile: 'awesome', style: { descriptionCase: 'lower' } });
	expect(formatEntry(fern, asked)).toBe('* [Fern](https://example.com/fern) - a green plant.');
});
