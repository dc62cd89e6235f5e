/** The mapping: one JSON document that says which cells of which files make which entities and links. Explained in MAPPING.md. */
import { z } from 'zod';

const both = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** How cells are to be read; said for the source, a file, or one cell, the nearest wins. */
const reading = {
  zone: z.string().describe('IANA zone of times that carry none, as Asia/Shanghai').optional(),
  country: z.string().length(2).describe('ISO 3166 country of numbers without a country code').optional(),
  currency: z.string().length(3).describe('ISO 4217 code of amounts without one').optional(),
  decimal: z.enum(['.', ',']).describe('Decimal sign of numbers and amounts').optional(),
  system: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).describe('How points are written').optional(),
  dates: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe(
      'How dates and times are written: DD-MM-YYYY HH:mm:ss and the like, epoch-s, epoch-ms; of several, ISO 8601 is tried first, then each',
    )
    .optional(),
};

const column = z.union([z.string().min(1), z.int().min(1)]).describe('A column by its name, or by its number from 1');

/** One cell made of others. What is done to it, in this order: pick, lookup, split; then its value type parses it. */
export interface CellObject {
  column?: string | number | undefined;
  join?: Cell[] | undefined;
  first?: Cell[] | undefined;
  with?: string | undefined;
  value?: string | undefined;
  pick?: string | undefined;
  lookup?: string | string[] | undefined;
  split?: string | undefined;
  faulty?: 'empty' | undefined;
  zone?: string | undefined;
  country?: string | undefined;
  currency?: string | undefined;
  decimal?: '.' | ',' | undefined;
  system?: 'WGS-84' | 'GCJ-02' | 'BD-09' | undefined;
  dates?: string | string[] | undefined;
}
export type Cell = string | number | CellObject;

export const cell: z.ZodType<Cell> = z.lazy(() => z.union([column, cellObject])).meta({ id: 'Cell' });
const cellObject = z
  .strictObject({
    column: column.optional(),
    join: z.array(cell).min(1).describe('Several cells, put together; empty ones are left out').optional(),
    with: z.string().describe('What stands between joined cells: one blank unless said').optional(),
    first: z.array(cell).min(2).describe('Several cells, of which the first filled one counts').optional(),
    value: z.string().describe('The same text in every row').optional(),
    pick: z.string().describe('A regular expression: its first group counts, or the whole match').optional(),
    lookup: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe('Names of lookups, asked one after the other')
      .optional(),
    split: z.string().min(1).describe('What stands between the values of one cell').optional(),
    faulty: z
      .literal('empty')
      .describe('Leave a value out that cannot be read, instead of rejecting its row')
      .optional(),
    ...reading,
  })
  .refine((it) => [it.column, it.join, it.first, it.value].filter((one) => one !== undefined).length === 1, {
    message: 'A cell has exactly one of column, join, first and value.',
  });

const condition = z
  .strictObject({
    cell,
    equals: z.string().optional(),
    in: z.array(z.string()).min(1).optional(),
    matches: z.string().describe('A regular expression').optional(),
    empty: z.boolean().optional(),
    not: z.literal(true).describe('Turns the condition round').optional(),
  })
  .refine((it) => [it.equals, it.in, it.matches, it.empty].filter((one) => one !== undefined).length === 1, {
    message: 'A condition has exactly one of equals, in, matches and empty.',
  })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof condition>;

const conditions = z.array(condition).describe('All of them must hold');
const properties = z.record(z.string(), cell);

const entity = {
  kind: z.string().describe('An entity kind of the ontology'),
  id: z
    .union([cell, z.array(cell).min(1)])
    .describe('What its source calls it: makes the uid where no pivot does')
    .optional(),
  asLocal: z
    .literal(true)
    .describe('Its number is no real one: the uid is its id in the source, pivots are kept to the letter')
    .optional(),
  optional: z.literal(true).describe('A row without it is no mistake').optional(),
  set: properties.optional(),
};
const end = z
  .union([z.string(), z.strictObject(entity)])
  .describe('An entity of this row by its `as`, or one described here');
export type End = z.infer<typeof end>;

const entityOfRow = z.strictObject({ as: z.string().min(1), ...entity, when: conditions.optional() });
export type EntityOfRow = z.infer<typeof entityOfRow>;
export type EntityOfEnd = Exclude<End, string>;

