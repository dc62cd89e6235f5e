/** The first rows of a file as a mapping reads them: every column accounted for, entities and links as they would be drawn. */
import type { Say, Value } from '#graph-schema/ontology/define.ts';
import { endsInOrder } from '#graph-schema/ontology/uid.ts';
import { captionOf } from '#graph-schema/ontology/index.ts';
import { absent, findHeaders } from '../headers.ts';
import type { FileMapping } from '../mapping.ts';
import type { RowOut } from '../plan.ts';
import type { ColumnQuality } from '../quality.ts';
import type { EntityOut } from '../emit.ts';
import type { Row } from '../table.ts';
import { fitOf, type Became } from './fit.ts';
import type { Looked } from './look.ts';
import { soundPartOf, type Problem } from './sound.ts';

export interface PreviewedColumn {
  /** Its header, or its number where it has none. */
  readonly column: string;
  /** What a mapping calls it: a name of `headers`, its header, its number where two are alike. */
  readonly name: string | number;
  readonly use: 'used' | 'ignored' | 'unknown';
  /** How its cells were read, once for each value type that reads them. */
  readonly quality: readonly ColumnQuality[];
}

export interface PreviewedRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Why it would be set aside. */
  readonly fault?: { readonly says: Say; readonly perhaps?: Say; readonly column?: string };
  /** The mapping leaves it out. */
  readonly filtered?: boolean;
}

interface PreviewedEntity {
  readonly uid: string;
  readonly kind: string;
  readonly caption: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface PreviewedLine {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly count: number;
}

export interface Preview {
  readonly problems: readonly Problem[];
  readonly columns: readonly PreviewedColumn[];
  readonly rows: readonly PreviewedRow[];
  readonly entities: readonly PreviewedEntity[];
  readonly lines: readonly PreviewedLine[];
  /** Rows looked at: those that would come in, those left out by the mapping, those set aside; `more` says that there are others. */
  readonly sum: {
    readonly looked: number;
    readonly taken: number;
    readonly filtered: number;
    readonly rejected: number;
    readonly more: boolean;
  };
  /** What the rows looked at have to say beside their columns. */
  readonly said: readonly { readonly says: Say; readonly count: number }[];
}

/** So many rows are shown and drawn. */
const rowsShown = 12;

/** @param json a document as it stands, whole or not */
export function previewOf(looked: Looked, json: unknown, part: number): Preview {
  const { mapping, problems } = soundPartOf(json, part, looked);
  const drawn = new Drawn();
  const sum = { looked: looked.rows.length, taken: 0, filtered: 0, rejected: 0, more: looked.more };
  if (!mapping) {
    const rows = looked.rows.slice(0, rowsShown).map((row) => shown(row, null));
    return { problems, columns: columnsOf(looked), rows, entities: [], lines: [], sum, said: [] };
  }
  const rows: PreviewedRow[] = [];
  const file = mapping.files[0]!;
  const none = (file.entities ?? []).length + (file.links ?? []).length === 0;
  const fit = fitOf({ mapping }, file, looked, (row, became) => {
    const stated = became !== null && 'entities' in became;
    sum[stated ? 'taken' : became === null ? 'filtered' : 'rejected']++;
    if (rows.length >= rowsShown) return;
    // A mapping that says nothing yet says so once, not in every row.
    rows.push(none ? shown(row, null) : { ...shown(row, became), ...(became === null && { filtered: true }) });
    if (stated) drawn.add(became);
  });
  const said = fit.said.filter(({ says }) => says.code !== 'import.column.unknown');
  return {
    ...{ problems, columns: columnsOf(looked, file, fit), rows, sum },
    entities: drawn.entities(),
    lines: [...drawn.lines.values()],
    said: said.map(({ says, count }) => ({ says, count })),
  };
}

function shown({ row, cells }: Row, became: Became): PreviewedRow {
  if (became === null || 'entities' in became) return { row, cells };
  const { why, perhaps, column } = became;
  return { row, cells, fault: { says: why, ...(perhaps && { perhaps }), ...(column !== undefined && { column }) } };
}

type Read = Pick<ReturnType<typeof fitOf>, 'used' | 'ignored' | 'quality'>;

function columnsOf({ table: { columns } }: Looked, file?: FileMapping, read?: Read): PreviewedColumn[] {
  const called = new Map<number, string>();
  for (const [name, place] of file ? findHeaders(file, columns) : []) if (place !== absent) called.set(place, name);
  return columns.map((column, place) => ({
    column,
    name: called.get(place) ?? nameOf(columns, place),
    use: read?.used.has(place) ? 'used' : read?.ignored.has(place) ? 'ignored' : 'unknown',
    quality: read?.quality.filter((one) => one.column.split(', ').includes(column)) ?? [],
  }));
}

/** By its header, where no other column has the same. */
export const nameOf = (columns: readonly string[], place: number): string | number => {
  const header = columns[place]!;
  return header !== '' && columns.indexOf(header) === columns.lastIndexOf(header) ? header : place + 1;
};

/** What the shown rows state, each entity and each line once. */
class Drawn {
  readonly lines = new Map<string, PreviewedLine>();
  private readonly found = new Map<string, { kind: string; values: Record<string, Value> }>();

  add({ entities, links }: RowOut): void {
    for (const entity of entities) this.entity(entity);
    for (const link of links) {
      this.entity(link.from);
      this.entity(link.to);
      const [from, to] = endsInOrder(link.kind, link.from.uid, link.to.uid);
      const id = `${from}|${link.kind.name}|${to}`;
      this.lines.set(id, { from, to, kind: link.kind.name, count: (this.lines.get(id)?.count ?? 0) + 1 });
    }
  }

  entities(): PreviewedEntity[] {
    return [...this.found].map(([uid, { kind, values }]) => ({
      ...{ uid, kind, values },
      caption: captionOf(kind, values, uid),
    }));
  }

  private entity({ uid, kind, values }: EntityOut): void {
    this.found.set(uid, { kind: kind.name, values: { ...this.found.get(uid)?.values, ...values } });
  }
}
