import type { Entry, Section } from '../model';
import type { Trait } from './traits';

/** A part of the list that may have a style of its own. */
export interface Scope {
	readonly key: string;
	/** For a message, behind "entries". */
	readonly name: string;
}

const whole: Scope = { key: 'list', name: '' };

/** Indentation and spacing are those of the list or section: entries below one parent are too few to differ. */
const alikeBelowParents: ReadonlySet<Trait> = new Set(['indent', 'marker', 'markerSpace', 'author']);

/** The parts of the list around an entry, the widest first. Markers may also go by depth. */
export function scopesOf(entry: Entry, item: Trait): readonly Scope[] {
	const sections: Scope[] = [];
	const suffix = item === 'marker' ? `:${entry.depth}` : '';
	for (let section: Section | undefined = entry.section; section; section = section.parent) {
		sections.unshift({
			key: `section ${section.headingRange.start}${suffix}`,
			name: ` of “${section.title}”`,
		});
	}
	const levels = item === 'marker' ? [{ key: `list${suffix}`, name: ' at this level' }] : [];
	const parent =
		entry.parent && !alikeBelowParents.has(item)
			? [{ key: `entry ${entry.parent.range.start}`, name: ` below “${entry.parent.title}”` }]
			: [];
	return [whole, ...levels, ...sections, ...parent];
}
