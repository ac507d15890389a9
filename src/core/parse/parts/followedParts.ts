import { spliceInto } from '../../splice';
import type { Part } from './part';
import { firstVersion, type PartsVersion, windowBetween } from './partsVersion';

/** What stands in another version where something else stood before; both may have parts in common. */
export interface PartsChange {
	readonly from: number;
	readonly gone: readonly Part[];
	readonly come: readonly Part[];
	/** No edits lead from one version to the other: it is about all parts of both. */
	readonly isAnother: boolean;
}

/** The parts of the version of a list that somebody has looked at. */
export class FollowedParts {
	readonly #parts: Part[] = [];
	#version: PartsVersion = firstVersion();

	get parts(): readonly Part[] {
		return this.#parts;
	}

	/** Whether it is the version that was looked at last. */
	isAt({ version }: { readonly version: PartsVersion }): boolean {
		return version === this.#version;
	}

	/** Goes on to another version. */
	follow({ parts, version }: { readonly parts: readonly Part[]; readonly version: PartsVersion }): PartsChange {
		const window = windowBetween(this.#version, version);
		const { from, kept } = window ?? { from: 0, kept: 0 };
		const gone = this.#parts.slice(from, this.#parts.length - kept);
		const come = parts.slice(from, parts.length - kept);
		this.#version = version;
		spliceInto(this.#parts, from, gone.length, come);
		return { from, gone, come, isAnother: window === undefined };
	}
}
