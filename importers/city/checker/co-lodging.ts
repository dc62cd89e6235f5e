/** Looks at all guests who arrive at one hotel within ten minutes, and counts who does so again elsewhere. */
import { beaten, inDecoy, seconds, unlisted, type Check } from './scan.ts';

export const coLodging: Check = (city, crime) => {
  const { persons, hotels } = crime.facts as { persons: [string, string]; hotels: string[] };
  const byHotel = Map.groupBy(city.rows('lodging/stays'), (line) => line.cells[9] ?? '');
  const met = new Map<string, { hotels: Set<string>; rows: number[]; beside: boolean }>();
  for (const [hotel, lines] of byHotel) {
    const list = lines
      .map(({ row, cells: c }) => ({ row, id: c[1] ?? '', t: seconds(c[5] ?? ''), room: Number(c[8]) }))
      .filter(({ id }) => id !== '')
      .sort((a, b) => a.t - b.t);
    list.forEach((a, i) => {
      for (let k = i + 1; k < list.length && (list[k]?.t ?? 0) - a.t <= 600; k += 1) {
        const b = list[k] as (typeof list)[number];
        if (a.id === b.id) continue;
        const key = [a.id, b.id].sort().join(' ');
        const found = met.get(key) ?? { hotels: new Set<string>(), rows: [], beside: true };
        found.hotels.add(hotel);
        found.rows.push(a.row, b.row);
        found.beside &&= Math.abs(a.room - b.room) === 1;
        met.set(key, found);
      }
    });
  }
  const own = met.get([...persons].sort().join(' '));
  const wrong = unlisted(
    crime,
    (own?.rows ?? []).map((row) => ({ file: 'lodging/stays.xlsx', row })),
  );
  for (const [key, found] of met)
    if (found.hotels.size >= 3 && found !== own && !inDecoy(city, crime, key.split(' ')))
      wrong.push(`${key} arrive together in ${found.hotels.size} hotels and are no listed decoy.`);
  return {
    holds: own?.beside === true && [...own.hotels].sort().join() === [...hotels].sort().join(),
    says: `${persons.join(' and ')} arrived within ten minutes in neighbouring rooms of ${own?.hotels.size ?? 0} hotels`,
    wrong: [...wrong, ...beaten(city, crime, hotels.length)],
  };
};
