import type { Entry, Link } from '../../model';
import { sameItems } from '../../sameItems';
import type { CreditCount } from '../doubtfulCredits';
import type { EntryDraft, PartContent } from './part';

/** What most parts say: entries with their links, and nothing else. It takes a third of the memory. */
class MereEntries implements PartContent {
	readonly entries: readonly EntryDraft[];
	readonly itemCount: number;
	readonly credits: CreditCount;

	constructor({ entries, itemCount, credits }: PartContent) {
		this.entries = entries;
		this.itemCount = itemCount;
		this.credits = credits;
	}

	get steps(): readonly EntryDraft[] {
		return topLevel(this.entries);
	}

	get links(): readonly Link[] {
		return this.entries.flatMap(linksOf);
	}

	get images() {
		return nothing;
	}

	get undefinedReferences() {
		return nothing;
	}

	get bareUrls() {
		return nothing;
	}

	get nearLinks() {
		return nothing;
	}

	get comments() {
		return nothing;
	}

	get opaque() {
		return nothing;
	}

	get unread() {
		return nothing;
	}

	get labels() {
		return noLabels;
	}

	get brokenCount() {
		return 0;
	}

	get isMereLink() {
		return false;
	}

	get columns() {
		return undefined;
	}
}

/** The same content, in less memory where it is nothing but entries. */
export function lightened(content: PartContent): PartContent {
	return isMereEntries(content) ? new MereEntries(content) : content;
}

function isMereEntries(content: PartContent): boolean {
	const { entries, steps, links, images, undefinedReferences, bareUrls, nearLinks, comments, opaque, unread } = content;
	const others = [images, undefinedReferences, bareUrls, nearLinks, comments, opaque, unread];
	return (
		others.every(items => items.length === 0) &&
		content.labels.size === 0 &&
		content.brokenCount === 0 &&
		!content.isMereLink &&
		content.columns === undefined &&
		sameItems<unknown>(steps, topLevel(entries)) &&
		sameItems(links, entries.flatMap(linksOf))
	);
}

function topLevel(entries: readonly EntryDraft[]): readonly EntryDraft[] {
	return entries.every(isAtTop) ? entries : entries.filter(isAtTop);
}

function isAtTop({ parent }: Entry): boolean {
	return parent === undefined;
}

function linksOf({ link, links }: Entry): readonly Link[] {
	return [link, ...links];
}

const nothing: readonly never[] = [];
export const noLabels: ReadonlySet<string> = new Set();
