/** Three cards and three handsets: every card was in every handset. No other two cards share three. */
import { beaten, seconds, unlisted, type Check } from './scan.ts';

export const handsetShuffle: Check = (city, crime) => {
  const { sims, handsets, times } = crime.facts as { sims: string[]; handsets: string[]; times: string[] };
  const log = city.rows('telecom/pairings').toArray();
  const of = new Map<string, Set<string>>();
  for (const { cells: c } of log) of.set(c[1] ?? '', (of.get(c[1] ?? '') ?? new Set()).add(c[2] ?? ''));
  const full = sims.every((sim) => handsets.every((handset) => of.get(sim)?.has(handset)));
  const rung = new Set<string>();
  const rows: { file: string; row: number }[] = [];
  const home = new Map(sims.map((sim, i) => [sim, handsets[i]]));
  for (const { row, cells: c } of city.rows('telecom/calls')) {
    const [sim = '', handset = ''] = [c[7], c[8]];
    if (!sims.includes(sim) || home.get(sim) === handset) continue;
    rung.add(`${sim} ${handset}`);
    rows.push({ file: 'telecom/calls.csv', row });
  }
  for (const { row, cells: c } of log)
    if (sims.includes(c[1] ?? '') && handsets.includes(c[2] ?? '')) rows.push({ file: 'telecom/pairings.csv', row });
  const wrong = unlisted(crime, rows);
  const cards = [...of].filter(([, set]) => set.size > 1);
  cards.forEach(([a, x], i) => {
    for (const [b, y] of cards.slice(i + 1))
      if (!(sims.includes(a) && sims.includes(b)) && [...x].filter((one) => y.has(one)).length >= 3)
        wrong.push(`${a} and ${b} share three handsets as well.`);
  });
  const joined = times.map(seconds);
  const days = (Math.max(...joined) - Math.min(...joined)) / 86_400;
  return {
    holds: full && rung.size === 6 && days <= 21,
    says: `${sims.length} cards were in all of ${handsets.length} handsets: ${rung.size} joins within ${Math.ceil(days)} days`,
    wrong: [...wrong, ...beaten(city, crime, 3)],
  };
};
