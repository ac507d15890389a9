import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('../shared/corpus');

/** Whether the real lists stand beside the project. They are no part of it. */
export const hasCorpus = existsSync(folder);

/** The real lists, by file name; none when they are not there. */
export function corpus(): readonly { readonly name: string; readonly text: string }[] {
	return hasCorpus
		? readdirSync(folder)
				.filter(name => name.endsWith('.md'))
				.map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '') }))
		: [];
}

if (!hasCorpus) {
	console.info('The corpus of real lists is not there (../shared/corpus): tests over it are skipped.');
}
