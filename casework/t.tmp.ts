import { openDesk } from './desk.ts';
const desk = await openDesk({
  home: '/tmp/rt-casework',
  face: 'cli',
  onState: (s) => console.log(JSON.stringify(s.store)),
});
console.time('warm');
await desk.warm();
console.timeEnd('warm');
try {
  console.log(await desk.dataState(desk.defaults));
  console.log(await desk.find(desk.defaults, { text: '王' }));
} catch (e) {
  console.log(e, (e as any).cause?.cause);
}
console.time('close');
await desk.close();
console.timeEnd('close');
