/** A man born on two days and a car of two colours, beside one of whom every record says the same. */
import type { PatternCase } from '../cases.ts';

export default [
  {
    name: 'who is stated in two ways is shown with both and every record; who is stated alike twice is not',
    world(world) {
      const one = world.entity('Person', { name: '宁远', bornOn: '1984-02-01' }, 'one');
      world.entity('Person', { name: '宁元', bornOn: '1985-02-01' }, 'one');
      const car = world.entity('Vehicle', { plate: '宁K·00001', plateType: '02', colour: 'white' });
      world.entity('Vehicle', { plate: '宁K·00001', plateType: '02', colour: 'silver' });
      const same = world.entity('Person', { name: '宁安', bornOn: '1990-05-05' }, 'two');
      world.entity('Person', { name: '宁安', bornOn: '1990-05-05' }, 'two');
      return {
        given: { things: [one, car, same] },
        hits: [[one], [car]],
        innocent: [[same]],
        also({ hits }) {
          const [first, second] = hits;
          if (
            !first?.says.en.includes('1984-02-01 ≠ 1985-02-01') ||
            !first.says.zh.includes('宁远 ≠ 宁元') ||
            first.evidence.length !== 2 ||
            !second?.says.en.includes('disagree in 1 values: white ≠ silver')
          )
            throw new Error(JSON.stringify(hits.map((h) => [h.says, h.evidence.length])));
        },
      };
    },
  },
  {
    name: 'what one record says and the other leaves open is no conflict',
    world(world) {
      const one = world.entity('Person', { name: '宁远', bornOn: '1984-02-01' }, 'one');
      world.entity('Person', { name: '宁远' }, 'one');
      const other = world.entity('Person', { name: '宁平' }, 'other');
      world.entity('Person', { name: '宁萍' }, 'other');
      return { given: { things: [one, other] }, hits: [[other]], innocent: [[one]] };
    },
  },
] satisfies PatternCase[];
