/** Which source a file is of, how sure that is, and why; what only a person can tell is asked. */
import type { Both, Say } from '#graph-schema/ontology/define.ts';
import { absent } from '../headers.ts';
import type { Source } from '../source.ts';
import { typeOfCells } from './columns.ts';
import type { Fit } from './fit.ts';
import type { Given } from './given.ts';
import { cellsOf, look, type Looked } from './look.ts';
import { rank, type Ranked } from './rank.ts';
import type { Question } from './reading.ts';
import { settleAll } from './settle.ts';

export type Sure = 'certain' | 'likely' | 'unknown';

export interface RecognisedColumn {
  readonly column: string;
  readonly use: 'used' | 'ignored' | 'unknown';
  /** Properties that it fills: `Phone.number`. */
  readonly fills: readonly string[];
  /** The first filled cell. */
  readonly example: string;
}

export interface Recognised {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sure: Sure;
  /** The source that would read it; null when none fits, or two fit as well. */
  readonly source: string | null;
  readonly words: Both | null;
  /** What the import would be told beside its source. */
  readonly given: Given;
  readonly why: readonly Say[];
  /** What was found by looking and could be otherwise: an encoding. */
  readonly doubts: readonly Say[];
  readonly questions: readonly Question[];
  readonly columns: readonly RecognisedColumn[];
  /** Rows looked at, and how many of them would come in; `more` says that there are others. */
  readonly rows: { readonly looked: number; readonly taken: number; readonly more: boolean };
  /** Other sources that could read it, best first. */
  readonly others: readonly { readonly source: string; readonly words: Both }[];
}

export interface Answers {
  readonly source?: string | undefined;
  readonly given?: Given | undefined;
}

/** Two sources that explain a file nearly as well: a person says which. */
const closeness = 0.05;

/** @throws BadInput when the file cannot be read as a table */
export async function recognise(
  { path, name }: { readonly path: string; readonly name: string },
  sources: readonly Source[],
  { source: chosen, given = {} }: Answers = {},
): Promise<Recognised> {
  const written = given.encoding === undefined ? {} : { encoding: given.encoding };
  const looked = await look(path, name, written);
  const asked = chosen === undefined ? sources : sources.filter(({ mapping }) => mapping.name === chosen);
  const ranked = await rank(asked, looked, given);
  const [best] = ranked;
  if (!best) return unknown(looked, given);
  // A source may read several tables of one file: each is the same source.
  const others = ranked.filter(
    (one, place) =>
      nameOf(one) !== nameOf(best) && ranked.findIndex((other) => nameOf(other) === nameOf(one)) === place,
  );
  const rivals = others.filter(({ score }) => best.score - score < closeness);
  const told = {
    ...given,
    ...(Object.keys(best.byValues).length > 0 && { columns: { ...given.columns, ...best.byValues } }),
  };
  const { settled, fit: again } = settleAll(best.fit, looked, told);
  const open = rivals.length > 0;
  const certain =
    !open && again.taken >= 0.9 * again.rows && best.fit.explained >= 0.6 && Object.keys(best.byValues).length === 0;
  const sourceQuestion: Question[] = open
    ? [
        {
          ...{ about: 'source', says: { code: 'import.ask.source' } },
          choices: [best, ...rivals].map(({ fit: { source } }) => ({
            value: source.mapping.name,
            says: { code: 'import.ask.source.choice', values: wordsOf(source) },
          })),
        },
      ]
    : [];
  return {
    ...head(looked),
    sure: certain ? 'certain' : 'likely',
    source: open ? null : best.fit.source.mapping.name,
    words: open ? null : best.fit.source.mapping.words,
    given: settled.given,
    why: [...reasons(again, best, looked), ...settled.why],
    questions: [...sourceQuestion, ...(open ? [] : settled.questions)],
    columns: columnsOf(again, looked),
    rows: { looked: again.rows, taken: again.taken, more: looked.more },
    others: others
      .slice(0, 3)
      .map(({ fit: { source } }) => ({ source: source.mapping.name, words: source.mapping.words })),
  };
}

const nameOf = ({ fit }: Ranked): string => fit.source.mapping.name;

const wordsOf = ({ mapping: { name, words } }: Source) => ({ source: name, en: words.en, zh: words.zh });

function reasons(fit: Fit, { byValues }: Ranked, { table: { columns } }: Looked): Say[] {
  const { source, used, ignored, headed, rows, taken } = fit;
  const known = [...headed].flatMap(([name, place]) => (place === absent || byValues[name] ? [] : [columns[place]!]));
  const named = known.length > 0 ? known : [...used].map((place) => columns[place]!);
  const unknown = columns.length - used.size - ignored.size;
  return [
    {
      code: 'import.recognised.headers',
      values: {
        ...wordsOf(source),
        known: used.size + ignored.size,
        of: columns.length,
        headers: named.slice(0, 6).join(', '),
      },
    },
    ...Object.entries(byValues).map(([name, column]) => ({
      code: 'import.recognised.values',
      values: { column, as: name },
    })),
    ...(rows > 0 ? [{ code: 'import.recognised.rows', values: { taken, rows } }] : []),
    ...(unknown > 0
      ? [
          {
            code: 'import.recognised.unknown',
            values: {
              count: unknown,
              columns: columns
                .filter((_, place) => !used.has(place) && !ignored.has(place))
                .slice(0, 12)
                .join(', '),
            },
          },
        ]
      : []),
  ];
}

function columnsOf({ used, ignored, quality }: Fit, looked: Looked): RecognisedColumn[] {
  return looked.table.columns.map((column, place) => ({
    ...{ column, use: used.has(place) ? 'used' : ignored.has(place) ? 'ignored' : 'unknown' },
    fills: quality.filter((one) => one.column.split(', ').includes(column)).map(({ fills }) => fills),
    example: (cellsOf(looked, place)[0] ?? '').slice(0, 60),
  }));
}

const head = ({ name, bytes, table: { encoding, delimiter, doubts } }: Looked) => ({
  ...{ file: name, bytes, encoding, delimiter, doubts },
});

function unknown(looked: Looked, given: Given): Recognised {
  return {
    ...head(looked),
    ...{ sure: 'unknown', source: null, words: null, given, questions: [], others: [] },
    why: [{ code: 'import.recognised.none', values: { columns: looked.table.columns.length } }],
    columns: looked.table.columns.map((column, place) => {
      const cells = cellsOf(looked, place);
      const type = typeOfCells(cells);
      return { column, use: 'unknown', fills: type ? [type.name] : [], example: (cells[0] ?? '').slice(0, 60) };
    }),
    rows: { looked: looked.rows.length, taken: 0, more: looked.more },
  };
}
