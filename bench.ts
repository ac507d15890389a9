import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse'; import { unified } from 'unified';
import { readUnits, readUnitsInSlices } from './src/core/parse/units/readUnits';
import { editUnits } from './src/core/parse/units/editUnits';
const p = unified().use(remarkParse).freeze();
const cpu=()=>{const c=process.cpuUsage(); return (c.user+c.system)/1000;};
const gen=(n:number,kind:string)=>{ let o=kind==='table'?'| Name | Text |\n|---|---|\n':''; for(let i=0;i<n;i++){ if(kind==='sections'&&i%20===0) o+=`\n## Section ${i}\n\n`; 
 if(kind==='nested'&&i%20===0) o+=`- Group ${i}\n`;
 o+= kind==='table'?`| [Title ${i}](https://example.com/page/${i}) | A description of *some* length here. |\n`: kind==='refs'?`- [Title ${i}][r${i%1000}] - A description of \`some\` length here.\n`:`${kind==='nested'?'  ':''}- [Title ${i}](https://example.com/page/${i}) - A description of *some* length here, and more.\n`; }
 if(kind==='refs'){ o+='\n'; for(let i=0;i<1000;i++) o+=`[r${i}]: https://example.com/${i}\n`; }
 return o; };
const texts:Record<string,string>={ go: readFileSync('/work/shared/corpus/avelino__awesome-go.md','utf8'), apis: readFileSync('/work/shared/corpus/public-apis__public-apis.md','utf8'), defs: Array.from({length:10000},(_,i)=>`[r${i}]: https://example.com/${i}\n`).join('') };
for(const k of ['sections','one','nested','table','refs']) texts[k+' 10k']=gen(10000,k);
if(process.argv[2]) texts['sections 50k']=gen(50000,'sections');
for(const [name,text] of Object.entries(texts)) {
  let remark=NaN; if(text.length<500000){ p.parse(text); const c=cpu(); p.parse(text); remark=cpu()-c; }
  const c1=cpu(); let max=0; const it=readUnitsInSlices(text); let t=performance.now(),slices=0,over=0; let d:any; for(;;){ const s=it.next(); const u=performance.now(); if(u-t>16) over++; max=Math.max(max,u-t); t=u; slices++; if(s.done){d=s.value;break;} } const own=cpu()-c1;
  let seed=1; const rnd=()=>{ seed=(seed*1103515245+12345)&0x7fffffff; return seed/0x7fffffff; };
  const times:number[]=[]; let src=text;
  const edit=(e:any)=>{ const c=cpu(); const r=editUnits(d,e); times.push(cpu()-c); d=r.document; };
  const report=(what:string)=>{ times.sort((a,b)=>a-b); const q=(x:number)=>times[Math.floor((times.length-1)*x)]!.toFixed(2); console.log(`   ${what.padEnd(12)} mean ${(times.reduce((a,b)=>a+b,0)/times.length).toFixed(2)} p50 ${q(.5)} p95 ${q(.95)} p99 ${q(.99)} max ${q(1)}`); times.length=0; };
  console.log(name, (text.length/1000).toFixed(0)+'KB units',d.units.length,'remark',remark.toFixed(0),'own',own.toFixed(0),'slices',slices,'max',max.toFixed(0),'over16',over);
  // typing an entry
  for(let k=0;k<3;k++){ let at=d.source.indexOf('\n',Math.floor(rnd()*d.source.length))+1; for(const ch of '- [New](https://example.com/new) - Text.\n') { edit({start:at,end:at,newText:ch}); at++; } }
  report('type entry');
  for(let k=0;k<150;k++){ const at=Math.floor(rnd()*d.source.length); edit({start:at,end:at,newText:'abc -.[]()/'[Math.floor(rnd()*11)]}); }
  report('anywhere');
  for(let k=0;k<60;k++){ const at=d.source.indexOf('\n',Math.floor(rnd()*d.source.length*.9))+1; const e=d.source.indexOf('\n',at)+1; edit({start:at,end:e,newText:''}); }
  report('delete line');
  for(let k=0;k<60;k++){ const at=d.source.indexOf('\n',Math.floor(rnd()*d.source.length*.9)); edit({start:at,end:at+1,newText:''}); }
  report('join lines');
}
