/** A young account of twelve strangers emptied within the hour; colleagues who put money together; an old account. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'twelve strangers pay a young account that is empty the same evening; colleagues who pay each other too are none',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(1_250, 12);
      const [mule, wedding, sibling, cash] = [account(1), account(2), account(3), account(4)];
      const day = weeks[30] ?? '';
      const guests = Array.from({ length: 12 }, (_, i) => account(50 + i));
      for (const [i, guest] of guests.entries()) {
        pay(town[i * 90] ?? '', mule, 900 + i, day, '12:00', i * 9);
        pay(guest, wedding, 500, day, '12:00', i * 9);
        pay(guest, guests[(i + 1) % 12] ?? '', 30, weeks[i] ?? '', '20:00');
      }
      pay(mule, cash, 10_500, day, '15:00');
      pay(wedding, cash, 5_900, day, '15:00');
      const device = world.entity('Device', { imei: '990000862471854' });
      for (const one of [mule, sibling]) world.link('SIGNED_IN', one, device, { at: `${day}T03:00:00Z` });
      world.entity('Account', { number: '9900000000000000099', openedOn: '2020-01-01' });
      return {
        given: { accounts: [mule, wedding] },
        options: { zone },
        hits: [[mule]],
        innocent: [[wedding]],
        also({ hits }) {
          if (
            !hits[0]?.says.en.includes('0 days old, took money from 12 unrelated') ||
            !hits[0].says.en.includes('serve 1 other')
          )
            throw new Error(hits[0]?.says.en);
        },
      };
    },
  },
  {
    name: 'an account opened years ago is none, nor one whose payments begin with the data',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(60, 4);
      const old = world.entity('Account', { number: '9900000000000000042', openedOn: '2019-03-01' });
      const [unknown, cash] = [account(1), account(4)];
      pay(town[50] ?? '', unknown, 10, weeks[0] ?? '', '01:00');
      for (let i = 0; i < 10; i++) {
        pay(town[i * 5] ?? '', old, 900, weeks[30] ?? '', '12:00', i);
        pay(town[i * 5] ?? '', unknown, 900, weeks[1] ?? '', '12:00', i);
      }
      pay(old, cash, 9_000, weeks[30] ?? '', '14:00');
      pay(unknown, cash, 9_000, weeks[1] ?? '', '14:00');
      return {
        given: { accounts: [old, unknown], payers: 2 },
        options: { zone },
        hits: [],
        innocent: [[old], [unknown]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.says)));
        },
      };
    },
  },
] satisfies PatternCase[];
