import { describe, expect, it } from 'vitest';
import {
	firstVersion,
	type PartsVersion,
	versionBehind,
	windowBetween,
} from '../../../src/core/parse/parts/partsVersion';

/** The versions that edits with these windows lead to, the first one before them. */
function versions(windows: readonly [from: number, kept: number][]): PartsVersion[] {
	const made = [firstVersion()];
	for (const [from, kept] of windows) {
		made.push(versionBehind(made.at(-1)!, { from, kept }));
	}
	return made;
}

describe('between two versions of the parts of a document', () => {
	it('lies what the edits between have changed', () => {
		const [a, b, c, d] = versions([
			[5, 9],
			[7, 2],
			[3, 4],
		]);
		expect(windowBetween(a!, b!)).toEqual({ from: 5, kept: 9 });
		expect(windowBetween(a!, c!)).toEqual({ from: 5, kept: 2 });
		expect(windowBetween(b!, c!)).toEqual({ from: 7, kept: 2 });
		expect(windowBetween(a!, d!)).toEqual({ from: 3, kept: 2 });
	});

	it('lies nothing known when they are of different documents, or in the wrong order', () => {
		const [a, b] = versions([[5, 9]]);
		expect(windowBetween(firstVersion(), b!)).toBeUndefined();
		expect(windowBetween(b!, a!)).toBeUndefined();
	});

	it('lies nothing known behind thousands of edits, of which only the last ones are kept', () => {
		const made = versions(Array.from({ length: 5_000 }, (_, index) => [index, 10_000 - index]));
		const last = made.at(-1)!;
		expect(windowBetween(made[0]!, last)).toBeUndefined();
		expect(windowBetween(made.at(-1_000)!, last)).toEqual({ from: 4_001, kept: 5_001 });
		expect(last.history.windows.length).toBeLessThanOrEqual(2_000);
	});
});
