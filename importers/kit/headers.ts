/** Headers: one column of a mapping under all the names by which deliveries carry it. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { FileMapping } from './mapping.ts';

/** Where the columns that a mapping names by its own words stand in one file; `absent` where this delivery has none. */
export type Headed = ReadonlyMap<string, number>;

export const absent = -1;

/** What of a header counts: letters and digits, whatever their case and width; `国籍/地区` is `国籍地区`, `Start_Time` is `starttime`. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Every name of a column in plain form, its own first. */
export const namesOf = (column: string, headers: NonNullable<FileMapping['headers']>): readonly string[] => [
  ...new Set([column, ...(headers[column] ?? [])].map(plainHeader)),
];

/** Of two columns that carry names of the same one, that with the better name is taken. */
export function findHeaders({ headers = {} }: Pick<FileMapping, 'headers'>, columns: readonly string[]): Headed {
  const plain = columns.map(plainHeader);
  return new Map(
    Object.keys(headers).map((column) => {
      const found = namesOf(column, headers).map((name) => plain.indexOf(name));
      return [column, found.find((place) => place !== absent) ?? absent];
    }),
  );
}

type Needs = NonNullable<FileMapping['needs']>;

/** Columns that a file must have and has not; of a list the first is named. */
export const missingNeeds = ({ needs = [] }: { needs?: Needs | undefined }, headed: Headed): readonly string[] =>
  needs.flatMap((need) => {
    const names = [need].flat();
    return names.some((name) => (headed.get(name) ?? absent) !== absent) ? [] : [names[0]!];
  });

/** @throws BadInput naming the columns without which the file is another table */
export function checkNeeds(file: FileMapping, headed: Headed, name: string, columns: readonly string[]): void {
  const missing = missingNeeds(file, headed);
  if (missing.length === 0) return;
  const column = missing.map((one) => [one, ...(file.headers?.[one] ?? []).slice(0, 2)].join(' / ')).join(', ');
  throw badInput(
    'import.column.missing',
    { column, columns: columns.slice(0, 40).join(' · ') },
    { where: { file: name }, perhaps: { code: 'import.column.missing.perhaps' } },
  );
}

/** Columns that the mapping knows and this delivery lacks: said once for a file. */
export function sayAbsent(headed: Headed): Say | undefined {
  const lacking = [...headed].flatMap(([column, place]) => (place === absent ? [column] : []));
  if (lacking.length === 0) return undefined;
  return { code: 'import.column.absent', values: { count: lacking.length, columns: lacking.join(', ') } };
}
