import { readUnits } from './src/core/parse/units/readUnits';
import { editUnits } from './src/core/parse/units/editUnits';
const kind=process.argv[2]; let o=''; 
if(kind==='table'){ o='| Name | Text |\n|---|---|\n'; for(let i=0;i<10000;i++) o+=`| [Title ${i}](https://example.com/page/${i}) | A description of *some* length here. |\n`; }
else if(kind==='defs') for(let i=0;i<10000;i++) o+=`[r${i}]: https://example.com/${i}\n`;
else for(let i=0;i<10000;i++) o+=`- [Title ${i}](https://example.com/page/${i}) - A description of *some* length here.\n`;
let d=readUnits(o); const t0=process.cpuUsage(); let at=o.indexOf('\n',o.length>>1)+1; const N=200;
for(let k=0;k<N;k++){ const e={start:at,end:at,newText:'- [New](https://x.y)'[k%20]!}; d=editUnits(d,e).document; at++; if(k%20===19) { d=editUnits(d,{start:at,end:at,newText:'\n'}).document; at++; } }
const c=process.cpuUsage(t0); console.log(kind,(c.user+c.system)/1000/N);