const linkOfRow = z.strictObject({
  kind: z.string().describe('A link kind of the ontology'),
  from: end,
  to: end,
  set: properties.optional(),
  number: cell.describe("The issuer's own true number of the event, as a bank's serial: makes the uid").optional(),
  issuer: z.string().describe('Who gave that number: the name of the source unless said').optional(),
  repeats: z.literal('same').describe('This export repeats rows: the same row again is the same event').optional(),
  as: z.string().describe('A name, so that another link can say it was worked out from this one').optional(),
  of: z.string().describe('The `as` of the link that this one was worked out from').optional(),
  when: conditions.optional(),
});
export type LinkOfRow = z.infer<typeof linkOfRow>;

const fileName = z.string().min(1).describe('Name of the file, without folders; * and ? stand for any characters');
const written = {
  delimiter: z.string().length(1).describe('Found by looking unless said').optional(),
  encoding: z.string().describe('utf-8, gb18030, utf-16le, big5 …: found by looking unless said').optional(),
  header: z.boolean().describe('The first row holds the names of the columns: yes unless said').optional(),
  columns: z
    .array(z.string().min(1))
    .min(1)
    .describe('Names of the columns, left to right, instead of a header')
    .optional(),
  quotes: z.literal(false).describe('The file knows no quoting: a " is a character like any other').optional(),
  sheet: z
    .union([z.string().min(1), z.int().min(1)])
    .describe('Of a workbook: its name, or its number from 1; the first that is shown unless said')
    .optional(),
  at: z
    .string()
    .describe('Of JSON: dotted path of the list whose objects are rows. Of XML: path of the element that is a row')
    .optional(),
  table: z.string().min(1).describe('Of a file that holds several tables, as nodes and links: its name').optional(),
  skip: z.int().min(1).describe('Lines above the header, or above the first row').optional(),
};

const file = z.strictObject({
  name: fileName,
  ...written,
  ...reading,
  headers: z
    .record(z.string().min(1), z.array(z.string().min(1)))
    .describe(
      'Columns by the names used here, each with the headers under which deliveries carry it, the best first. Such a column may be missing: its cells are then empty',
    )
    .optional(),
  needs: z
    .array(z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]))
    .describe('Columns of `headers` without which this is another table; of a list one is enough')
    .optional(),
  only: conditions.describe('Rows that count; the others are filtered').optional(),
  entities: z.array(entityOfRow).optional(),
  links: z.array(linkOfRow).optional(),
  ignore: z.array(column).describe('Columns left out on purpose').optional(),
  unknown: z
    .array(column)
    .describe('Columns nobody has understood yet: nothing of them comes in, and each run says so')
    .optional(),
});
export type FileMapping = z.infer<typeof file>;

const lookup = z.union([
  z.strictObject({
    table: z.record(z.string(), z.string()),
    otherwise: z
      .enum(['keep', 'empty', 'reject'])
      .describe('What a cell becomes that is not in the table; reject unless said')
      .optional(),
  }),
  z.strictObject({
    file: fileName,
    ...written,
    key: cell,
    gives: cell,
    only: conditions.optional(),
    ignore: z.array(column).optional(),
    otherwise: z.enum(['keep', 'empty', 'reject']).optional(),
  }),
]);
export type Lookup = z.infer<typeof lookup>;
export type FileLookup = Extract<Lookup, { file: string }>;

export const mapping = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1).describe('Version of this format'),
    name: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('Name of the source: small letters, digits and hyphens. It stands in the uids of local ids'),
    words: both,
    about: both.optional(),
    grade: z.enum(['record', 'statement']).describe("A machine's record, or what somebody said"),
    rating: z
      .union([
        z.strictObject({
          scheme: z.literal('5x5x5'),
          source: z.enum(['A', 'B', 'C', 'D', 'E']),
          intelligence: z.int().min(1).max(5),
          handling: z.int().min(1).max(5),
        }),
        z.strictObject({
          scheme: z.literal('admiralty'),
          reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
          credibility: z.int().min(1).max(6),
        }),
      ])
      .describe('How far source and content are trusted')
      .optional(),
    whole: z
      .literal(true)
      .describe('Each delivery is the whole table: the import before is undone once the new one is in')
      .optional(),
    ...reading,
    mends: z
      .int()
      .min(1)
      .describe('The import whose rejected rows these files hold, mended: its events are counted before theirs')
      .optional(),
    lookups: z.record(z.string(), lookup).optional(),
    files: z.array(file).min(1),
  })
  .meta({ title: 'Redthread mapping', description: 'Which cells of which files make which entities and links.' });
export type Mapping = z.infer<typeof mapping>;

/** JSON Schema of a mapping (draft 2020-12), printed to mapping.schema.json. */
export const mappingSchema = (): object => z.toJSONSchema(mapping, { io: 'input' });
