/** A man who is named in neither case, by his phone and his car; a solicitor whom everybody calls; a number that is a hub. */
import type { Uid } from '../../answers.ts';
import { cn, type PatternCase, type World } from '../cases.ts';

/** So many cases with a suspect and a witness each, who use a phone. */
function files(world: World, count: number): { cases: Uid[]; suspects: Uid[]; phones: Uid[] } {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const cases = numbers.map((i) =>
    world.entity('Case', { number: `C${i}`, title: `C${i}`, at: cn('2026-07-10', '20:00') }),
  );
  const suspects = cases.map((matter, i) => {
    const person = world.entity('Person', { name: `嫌疑${i}` }, `s${i}`);
    world.link('SUSPECT_IN', person, matter);
    return person;
  });
  const phones = suspects.map((person, i) => {
    const phone = world.entity('Phone', { number: `+86194100${String(i).padStart(5, '0')}` });
    world.link('USES', person, phone);
    return phone;
  });
  return { cases, suspects, phones };
}

export default [
  {
    name: 'one who is named in neither case is found by a phone in one and a car in the other; the solicitor of all is not',
    world(world) {
      const { cases, phones, suspects } = files(world, 200);
      const [first = '', second = ''] = cases;
      const person = world.entity('Person', { name: '宁远' }, 'x');
      const phone = world.entity('Phone', { number: '+8619410099999' });
      const car = world.entity('Vehicle', { plate: '宁K·77777', plateType: '02' });
      world.link('USES', person, phone);
      world.link('OWNS', person, car);
      world.link('INVOLVED_IN', phone, first);
      world.link('INVOLVED_IN', car, second);
      const solicitor = world.entity('Phone', { number: '+8619410088888' });
      for (const [i, p] of suspects.slice(0, 160).entries()) {
        world.link('KNOWS', p, world.entity('Person', { name: `邻居${i}` }, `n${i}`), { how: 'neighbour' });
      }
      const lawyer = world.entity('Person', { name: '律师' }, 'lawyer');
      world.link('USES', lawyer, solicitor);
      for (const suspect of suspects.slice(0, 160)) world.link('KNOWS', suspect, lawyer, { how: 'client' });
      world.link('CALLED', phones[0] ?? '', solicitor, { at: cn('2026-07-11', '09:00') });
      return { given: { cases: [first, second] }, hits: [[person]], innocent: [[lawyer], [suspects[0] ?? '']] };
    },
  },
  {
    name: 'a hub is not gone through, and it is said which',
    world(world) {
      const { cases, phones } = files(world, 30);
      const [first = '', second = ''] = cases;
      const exchange = world.entity('Phone', { number: '+8619410077777' });
      for (const phone of phones) world.link('CALLED', phone, exchange, { at: cn('2026-07-11', '09:00') });
      return {
        given: { cases: [first, second], steps: 3, hub: 20 },
        hits: [],
        innocent: [[exchange]],
        also({ run }) {
          if (!run.cut.some((c) => c.what.code === 'pattern.cut.hub' && c.of === 30))
            throw new Error(JSON.stringify(run.cut));
        },
      };
    },
  },
  {
    name: 'who stands in one case only links nothing',
    world(world) {
      const { cases, suspects } = files(world, 20);
      return { given: { cases: cases.slice(0, 2) }, hits: [], innocent: suspects.slice(0, 2).map((uid) => [uid]) };
    },
  },
] satisfies PatternCase[];
