/** Looks at every row of seats of every train: who sits beside whom again and again, with tickets of different orders? */
import { beaten, inDecoy, unlisted, type Check } from './scan.ts';

export const adjacentSeats: Check = (city, crime) => {
  const { persons, journeys } = crime.facts as { persons: [string, string]; journeys: number };
  const order = new Map(
    city.rows('rail/orders').map(({ row, cells: c }) => [c[4], { row, buyer: c[12], bought: c[13] }]),
  );
  const seats = city.rows('rail/tickets').map(({ row, cells: c }) => ({
    ...{ row, person: c[1] ?? '', ticket: c[9] },
    ...{ side: 'ABCDF'.indexOf((c[8] ?? '').slice(-1)), line: `${c[3]} ${c[4]} ${c[7]} ${parseInt(c[8] ?? '', 10)}` },
  }));
  const rows = Map.groupBy(seats, ({ line }) => line);
  const beside = new Map<string, { count: number; places: { file: string; row: number }[] }>();
  for (const list of rows.values())
    for (const a of list)
      for (const b of list) {
        const [one, two] = [order.get(a.ticket), order.get(b.ticket)];
        if (b.side - a.side !== 1 || !a.person || !b.person || !one || !two || one.bought === two.bought) continue;
        const key = [a.person, b.person].sort().join(' ');
        const found = beside.get(key) ?? { count: 0, places: [] };
        found.count += 1;
        for (const ticket of [a, b]) found.places.push({ file: 'rail/tickets.csv', row: ticket.row });
        for (const bought of [one, two]) found.places.push({ file: 'rail/orders.csv', row: bought.row });
        beside.set(key, found);
      }
  const key = [...persons].sort().join(' ');
  const own = beside.get(key);
  const wrong = unlisted(crime, own?.places ?? []);
  for (const [pair, { count }] of beside)
    if (pair !== key && count >= 3 && !inDecoy(city, crime, pair.split(' ')))
      wrong.push(`${pair} sat side by side ${count} times and are no listed decoy.`);
  return {
    holds: own?.count === journeys,
    says: `${persons.join(' and ')} sat side by side on ${own?.count ?? 0} trains with tickets of different days`,
    wrong: [...wrong, ...beaten(city, crime, journeys)],
  };
};
