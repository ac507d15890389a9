// How fast everything is, as tables and in artifacts/bench.json: npm run bench [-- --quick] [-- --only=sections] [-- --this-node]
import './editorsNode.mjs';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchEdits } from './edits.mjs';
import { machine } from './measure.mjs';
import { benchStart } from './start.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice('--only='.length);
const { cores, processor, memory, node, date } = machine;
console.log(`${date}: ${cores} cores, ${processor}, ${memory}, Node ${node}\n`);

const edits = await benchEdits({ quick, only });
const start = only === undefined ? await benchStart({ quick }) : undefined;
const file = fileURLToPath(new URL('../../artifacts/bench.json', import.meta.url));
fs.mkdirSync(fileURLToPath(new URL('.', new URL('../../artifacts/', import.meta.url))), { recursive: true });
fs.writeFileSync(file, JSON.stringify({ machine, quick, edits, start }, undefined, '\t'));
if (only === undefined) {
	console.log('### Pages\n');
	await import('./pages.mjs');
}
