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
  const same = Map.groupBy(city.rows('registry/persons'), ({ cells: c }) => `${c[3]} ${c[6]}`);
  const wrong: string[] = [];
  let holds = false;
  for (const lines of same.values())
    for (const [i, { cells: a, row }] of lines.entries())
      for (const { cells: b, row: other } of lines.slice(i + 1)) {
        const shared = [...(phones.get(a[0] ?? '') ?? [])].filter((one) => phones.get(b[0] ?? '')?.has(one));
        if (shared.length === 0) continue;
        if ([a[0], b[0]].sort().join() === [...ids].sort().join()) {
          holds = a[1] !== b[1];
          wrong.push(
            ...unlisted(
              crime,
              [row, other].map((at) => ({ file: 'registry/persons.csv', row: at })),
            ),
          );
        } else if (!inDecoy(city, crime, [a[0] ?? '', b[0] ?? '']))
          wrong.push(`${a[0]} and ${b[0]} share birthday, address and telephone and are no listed decoy.`);
      }
  return {
    holds,
    says: `${ids.join(' and ')} have one birthday, one address and one telephone, and two names`,
    wrong: [...wrong, ...beaten(city, crime, 3)],
  };
};
