import { cleanText } from './cleanText';
import { decoded } from './fileName';
import type { PageInfo } from './pageInfo';

/**
 * A PDF of this machine by its name alone: `file:///papers/tidy.pdf`, `papers/tidy.pdf`, `C:\papers\tidy.pdf`.
 *
 * @returns `undefined` for any other address.
 */
export function localFile(address: string): PageInfo | undefined {
	const isLocal = /^(?:file:|[a-z]:[\\/])/i.test(address) || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
	const name = /([^\\/]+\.pdf)(?:[?#].*)?$/i.exec(address)?.[1];
	const title = isLocal && name !== undefined ? cleanText(decoded(name), 200) : '';
	return title === ''
		? undefined
		: {
				url: address,
				title,
				author: null,
				description: null,
				canonicalUrl: address,
				siteName: null,
				kind: 'pdf',
				status: 'ok',
				medium: 'PDF',
			};
}
