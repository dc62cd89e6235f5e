/** Follows money for a day: where does it come back to who sent it, over three to eight hops of 85 % or more? */
import { beaten, inDecoy, paidBy, payments, unlisted, type Check, type Payment } from './scan.ts';

export const transferRing: Check = (city, crime) => {
  const { accounts, rounds } = crime.facts as { accounts: string[]; rounds: number };
  const by = paidBy(city);
  const found: Payment[][] = [];
  const follow = (way: Payment[]): void => {
    const [first, last] = [way[0] as Payment, way.at(-1) as Payment];
    if (last.to === first.from) {
      if (way.length >= 3) found.push(way);
      return;
    }
    if (way.length === 8) return;
    for (const one of by.between(last.to, last.t, first.t + 86_400))
      if (one.amount <= last.amount && one.amount >= last.amount * 0.85)
        if (one.to === first.from || !way.some(({ from }) => from === one.to)) follow([...way, one]);
  };
  for (const first of payments(city)) follow([first]);
  const name = (way: readonly Payment[]): string =>
    way
      .map(({ from }) => from)
      .sort()
      .join(' ');
  const rings = Map.groupBy(found, name);
  const key = [...accounts].sort().join(' ');
  const own = (rings.get(key) ?? []).filter((way) => way[0]?.from === accounts[0]);
  const wrong = unlisted(
    crime,
    own.flat().map(({ row }) => ({ file: 'bank/transactions.csv', row })),
  );
  for (const [set, ways] of rings)
    if (set !== key && ways.length >= 3 && !inDecoy(city, crime, set.split(' ')))
      wrong.push(`${set} is a ring of ${ways.length} rounds and no listed decoy.`);
  return {
    holds: own.length === rounds,
    says: `${own.length} times money came back to ${accounts[0]} over ${accounts.length} hops within a day`,
    wrong: [...wrong, ...beaten(city, crime, rounds)],
  };
};
