import type { OffsetRange } from '../../model';
import { isAdministrative } from '../administrative';
import type { OpenSection, SectionStack } from '../sectionStack';
import { stackBehind } from './outline';
import { isEntry, type Step } from './part';

/** Notes what the blocks of a part do to the outline of the document, and what is open meanwhile. */
export class OutlineSteps {
	readonly steps: Step[] = [];
	#sections: SectionStack<OpenSection>;

	/** @param sections Those that are open where the part begins. */
	constructor(sections: SectionStack<OpenSection>) {
		this.#sections = sections;
	}

	/** Whether entries count here: the section is about resources, not about the list itself. */
	get counts(): boolean {
		return !this.#sections.open.at(-1)?.administrative;
	}

	add(step: Step): void {
		this.steps.push(step);
		this.#sections = isEntry(step) ? this.#sections : stackBehind(this.#sections, step, openSection);
	}

	heading(title: string, depth: number, range: OffsetRange, isOptional: boolean): void {
		this.add({ kind: 'heading', title, depth, range, isOptional });
	}
}

function openSection(title: string, depth: number): OpenSection {
	return { depth, administrative: isAdministrative(title, depth) };
}
