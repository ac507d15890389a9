import fs from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/**
 * Where `npm run package` puts the VSIX.
 *
 * @returns {string}
 * @throws When it is not there.
 */
export function vsixFile() {
	const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
	const file = path.join(root, 'artifacts', `${name}-${version}.vsix`);
	if (!fs.existsSync(file)) {
		throw new Error(`Unexpected missing ${path.relative(root, file)}, expected "npm run package" to have made it.`);
	}
	return file;
}
