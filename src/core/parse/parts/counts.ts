import type { ListCounts } from '../../model';
import { isWithin } from '../../ranges';
import { areCredits } from '../doubtfulCredits';
import type { PartContent } from './part';

/** Counts of parts that come and go. */
export class RunningCounts {
	#entries = 0;
	#brokenEntries = 0;
	#items = 0;
	#certain = 0;
	#doubtful = 0;

	add(content: PartContent): void {
		this.#count(content, 1);
	}

	delete(content: PartContent): void {
		this.#count(content, -1);
	}

	get now(): ListCounts {
		return { entries: this.#entries, brokenEntries: this.#brokenEntries, items: this.#items };
	}

	/** Whether the parts credit resources in the description. */
	get areCredits(): boolean {
		return areCredits({ certain: this.#certain, doubtful: this.#doubtful });
	}

	#count({ entries, brokenCount, itemCount, credits }: PartContent, by: 1 | -1): void {
		this.#entries += by * entries.length;
		this.#brokenEntries += by * brokenCount;
		this.#items += by * itemCount;
		this.#certain += by * credits.certain;
		this.#doubtful += by * credits.doubtful;
	}
}

/** Near links and bare URLs where no entry was read. */
export function countBroken({
	entries,
	nearLinks,
	bareUrls,
}: Pick<PartContent, 'entries' | 'nearLinks' | 'bareUrls'>): number {
	const wanted = [...nearLinks, ...bareUrls.filter(({ leadsItem }) => leadsItem)];
	return wanted.filter(({ range }) => !entries.some(entry => isWithin(range, entry.range))).length;
}
