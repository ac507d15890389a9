import { isPlainUrl } from './plainUrl';
import { requestedUrl } from './requestedUrl';
import { schemeMistake } from './scheme';

/** What a relative URL leads to. */
export interface LocalTarget {
	/** As `Facts.fileAt` takes it, without `./` in front; `''` for the document itself. */
	readonly path: string;
	/** Without `#`, as written; `''` when there is none. */
	readonly fragment: string;
}

/**
 * Reads a URL as a path of the project and a fragment.
 *
 * @param url As written in Markdown.
 * @returns `undefined` for every URL with a scheme or host, also where its scheme is only missing or mistyped, and for
 *   templates.
 */
export function localTarget(url: string): LocalTarget | undefined {
	if (isPlainUrl(url)) {
		return undefined;
	}
	const requested = requestedUrl(url);
	if (
		requested === '' ||
		/^(?:[a-z][a-z\d+.-]*:|[/\\]{2})|[{}<>[\]\uE000]|:\/\//i.test(requested) ||
		schemeMistake(requested)
	) {
		return undefined;
	}
	const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(requested) ?? [];
	try {
		return { path: decodeURIComponent(path).replace(/^(?:\.\/+)+(?=.)/, ''), fragment };
	} catch {
		// A percent sign that encodes nothing: who knows what is meant.
		return undefined;
	}
}
