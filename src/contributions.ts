/** Every id that package.json and the code must spell alike. `test/unit/manifest.test.ts` holds them together. */

export const diagnosticSource = 'curated-list';

/** Commands of the palette and the menus. */
export const commands = {
	addResource: 'curatedList.addResource',
	treatAsList: 'curatedList.treatAsList',
} as const;

/** Settings, below `curatedList.`. */
export const settings = {
	include: 'include',
	exclude: 'exclude',
	rules: 'rules',
	allowPrivateHosts: 'network.allowPrivateHosts',
} as const;

export const views = { entries: 'curatedList.entries' } as const;
