/** One man on two identity cards: birth date, phone, address; twins in the register; a couple. */
import type { Uid } from '../../answers.ts';
import type { PatternCase, World } from '../cases.ts';

function register(world: World): {
  person(n: number, bornOn: string, sex?: 'm' | 'f'): Uid;
  phone(n: number): Uid;
  home(n: number): Uid;
} {
  const phone = (n: number): Uid => world.entity('Phone', { number: `+86194${String(n).padStart(8, '0')}` });
  const home = (n: number): Uid => world.entity('Address', { address: `宁海路 ${n} 号` }, `a${n}`);
  const person = (n: number, bornOn: string, sex: 'm' | 'f' = 'm'): Uid =>
    world.entity('Person', { name: `宁${n}`, bornOn, sex }, `p${n}`);
  for (let n = 0; n < 300; n++) {
    const uid = person(1_000 + n, `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 9}`);
    world.link('LIVES_AT', uid, home(1_000 + (n >> 1)));
    world.link('USES', uid, phone(1_000 + n));
  }
  return { person, phone, home };
}

export default [
  {
    name: 'one birth date, phone and address under two numbers stand first, though they are one household; a couple does not',
    world(world) {
      const { person, phone, home } = register(world);
      const [one, again, friend] = [person(1, '1985-03-12'), person(2, '1985-03-12'), person(3, '1979-11-02')];
      for (const uid of [one, again]) {
        world.link('LIVES_AT', uid, home(1));
        world.link('USES', uid, phone(1));
      }
      world.link('LIVES_AT', friend, home(1));
      const wife = person(4, '1986-01-30', 'f');
      world.link('LIVES_AT', wife, home(1));
      world.link('USES', wife, phone(1));
      return {
        given: { persons: [one] },
        hits: [[one, again].sort()],
        innocent: [[one, friend].sort(), [one, wife].sort()],
        also({ hits }) {
          if (hits[0]?.weight !== 3) throw new Error(JSON.stringify(hits[0]));
        },
      };
    },
  },
  {
    name: 'twins in the register are explained by being kin',
    world(world) {
      const { person, phone, home } = register(world);
      const [one, twin] = [person(1, '1985-03-12'), person(2, '1985-03-12')];
      for (const uid of [one, twin]) {
        world.link('LIVES_AT', uid, home(1));
        world.link('USES', uid, phone(1));
      }
      world.link('KIN_OF', one, twin, { relation: 'sibling' });
      return {
        given: { persons: [one] },
        hits: [],
        innocent: [[one, twin].sort()],
        also({ hits }) {
          if (hits[0]?.explained?.code !== 'pattern.tie.kin') throw new Error(JSON.stringify(hits[0]?.explained));
        },
      };
    },
  },
] satisfies PatternCase[];
