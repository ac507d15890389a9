import { isDeepStrictEqual } from 'node:util';
import { readFileSync } from 'node:fs';
import { editUnits } from './src/core/parse/units/editUnits';
import { readUnits } from './src/core/parse/units/readUnits';
import { treeOf } from './src/core/parse/units/treeOf';
import { told, toldUnits, treeByDefinition } from './test/support/unitTree';
const check=(before:string,e:any):string|undefined=>{ try { const now=before.slice(0,e.start)+e.newText+before.slice(e.end); const d=editUnits(readUnits(before),e).document; const f=readUnits(now);
 if(!isDeepStrictEqual(told(treeOf(f)),told(treeByDefinition(now)))) return 'def';
 return isDeepStrictEqual(toldUnits(d),toldUnits(f))?undefined:'edit'; } catch(x) { return 'throw '+(x as Error).stack; } };
const first=(a:any,b:any,path='' ):string=>{ if(isDeepStrictEqual(a,b)) return ''; if(a&&b&&typeof a==='object'&&typeof b==='object') for(const k of new Set([...Object.keys(a),...Object.keys(b)])) { const r=first(a[k],b[k],path+'.'+k); if(r) return r; } return path+': '+JSON.stringify(a)?.slice(0,300)+' <> '+JSON.stringify(b)?.slice(0,300); };
for (const raw of readFileSync('/tmp/fails.txt','utf8').split('\n').filter(l=>l.startsWith('{"before"'))) { let c=JSON.parse(raw); let kind=check(c.before,c); console.log('=== fresh:',kind); if(!kind) continue;
 kind=kind.slice(0,4);
 for(let again=true;again;){ again=false; for(const size of [400,100,30,10,3,1]) for(let i=0;i<c.before.length;){ const s=i,e=Math.min(c.before.length,i+size); 
   // delete [s,e) outside of edit
   if(e<=c.start||s>=c.end){ const d={...c,before:c.before.slice(0,s)+c.before.slice(e),start:e<=c.start?c.start-(e-s):c.start,end:e<=c.start?c.end-(e-s):c.end}; if(check(d.before,d)?.slice(0,4)===kind){ c=d; again=true; continue; } }
   else if(s>=c.start&&e<=c.end){ const d={...c,before:c.before.slice(0,s)+c.before.slice(e),end:c.end-(e-s)}; if(check(d.before,d)?.slice(0,4)===kind){ c=d; again=true; continue; } }
   i+=size; }
  for(const size of [30,5,1]) for(let i=0;i<c.newText.length;){ const d={...c,newText:c.newText.slice(0,i)+c.newText.slice(i+size)}; if(check(d.before,d)?.slice(0,4)===kind){c=d;again=true;} else i+=size; } }
 const now=c.before.slice(0,c.start)+c.newText+c.before.slice(c.end);
 console.log(JSON.stringify(c)); console.log(JSON.stringify(now));
 try { const d=editUnits(readUnits(c.before),c).document,f=readUnits(now); 
 console.log(kind==='def '||kind==='def'?first(told(treeOf(f)),told(treeByDefinition(now))):first(toldUnits(d),toldUnits(f))); if(kind==='edit') console.log((d.units as any).map((u:any)=>u.source),f.units.map((u:any)=>u.source)); } catch(x) { console.log((x as Error).stack); }
}
