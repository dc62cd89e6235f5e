/** Holds every statement against the phones and cars that stand in the person's name. */
import { beaten, decoyCount, metres, reads, seconds, talksOf, unlisted, type Check } from './scan.ts';
import type { City, Line, Place } from './read.ts';

/** Rows that show a phone or car of the person more than 2.5 km from where he says to have been. */
function against(city: City, line: Line): Place[] {
  const c = line.cells;
  const place = { lon: Number(c[6]), lat: Number(c[7]) };
  const [from, until] = [seconds(c[3] ?? ''), seconds(c[4] ?? '')];
  const phones = city.rows('telecom/subscribers').filter(({ cells }) => cells[2] === c[2]);
  const cars = city.rows('registry/vehicles').filter(({ cells }) => cells[8] === c[2]);
  return [
    ...phones.flatMap(({ cells }) =>
      talksOf(city, cells[0] ?? '')
        .filter(({ t, at }) => t > from && t < until && at !== undefined && metres(at, place) > 2500)
        .map(({ file, row }) => ({ file, row })),
    ),
    ...cars.flatMap(({ cells }) =>
      reads(city)
        .get(cells[1] ?? '')
        .filter(({ t, at }) => t > from && t < until && metres(at, place) > 2500)
        .map(({ row }) => ({ file: 'traffic/reads.csv', row })),
    ),
  ];
}

export const brokenAlibi: Check = (city, crime) => {
  const { person, records, case: matter } = crime.facts as { person: string; records: number; case: string };
  const wrong: string[] = [];
  let own: Place[] = [];
  for (const line of city.rows('cases/statements')) {
    const found = against(city, line);
    if (line.cells[2] === person && line.cells[0] === matter) own = found;
    else if (found.length > 0 && decoyCount(city, crime, [line.cells[2] ?? '']) !== found.length)
      wrong.push(`${line.cells[2]} said what ${found.length} records contradict, and is no listed decoy.`);
  }
  return {
    holds: own.length === records && records >= 2,
    says: `${own.length} records put the phone and the car of ${person} elsewhere than stated`,
    wrong: [...wrong, ...unlisted(crime, own), ...beaten(city, crime, Math.min(2, records))],
  };
};
