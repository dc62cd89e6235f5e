/** Counts cash deposits in the last tenth below the reported amount, by account. */
import { beaten, decoyCount, payments, unlisted, type Check } from './scan.ts';

export const structuring: Check = (city, crime) => {
  const { account, deposits, branches, limit } = crime.facts as {
    account: string;
    deposits: number;
    branches: number;
    limit: number;
  };
  const under = payments(city).filter(
    ({ branch, amount }) => branch !== '' && amount >= limit * 0.9 - 10_000 && amount < limit,
  );
  const by = Map.groupBy(under, ({ to }) => to);
  const own = by.get(account) ?? [];
  const wrong = unlisted(
    crime,
    own.map(({ row }) => ({ file: 'bank/transactions.csv', row })),
  );
  for (const [other, list] of by)
    if (other !== account && list.length >= 8 && decoyCount(city, crime, [other]) !== list.length)
      wrong.push(`${other} took ${list.length} such deposits and is no listed decoy.`);
  const weeks = new Set(own.map(({ t }) => Math.floor(t / 604_800)));
  return {
    holds: own.length === deposits && new Set(own.map(({ from }) => from)).size === branches,
    says: `${own.length} cash deposits just under ${limit / 100} at ${branches} branches in ${weeks.size} weeks`,
    wrong: [...wrong, ...beaten(city, crime, deposits)],
  };
};
