/** Looks at all entries of the register with one birthday and one address, and at the telephones that both were reached on. */
import { beaten, inDecoy, unlisted, type Check } from './scan.ts';

export const twoNames: Check = (city, crime) => {
  const { ids } = crime.facts as { ids: [string, string] };
  const phones = new Map<string, Set<string>>();
  const add = (id: string | undefined, number: string | undefined): void => {
    if (id && number) phones.set(id, (phones.get(id) ?? new Set()).add(number));
  };
  for (const { cells: c } of city.rows('telecom/subscribers')) add(c[2], c[0]);
  for (const { cells: c } of city.rows('cases/case-persons')) add(c[2], c[4]);
  const entries = city
    .rows('registry/persons')
    .map(({ row, cells: c }) => ({ row, id: c[0] ?? '', name: c[1], same: `${c[3]} ${c[6]}` }));
  const same = Map.groupBy(entries, (one) => one.same);
  const wrong: string[] = [];
  let holds = false;
  for (const lines of same.values())
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1)) {
        const shared = [...(phones.get(a.id) ?? [])].filter((one) => phones.get(b.id)?.has(one));
        if (shared.length === 0) continue;
        if ([a.id, b.id].sort().join() === [...ids].sort().join()) {
          holds = a.name !== b.name;
          wrong.push(
            ...unlisted(
              crime,
              [a, b].map(({ row }) => ({ file: 'registry/persons.csv', row })),
            ),
          );
        } else if (!inDecoy(city, crime, [a.id, b.id]))
          wrong.push(`${a.id} and ${b.id} share birthday, address and telephone and are no listed decoy.`);
      }
  return {
    holds,
    says: `${ids.join(' and ')} have one birthday, one address and one telephone, and two names`,
    wrong: [...wrong, ...beaten(city, crime, 3)],
  };
};
