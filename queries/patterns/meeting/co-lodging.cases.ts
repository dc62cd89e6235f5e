/** Two who take next rooms in three towns, a congress of forty, a commercial traveller who is everywhere. */
import type { Uid } from '../../answers.ts';
import { cn, zone, type PatternCase, type World } from '../cases.ts';
import { weeks } from '../worlds.ts';

function town(world: World): {
  hotels: Uid[];
  guest(n: number): Uid;
  stay(guest: Uid, hotel: number, day: string, clock: string, room: string): void;
} {
  const hotels = Array.from({ length: 6 }, (_, i) => world.entity('Hotel', { code: `66000${i}`, name: `Hotel ${i}` }));
  const guest = (n: number): Uid => world.entity('Person', { name: `客${n}` }, `g${n}`);
  const stay = (uid: Uid, hotel: number, day: string, clock: string, room: string): void => {
    const next = weeks[weeks.indexOf(day) + 1] ?? '2026-08-31';
    world.link('STAYED_AT', uid, hotels[hotel] ?? '', { at: cn(day, clock), until: cn(next, '10:00'), room });
  };
  for (let n = 0; n < 400; n++) {
    const one = guest(1_000 + n);
    for (let k = 0; k < 2; k++) {
      const minute = String((n * 7 + k) % 60).padStart(2, '0');
      stay(
        one,
        (n + k) % 6,
        weeks[(n * 3 + k * 19) % 55] ?? '',
        `${14 + (n % 8)}:${minute}`,
        String(101 + ((n * 5) % 60)),
      );
    }
  }
  return { hotels, guest, stay };
}

export default [
  {
    name: 'next rooms in three hotels stand first; a traveller who was in one house by accident does not',
    world(world) {
      const { guest, stay } = town(world);
      const [one, other, traveller] = [guest(1), guest(2), guest(3)];
      for (const [i, day] of ['2026-07-15', '2026-08-06', '2026-08-19'].entries()) {
        stay(one, i * 2, day, '15:00', '801');
        stay(other, i * 2, day, '18:30', '802');
      }
      for (const [i, day] of weeks.slice(0, 50).entries()) if (i % 2 === 0) stay(traveller, i % 6, day, '17:00', '310');
      return {
        given: { persons: [one] },
        options: { zone },
        hits: [[one, other].sort()],
        innocent: [[one, traveller].sort()],
      };
    },
  },
  {
    name: 'guests of one congress who arrive together are a party, and no number is made of them',
    world(world) {
      const { guest, stay } = town(world);
      const party = Array.from({ length: 20 }, (_, i) => guest(i));
      for (const day of ['2026-07-15', '2026-08-06'])
        for (const [i, uid] of party.entries()) stay(uid, 2, day, `16:0${i % 8}`, String(900 + i));
      const [one = '', other = ''] = party;
      return { given: { persons: [one] }, options: { zone }, hits: [], innocent: [[one, other].sort()] };
    },
  },
] satisfies PatternCase[];
