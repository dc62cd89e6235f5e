import { openDesk } from './desk.ts';
import { smallWorld } from '../tests/cli/small-world.ts';
const desk = await openDesk({
  home: '/tmp/rt-casework/h1',
  face: 'cli',
  onState: (s) => console.log(JSON.stringify(s.store), JSON.stringify(s.jobs[0] ?? null)),
});
console.time('warm');
await desk.warm();
console.timeEnd('warm');
const w = smallWorld('/tmp/rt-casework/given');
const a = desk.defaults;
try {
  console.log(await desk.importFiles(a, { by: { mappingFile: w.mapping }, files: [w.people, w.calls] }));
  console.log(await desk.dataState(a));
  console.log(JSON.stringify(await desk.find(a, { text: 'jack' })));
} catch (e) {
  console.log(e, (e as any).cause?.cause);
}
console.time('close');
await desk.close();
console.timeEnd('close');
