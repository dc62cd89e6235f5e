/** Which addresses do several companies share with few telephones, and what is left of the money that they move? */
import { beaten, paidBy, paidTo, payments, unlisted, type Check } from './scan.ts';
import type { City, Line } from './read.ts';

/** Turnover of the accounts of some companies, and what they gained or lost. */
function flow(city: City, firms: readonly Line[]): { turnover: number; net: number } {
  const codes = new Set(firms.map(({ cells }) => cells[0]));
  const own = new Set(city.rows('bank/accounts').flatMap(({ cells: c }) => (codes.has(c[1] ?? '') ? [c[3]] : [])));
  let [into, out] = [0, 0];
  for (const account of own) {
    for (const { amount } of paidTo(city).get(account ?? '')) into += amount;
    for (const { amount } of paidBy(city).get(account ?? '')) out += amount;
  }
  return { turnover: into + out, net: into - out };
}

export const shamFirms: Check = (city, crime) => {
  const { firms, accounts, address } = crime.facts as { firms: string[]; accounts: string[]; address: string };
  const rooms = Map.groupBy(city.rows('registry/companies'), ({ cells }) => cells[3] ?? '');
  const empty = (list: readonly Line[]): boolean => {
    const { turnover, net } = flow(city, list);
    return turnover > 0 && Math.abs(net) <= turnover * 0.02;
  };
  const phones = (list: readonly Line[]): number => new Set(list.map(({ cells }) => cells[5])).size;
  const own = rooms.get(address) ?? [];
  const moved = payments(city)
    .filter(({ from, to }) => accounts.includes(from) || accounts.includes(to))
    .toArray();
  const wrong = unlisted(crime, [
    ...own.map(({ row }) => ({ file: 'registry/companies.csv', row })),
    ...moved.map(({ row }) => ({ file: 'bank/transactions.csv', row })),
  ]);
  for (const [room, list] of rooms)
    if (room !== address && list.length >= 4 && phones(list) <= 2 && empty(list))
      wrong.push(`${list.length} companies at ${room} share two telephones and keep nothing as well.`);
  const codes = own.map(({ cells }) => cells[0] ?? '').sort();
  return {
    holds: codes.join() === [...firms].sort().join() && phones(own) === 2 && empty(own),
    says: `${own.length} companies at ${address} with ${phones(own)} telephones moved ${(flow(city, own).turnover / 100).toFixed(2)} and kept ${(flow(city, own).net / 100).toFixed(2)}`,
    wrong: [...wrong, ...beaten(city, crime, firms.length)],
  };
};
