/** Which machines are used for many accounts, and were these opened within ten days? */
import { beaten, decoyCount, seconds, unlisted, type Check } from './scan.ts';

export const muleDevice: Check = (city, crime) => {
  const { accounts, mac, ip, openedWithin } = crime.facts as {
    accounts: string[];
    mac: string;
    ip: string;
    openedWithin: number;
  };
  const list = city.rows('bank/accounts').toArray();
  const opened = new Map(list.map(({ cells: c }) => [c[3] ?? '', seconds(`${c[5]} 00:00:00`) / 86_400]));
  const signed = city
    .rows('bank/sign-ins')
    .map(({ row, cells: c }) => ({ row, account: c[3] ?? '', ip: c[5], mac: c[6] ?? '' }));
  const machines = Map.groupBy(signed, (one) => one.mac);
  const within = (numbers: readonly string[]): number => {
    const days = numbers.map((one) => opened.get(one) ?? 0);
    return Math.max(...days) - Math.min(...days);
  };
  const own = machines.get(mac) ?? [];
  const used = [...new Set(own.map(({ account }) => account))].sort();
  const rows = [
    ...own.map(({ row }) => ({ file: 'bank/sign-ins.csv', row })),
    ...list
      .filter(({ cells }) => accounts.includes(cells[3] ?? ''))
      .map(({ row }) => ({ file: 'bank/accounts.csv', row })),
  ];
  const wrong = unlisted(crime, rows);
  for (const [other, lines] of machines) {
    const numbers = [...new Set(lines.map(({ account }) => account))];
    if (other === mac || numbers.length < 3) continue;
    if (numbers.length >= accounts.length && decoyCount(city, crime, numbers) !== numbers.length)
      wrong.push(`${other} is used for ${numbers.length} accounts and is no listed decoy.`);
    if (numbers.length >= 4 && within(numbers) <= openedWithin)
      wrong.push(`${other} is used for ${numbers.length} new accounts.`);
  }
  return {
    holds:
      used.join() === [...accounts].sort().join() && within(used) <= openedWithin && own.every((one) => one.ip === ip),
    says: `${used.length} accounts opened within ${within(used)} days are used from ${mac} at ${ip} and nowhere else so`,
    wrong: [...wrong, ...beaten(city, crime, accounts.length)],
  };
};
