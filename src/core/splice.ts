/** What a call takes as arguments without trouble. */
const fewest = 1000;

/** Does what `splice` does, with any number of new items. */
export function spliceInto<T>(items: T[], from: number, removed: number, added: readonly T[]): void {
	if (added.length <= fewest) {
		items.splice(from, removed, ...added);
		return;
	}
	const behind = items.splice(from).slice(removed);
	for (const item of added) {
		items.push(item);
	}
	for (const item of behind) {
		items.push(item);
	}
}
