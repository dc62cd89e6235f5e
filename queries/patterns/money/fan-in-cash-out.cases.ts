/** Thirty payers in two days and the money gone the next; a gift that stays; a landlord whose tenants pay over the month. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'thirty payers in two days and nine tenths gone within one stand first; a gift that stays does not',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(1_400, 9);
      const [mule, gift, landlord, cash] = [account(1), account(2), account(3), account(4)];
      for (const wave of [7, 21, 40]) {
        for (let i = 0; i < 30; i++) {
          pay(town[wave * 30 + i] ?? '', mule, 400 + i * 11, weeks[wave + (i % 2)] ?? '', '12:00', i * 9);
          if (wave === 7) pay(town[i + 5] ?? '', gift, 200, weeks[wave + (i % 2)] ?? '', '12:00', i * 9);
        }
        for (let k = 0; k < 4; k++) pay(mule, cash, 3_900, weeks[wave + 1] ?? '', '19:00', k * 20);
      }
      for (const [i, day] of weeks.entries()) {
        pay(town[200 + (i % 30)] ?? '', landlord, 1_500, day, '09:00');
        pay(landlord, town[900] ?? '', 1_400, day, '15:00');
      }
      return {
        given: { accounts: [mule, gift, landlord] },
        options: { zone },
        hits: [[mule]],
        innocent: [[gift], [landlord]],
        also({ hits }) {
          if (hits[0]?.weight !== 30 || !hits[0].says.en.includes('3 such waves'))
            throw new Error(JSON.stringify(hits[0]?.says));
        },
      };
    },
  },
  {
    name: 'what leaves a week later is no cash-out',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(40, 3);
      const [one, cash] = [account(1), account(2)];
      for (const [i, payer] of town.slice(0, 15).entries()) pay(payer, one, 300, weeks[10] ?? '', '12:00', i);
      pay(one, cash, 4_500, weeks[17] ?? '', '12:00');
      return {
        given: { accounts: [one] },
        options: { zone },
        hits: [],
        innocent: [[one]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
] satisfies PatternCase[];
