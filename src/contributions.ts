/** Every id that package.json and the code must spell alike. `test/unit/manifest.test.ts` holds them together. */

export const diagnosticSource = 'curated-list';

/** Commands of the palette, the menus and the keybindings. */
export const commands = {
	addResource: 'curatedList.addResource',
	importResources: 'curatedList.importResources',
	exportList: 'curatedList.exportList',
	treatAsList: 'curatedList.treatAsList',
	doNotTreatAsList: 'curatedList.doNotTreatAsList',
	filterEntries: 'curatedList.filterEntries',
	clearFilter: 'curatedList.clearFilter',
	refreshEntries: 'curatedList.refreshEntries',
	addResourceHere: 'curatedList.addResourceHere',
	copyLink: 'curatedList.copyLink',
	copyMarkdown: 'curatedList.copyMarkdown',
	openInBrowser: 'curatedList.openInBrowser',
	lintWorkspace: 'curatedList.lintWorkspace',
	fixWorkspace: 'curatedList.fixWorkspace',
	showStyle: 'curatedList.showStyle',
} as const;

/** Commands that only code actions and the tree run; package.json does not name them. */
export const privateCommands = {
	fetchTitle: '_curatedList.fetchTitle',
	makeEntries: '_curatedList.makeEntries',
	askPage: '_curatedList.askPage',
	goToNode: '_curatedList.goToNode',
	ignoreInWorkspace: '_curatedList.ignoreInWorkspace',
	allowInWorkspace: '_curatedList.allowInWorkspace',
} as const;

/** What language models are offered. */
export const tools = { find: 'curatedList_find', add: 'curatedList_add' } as const;

/** Of documents that only show something. */
export const styleScheme = 'curated-list-style';

/** The kind of pastes and drops that make entries, for `editor.pasteAs.preferences` and keybindings. */
export const entryPasteKind = 'markdown.link.curatedListEntry';

/** Settings, below `curatedList.`. */
export const settings = {
	include: 'include',
	exclude: 'exclude',
	profile: 'profile',
	rules: 'rules',
	style: 'style',
	allowDuplicates: 'duplicates.allow',
	productNames: 'productNames',
	followCursor: 'tree.followCursor',
	allowPrivateHosts: 'network.allowPrivateHosts',
	useGitHubSession: 'network.useGitHubSession',
} as const;

export const viewContainer = 'curatedList';
export const views = { entries: 'curatedList.entries' } as const;

/** What `TreeItem.contextValue` says and `viewItem ==` asks. */
export const viewItems = { section: 'section', entry: 'entry' } as const;

/** Keys for `when` clauses. */
export const contextKeys = {
	/** The tree shows a filtered list. */
	filtered: 'curatedList.filtered',
	/** The active editor shows Markdown that is still to be read for the first time. */
	beingRead: 'curatedList.beingRead',
	/** The active editor shows Markdown that is no list. */
	otherMarkdown: 'curatedList.otherMarkdown',
	/** The active list has no entries. */
	emptyList: 'curatedList.emptyList',
} as const;

/** Where a rule is explained. */
export function ruleUrl(ruleId: string): string {
	return `https://github.com/curated-list/curated-list/blob/main/media/rules.md#${ruleId}`;
}
