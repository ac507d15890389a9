import fs from 'node:fs';
import { editedList } from './wholeLists';

const { before, start, end, newText } = JSON.parse(fs.readFileSync(process.argv[2]!, 'utf8'));
const list = editedList(before);
console.log(JSON.stringify(before.slice(start - 60, end + 60)), JSON.stringify({ start, end, newText }));
list.edit({ start, end, newText });
console.log(list.difference());
