/** Three who hang together through one man and his phone; without him they do not; a hub joins nobody. */
import type { Result, Uid } from '../../answers.ts';
import { cn, type PatternCase, type World } from '../cases.ts';

interface People {
  readonly three: readonly [Uid, Uid, Uid];
}

/** Two know a man, the third is called from his phone; everybody rings one exchange. */
function people(world: World): People {
  const person = (id: string): Uid => world.entity('Person', { name: `宁${id}` }, id);
  const phone = (n: number): Uid => world.entity('Phone', { number: `+86194100${String(n).padStart(5, '0')}` });
  const [one, two, three, go] = [person('甲'), person('乙'), person('丙'), person('丁')];
  world.link('KNOWS', one, go, { how: 'work' });
  world.link('KNOWS', go, two, { how: 'work' });
  const [his, theirs, exchange] = [phone(1), phone(2), phone(3)];
  world.link('USES', go, his);
  world.link('USES', three, theirs);
  for (const day of ['2026-07-10', '2026-07-12']) world.link('CALLED', his, theirs, { at: cn(day, '10:00') });
  for (const [i, who] of [one, two, three].entries()) {
    const own = phone(20 + i);
    world.link('USES', who, own);
    world.link('CALLED', own, exchange, { at: cn('2026-07-11', '09:00') });
  }
  for (let n = 0; n < 30; n++) world.link('CALLED', phone(100 + n), exchange, { at: cn('2026-07-11', '09:00') });
  return { three: [one, two, three] };
}

const wanted =
  (...texts: readonly string[]) =>
  ({ hits }: Result): void => {
    const says = `${hits[0]?.says.en ?? ''} ${hits[0]?.says.zh ?? ''} links ${hits[0]?.links.length ?? -1}`;
    for (const text of texts) if (!says.includes(text)) throw new Error(says);
  };

export default [
  {
    name: 'three are joined through one man and two phones, with every call between the phones as evidence',
    world(world) {
      const { three } = people(world);
      return {
        given: { things: [...three], hub: 20 },
        hits: [[...three].sort()],
        innocent: [],
        also: wanted(
          'One network joins all 3, through 3 others; of 3 pairs 3 are joined',
          '全部 3 个连成一个网络',
          'links 6',
        ),
      };
    },
  },
  {
    name: 'without that man there is no such network, and it is said with what was not gone through',
    world(world) {
      const { three } = people(world);
      return {
        given: { things: [...three], hub: 20, steps: 4, except: '宁丁' },
        hits: [],
        innocent: [],
        also: wanted(
          'No such network: they fall into 3 groups; of 3 pairs 0 are joined within 4 steps. Not gone through: 1 left out by name; 1 with more than 20 links that would be nearer (+8619410000003)',
          '不存在这样的网络：分属 3 组',
          'links 0',
        ),
      };
    },
  },
  {
    name: 'beyond the steps asked nothing is joined; two of three make two groups',
    world(world) {
      const { three } = people(world);
      return {
        given: { things: [...three], hub: 20, steps: 2 },
        hits: [],
        innocent: [],
        also: wanted('No such network: they fall into 2 groups; of 3 pairs 1 are joined within 2 steps', 'links 2'),
      };
    },
  },
] satisfies PatternCase[];
