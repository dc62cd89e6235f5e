/** What customers of the bank pay: purchases, transfers, cash, wages, round sums. */
import { columnOf, rowsOf, secondsOf, type CityFolder } from './files.ts';
import type { Measured } from './bands.ts';
import type { Population } from './population.ts';
import { count, mean, share } from './sums.ts';

export async function measureMoney(
  city: CityFolder,
  of: Population,
  words: Record<string, string>,
  planted: ReadonlySet<number>,
): Promise<Measured> {
  const a = columnOf('accounts');
  const own = new Set<string>();
  for await (const row of rowsOf(city, 'accounts')) if (of.persons.has(a('holder id')(row))) own.add(a('account')(row));
  const m = columnOf('transactions');
  const [account, way, amount, time, purpose] = [
    m('account'),
    m('debit or credit'),
    m('amount'),
    m('time'),
    m('purpose'),
  ];
  const sums = {
    purchase: [] as number[],
    transfer: [] as number[],
    withdrawal: [] as number[],
    deposit: [] as number[],
  };
  const wages = new Map<number, number>();
  let first = Infinity;
  let last = 0;
  // The header is the first row.
  let n = 1;
  for await (const row of rowsOf(city, 'transactions')) {
    n += 1;
    if (planted.has(n)) continue;
    const t = secondsOf(time(row));
    first = Math.min(first, t);
    last = Math.max(last, t);
    const isOwn = own.has(account(row));
    const out = way(row) === words['out'];
    const kind = (['purchase', 'transfer', 'withdrawal', 'deposit'] as const).find(
      (one) => words[one] === purpose(row),
    );
    if (purpose(row) === words['wage']) count(wages, new Date(t * 1000).getUTCDate());
    if (!kind || !isOwn || out === (kind === 'deposit')) continue;
    sums[kind].push(Number(amount(row)));
  }
  const months = (own.size * (last - first)) / 86_400 / 30.4;
  const days = [...wages.values()].sort((x, y) => y - x);
  const total = days.reduce((n, one) => n + one, 0);
  return {
    'purchases, a head and month': sums.purchase.length / months,
    'purchase, mean': mean(sums.purchase),
    'transfers, a head and month': sums.transfer.length / months,
    'transfers in whole hundreds, share': share(sums.transfer, (x) => x % 100 === 0),
    'cash out, a head and month': sums.withdrawal.length / months,
    'cash out, mean': mean(sums.withdrawal),
    'cash in, a head and month': sums.deposit.length / months,
    'cash in, mean': mean(sums.deposit),
    'wages on the three commonest days, share': days.slice(0, 3).reduce((n, one) => n + one, 0) / total,
  };
}
