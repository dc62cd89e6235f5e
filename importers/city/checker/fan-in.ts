/** Counts for every account the different payers of two days, and what goes out again within a day of the last. */
import { beaten, inDecoy, paidBy, paidTo, unlisted, type Check, type Payment } from './scan.ts';

export const fanIn: Check = (city, crime) => {
  const { account, payers, waves } = crime.facts as { account: string; payers: number; waves: number };
  const into = paidTo(city);
  const sum = (some: readonly Payment[]): number => some.reduce((total, { amount }) => total + amount, 0);
  /** Waves of twenty payers or more whose money is gone a day later, the largest first, none over another. */
  const found = (name: string): { rows: Payment[]; payers: number }[] => {
    const list = into.get(name);
    const windows = list.map((first) => list.filter(({ t }) => t >= first.t && t <= first.t + 172_800));
    const sized = windows
      .map((rows) => ({ rows, payers: new Set(rows.map(({ from }) => from)).size }))
      .filter((one) => one.payers >= 20)
      .sort((x, y) => y.payers - x.payers || (x.rows[0]?.t ?? 0) - (y.rows[0]?.t ?? 0));
    const out: { rows: Payment[]; payers: number }[] = [];
    for (const { rows, payers: many } of sized) {
      const [first, last] = [rows[0] as Payment, rows.at(-1) as Payment];
      if (out.some((one) => one.rows.some(({ t }) => t >= first.t && t <= last.t))) continue;
      const gone = paidBy(city)
        .get(name)
        .filter(({ t }) => t > first.t && t <= last.t + 86_400);
      if (sum(gone) >= sum(rows) * 0.9) out.push({ rows: [...rows, ...gone], payers: many });
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
  const rows = planted.filter(({ branch }) => branch !== '');
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
