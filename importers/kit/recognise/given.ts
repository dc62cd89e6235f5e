/** What is said of one delivery beside its source: zone, form of its days, which column is which. */
import { z } from 'zod';
import { badInput } from '#graph-schema/words/failure.ts';
import type { FileMapping, Mapping } from '../mapping.ts';

const text = z.string().min(1).max(200);
/** What comes from outside is read strictly. */
const form = z.strictObject({
  ...{ zone: text, country: z.string().length(2), currency: z.string().length(3), dates: text, encoding: text },
  columns: z.record(text, text),
});

/** @throws BadInput naming what is wrong in it */
export function readGiven(json: unknown): Given {
  const read = form.partial().safeParse(json);
  if (read.success)
    return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined)) as Given;
  const [issue] = read.error.issues;
  throw badInput('import.given.form', { at: issue?.path.join('.') ?? '', rule: issue?.message ?? '' });
}

export interface Given {
  /** IANA zone of times that carry none. */
  readonly zone?: string;
  /** ISO 3166 country of numbers without one. */
  readonly country?: string;
  /** ISO 4217 code of amounts without one. */
  readonly currency?: string;
  /** A further form of days and times: `DD/MM/YYYY HH:mm`. */
  readonly dates?: string;
  readonly encoding?: string;
  /** Header of the file by the name that the source uses: what values told, or a person. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** The mapping of a source for one delivery. What the source says itself stands, unless the other was said for this delivery. */
export function withGiven(mapping: Mapping, { dates, encoding, columns, ...reading }: Given): Mapping {
  checkZone(reading.zone);
  const dated = <T extends { dates?: string | string[] | undefined }>(it: T): T =>
    dates === undefined ? it : { ...it, dates: [dates, ...[it.dates ?? []].flat().filter((one) => one !== dates)] };
  const file = (one: FileMapping): FileMapping => ({
    ...(one.dates === undefined ? one : dated(one)),
    ...Object.fromEntries(Object.entries(reading).filter(([name]) => name in one)),
    ...(encoding !== undefined && { encoding }),
    ...(columns && one.headers && { headers: withColumns(one.headers, columns) }),
  });
  return { ...dated(mapping), ...reading, files: mapping.files.map(file) };
}

/** What is said for this delivery is the best name of its column. */
const withColumns = (
  headers: NonNullable<FileMapping['headers']>,
  columns: NonNullable<Given['columns']>,
): NonNullable<FileMapping['headers']> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, known]) => [
      name,
      columns[name] === undefined ? known : [columns[name], ...known],
    ]),
  );

function checkZone(zone: string | undefined): void {
  if (zone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw badInput('time.no-zone', { zone }, { where: { parameter: 'zone' }, cause });
  }
}
