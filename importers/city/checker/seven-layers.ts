/** Follows money from account to account: who passes on nine tenths or more at once, six times within a minute? */
import { beaten, paidBy, payments, unlisted, type Check, type Payment } from './scan.ts';

export const sevenLayers: Check = (city, crime) => {
  const { accounts, runs, hops } = crime.facts as { accounts: string[]; runs: number; hops: number };
  const by = paidBy(city);
  const next = (one: Payment, until: number): Payment[] =>
    by.between(one.to, one.t, until).filter(({ amount }) => amount <= one.amount && amount >= one.amount * 0.9);
  let deepest: Payment[] = [];
  const follow = (way: Payment[], until: number): void => {
    if (way.length > deepest.length) deepest = [...way];
    for (const one of next(way.at(-1) as Payment, until)) follow([...way, one], until);
  };
  const found: Payment[][] = [];
  for (const first of payments(city)) {
    deepest = [];
    follow([first], first.t + 60);
    if (deepest.length >= 6) found.push(deepest);
  }
  const name = (way: readonly Payment[]): string => [way[0]?.from ?? '', ...way.map(({ to }) => to)].join(' ');
  const own = found.filter((way) => name(way) === accounts.join(' '));
  const wrong = unlisted(
    crime,
    own.flat().map(({ row }) => ({ file: 'bank/transactions.csv', row })),
  );
  for (const way of found)
    if (!accounts.join(' ').includes(name(way))) wrong.push(`${name(way)} is as long and as fast.`);
  return {
    holds: own.length === runs && own.every((way) => way.length === hops),
    says: `${own.length} times ${hops} transfers within a minute, each nine tenths or more of the one before`,
    wrong: [...wrong, ...beaten(city, crime, runs)],
  };
};
