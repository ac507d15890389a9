import type { Habit, ListDocument, Section } from '../model';
import type { Settings } from '../settings';
import { awesomeStyle } from './awesomeStyle';
import { isHabit } from './habit';
import { houseStyle, type StyleValues } from './houseStyle';
import { settledStyle } from './settledStyle';

type Item = Exclude<keyof StyleValues, 'repeatsTitle'>;

const names: { readonly [K in Item]: string } = {
	separator: 'Between title and description',
	described: 'Descriptions',
	finalPeriod: 'Period at the end of descriptions',
	descriptionCase: 'First letter of descriptions',
	descriptionLength: 'Longest description',
	author: 'Authors',
	marker: 'Bullet',
	markerSpace: 'Behind the bullet',
	indent: 'Indentation of nested entries',
	order: 'Alphabetical order',
	loose: 'Blank lines between entries',
};

/** What a value means to a reader. */
const words: Readonly<Record<string, string>> = {
	true: 'yes',
	false: 'no',
	upper: 'a capital',
	lower: 'a small letter',
	parentheses: 'in parentheses at the end of the title',
	by: 'behind the title, after “by”',
	none: 'none',
	alphabetical: 'yes',
};

/**
 * The style of a list in Markdown, for people: a line for each thing, with its value, how many entries have it, and who says
 * so (the settings, awesome-lint, the list itself); then the sections that are expected to differ.
 */
export function describeStyle(list: ListDocument, settings: Settings): string {
	const items = Object.keys(names) as Item[];
	const lines = items.flatMap(item => {
		const line = describeItem(list, settings, item);
		return line === undefined ? [] : `- ${names[item]}: ${line}`;
	});
	const differing = differences(list, settings, items);
	return [
		...(lines.length > 0 ? lines : ['This list has no style yet.']),
		...(differing.length > 0 ? ['', 'Sections that differ:', '', ...differing] : []),
		'',
	].join('\n');
}

function describeItem({ style }: ListDocument, settings: Settings, item: Item): string | undefined {
	const settled = settledStyle(settings.style)[item];
	if (settled !== undefined) {
		return `${inWords(item, settled)}, as the settings say`;
	}
	const asked = settings.profile === 'awesome' ? awesomeStyle[item] : undefined;
	if (asked !== undefined) {
		return `${inWords(item, asked)}, as awesome-lint asks`;
	}
	const habit: Habit<unknown> | undefined = item === 'descriptionLength' ? undefined : style[item];
	if (habit === undefined) {
		return undefined;
	}
	const count = `${habit.count} of ${habit.total} ${item === 'order' ? 'lists' : 'entries'}`;
	const value = item === 'order' && habit.value === 'none' ? 'no' : inWords(item, habit.value);
	return isHabit(habit) || item === 'order' || item === 'author'
		? `${value}, as in ${count}`
		: `no habit; most often ${value}, in ${count}`;
}

function inWords(item: Item, value: unknown): string {
	const text = String(value);
	if (item === 'markerSpace' || item === 'indent') {
		return /^ +$/.test(text)
			? `${text.length} space${text.length === 1 ? '' : 's'}`
			: text === '\t'
				? 'a tab'
				: 'tabs and spaces';
	}
	return item === 'separator' || item === 'marker' ? `“${text}”` : (words[text] ?? text);
}

/** A section is told of by its first entry, which is expected to be as the others there. */
function differences(list: ListDocument, settings: Settings, items: readonly Item[]): string[] {
	const style = houseStyle(list, settings);
	const seen = new Set<Section>();
	const told = new Set<string>();
	const lines: string[] = [];
	for (const entry of list.entries) {
		const { section } = entry;
		if (section === undefined || entry.parent || seen.has(section)) {
			continue;
		}
		seen.add(section);
		for (const item of items) {
			if (item === 'order' || item === 'author') {
				continue;
			}
			const usual = usualValue(list, settings, item);
			const expected = style.of(entry, item);
			if (usual === undefined || expected?.value === usual) {
				continue;
			}
			const line = expected
				? `- ${names[item]}: ${inWords(item, expected.value)}, ${expected.reason()}`
				: `- ${names[item]}: no habit in “${section.title}”`;
			if (!told.has(line)) {
				told.add(line);
				lines.push(line);
			}
		}
	}
	return lines;
}

/** What the list does as a whole, where that is its habit and nobody has settled it. */
function usualValue({ style }: ListDocument, settings: Settings, item: Exclude<Item, 'order' | 'author'>): unknown {
	if (
		settings.profile !== 'inferred' ||
		item === 'descriptionLength' ||
		settledStyle(settings.style)[item] !== undefined
	) {
		return undefined;
	}
	const habit: Habit<unknown> | undefined = style[item];
	return isHabit(habit) ? habit.value : undefined;
}
