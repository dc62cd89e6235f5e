/** Counts for every account the different payers of two days, and what goes out again within a day of the last. */
import { beaten, inDecoy, paidBy, payments, unlisted, type Check, type Payment } from './scan.ts';

export const fanIn: Check = (city, crime) => {
  const { account, payers, waves } = crime.facts as { account: string; payers: number; waves: number };
  const into = Map.groupBy(payments(city), ({ to }) => to);
  /** Waves of twenty payers or more whose money is gone a day later. */
  const found = (name: string): { rows: Payment[]; payers: number }[] => {
    const list = into.get(name) ?? [];
    const out: { rows: Payment[]; payers: number }[] = [];
    for (let i = 0; i < list.length;) {
      const first = list[i] as Payment;
      const inside = list.slice(i).filter(({ t }) => t <= first.t + 172_800);
      const payersHere = new Set(inside.map(({ from }) => from)).size;
      const last = inside.at(-1) as Payment;
      const gone = (paidBy(city).get(name) ?? []).filter(({ t }) => t > first.t && t <= last.t + 86_400);
      const sum = (some: readonly Payment[]): number => some.reduce((total, { amount }) => total + amount, 0);
      if (payersHere >= 20 && sum(gone) >= sum(inside) * 0.9) {
        out.push({ rows: [...inside, ...gone], payers: payersHere });
        i += inside.length;
      } else i += 1;
    }
    return out;
  };
  const own = found(account);
  const wrong: string[] = [];
  // Shops and employers have such waves all the time: people's accounts are the class.
  const person = city.answers.language === 'zh' ? '个人' : 'person';
  const people = new Set(
    city.rows('bank/accounts').flatMap(({ cells }) => (cells[2] === person ? [cells[3] ?? ''] : [])),
  );
  for (const [name, list] of into) {
    if (name === account || !people.has(name) || list.length < 20) continue;
    const others = found(name);
    if (others.length >= 2 && !inDecoy(city, crime, [name]))
      wrong.push(`${name} has ${others.length} such waves and is no listed decoy.`);
  }
  const planted = own.flatMap(({ rows }) => rows).filter(({ to, from }) => to !== from);
  const cash = city.answers.language === 'zh' ? '现金支取' : 'cash withdrawal';
  const rows = planted.filter(({ purpose }) => purpose === cash);
  return {
    holds: own.length === waves && own.every((one) => one.payers >= payers),
    says: `${own.map((one) => one.payers).join(', ')} payers in ${own.length} waves of two days, nine tenths gone within a day`,
    wrong: [
      ...wrong,
      ...unlisted(
        crime,
        rows.map(({ row }) => ({ file: 'bank/transactions.csv', row })),
      ),
      ...beaten(city, crime, payers),
    ],
  };
};
