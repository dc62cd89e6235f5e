/** A file's part of the mapping, made ready: a function from a row to the entities and links it states. */
import type { EntityKind, LinkKind } from '#graph-schema/ontology/define.ts';
import { entityKindNamed, linkKindNamed } from './check.ts';
import { compileCell, compileConditions, placeOf, RowFault, type Cells, type CellPlan, type Sight } from './cell.ts';
import { absent, plainHeader, sayAbsent } from './headers.ts';
import { entityFrom, inOrder, linkFrom, type EntityOut, type Filled, type LinkOut } from './emit.ts';
import type { Cell, End, EntityOfEnd, FileMapping, LinkOfRow } from './mapping.ts';
import { PropertyReader, type Listening, type Spot } from './values.ts';

export interface RowOut {
  readonly entities: readonly EntityOut[];
  readonly links: readonly LinkOut[];
}

export interface FilePlan {
  /** False for rows that the mapping leaves out. */
  counts(cells: Cells): boolean;
  /** @throws RowFault when the row cannot be taken */
  state(cells: Cells, spot: Spot): RowOut;
  /** What can be said of a column only when all its rows were seen: never used, or read in two ways. */
  sayDoubts(): void;
}

/** Nothing made, on purpose or because the source does not know: links that end here are not made either. */
type Made = EntityOut | 'unknown' | 'empty' | 'not here';
type EntityPlan = (cells: Cells, spot: Spot) => Made;

export interface PlanContext extends Listening {
  readonly source: string;
}

/** @param more what the row function of a source states beside the mapping */
export function planFile(
  file: FileMapping,
  sight: Sight,
  context: PlanContext,
  more?: (cells: Cells, spot: Spot) => RowOut,
): FilePlan {
  const readers: PropertyReader[] = [];
  const parts: Parts = { sight, context, readers };
  const counts = compileConditions(file.only, sight);
  const entities = (file.entities ?? []).map((entity) => ({
    as: entity.as,
    make: planEntity(entity, parts, entity.when),
  }));
  const places = new Map(entities.map(({ as }, place) => [as, place]));
  const links = (file.links ?? []).map((link) => planLink(link, places, parts));
  const known = file.headers !== undefined;
  for (const column of file.ignore ?? []) {
    const place = known && typeof column === 'string' ? placeIn(column, sight) : placeOf(column, sight);
    if (place !== absent) sight.used.add(place);
  }
  return {
    counts,
    sayDoubts() {
      for (const reader of readers) reader.sayDoubts(sight.file);
      const lacking = sight.headed && sayAbsent(sight.headed);
      if (lacking) context.said.add(lacking, { file: sight.file });
      for (const [place, column] of sight.columns.entries())
        if (!sight.used.has(place))
          context.said.add({ code: 'import.column.unknown', values: { column } }, { file: sight.file, column });
    },
    state(cells, spot) {
      const made = entities.map(({ make }) => make(cells, spot));
      const named = new Map<string, LinkOut>();
      const stated: LinkOut[] = [];
      for (const { as, make } of links) {
        const link = make(cells, spot, made, named);
        if (!link) continue;
        stated.push(link);
        if (as !== undefined) named.set(as, link);
      }
      const found = made.filter((one): one is EntityOut => typeof one === 'object');
      const own = more?.(cells, spot) ?? { entities: [], links: [] };
      const out = { entities: [...found, ...own.entities], links: [...stated, ...own.links] };
      if (out.entities.length === 0 && out.links.length === 0) throw new RowFault({ code: 'import.row.nothing' });
      return out;
    },
  };
}

/** A file whose columns go by several headers may lack one that is left out anyway. */
function placeIn(column: string, { columns, headed }: Sight): number {
  const own = headed?.get(column);
  if (own !== undefined) return own;
  const plain = plainHeader(column);
  return columns.findIndex((header) => plainHeader(header) === plain);
}

interface Parts {
  readonly sight: Sight;
  readonly context: PlanContext;
  readonly readers: PropertyReader[];
}

function planProperties(
  kind: EntityKind | LinkKind,
  set: Readonly<Record<string, Cell>> | undefined,
  parts: Parts,
): (cells: Cells) => Filled[] {
  const plans = new Map<PropertyReader, CellPlan>();
  for (const [name, cell] of Object.entries(set ?? {})) {
    const plan = compileCell(cell, parts.sight);
    const reader = new PropertyReader(kind, name, plan, parts.context);
    plans.set(reader, plan);
    parts.readers.push(reader);
  }
  const ordered = inOrder([...plans.keys()]).map((reader) => ({ reader, plan: plans.get(reader)! }));
  return (cells) => ordered.map(({ reader, plan }) => ({ reader, text: plan.read(cells) }));
}

function planEntity(entity: EntityOfEnd, parts: Parts, when?: FileMapping['only']): EntityPlan {
  const kind = entityKindNamed(entity.kind)!;
  const { source, said } = parts.context;
  const holds = compileConditions(when, parts.sight);
  const ids = entity.id === undefined ? [] : [entity.id].flat().map((cell) => compileCell(cell, parts.sight));
  const fill = planProperties(kind, entity.set, parts);
  const asLocal = entity.asLocal ?? false;
  return (cells, spot) => {
    if (!holds(cells)) return 'not here';
    const texts = ids.map((id) => id.read(cells));
    // Half an id is none: two rows that lack the same half would become one entity.
    const localId = texts.includes('') ? '' : texts.join('|');
    const filled = fill(cells);
    const made = entityFrom(kind, filled, { source, localId, asLocal, said, spot });
    if (made === 'unknown') said.add({ code: 'import.entity.unknown', values: { kind: kind.name } }, spot);
    if (made !== 'empty' || entity.optional) return made;
    const columns = [
      ...ids.map(({ column }) => column),
      ...filled
        .filter(({ reader }) => kind.pivots.flat().includes(reader.name))
        .map(({ reader }) => reader.plan.column),
    ];
    throw new RowFault(
      { code: 'import.entity.noId', values: { kind: kind.name } },
      columns.filter((name) => name !== '').join(', '),
    );
  };
}

interface LinkPlan {
  readonly as: string | undefined;
  make(cells: Cells, spot: Spot, made: readonly Made[], named: ReadonlyMap<string, LinkOut>): LinkOut | undefined;
}

function planLink(link: LinkOfRow, places: ReadonlyMap<string, number>, parts: Parts): LinkPlan {
  const kind = linkKindNamed(link.kind)!;
  const { source, said } = parts.context;
  const holds = compileConditions(link.when, parts.sight);
  const end = (of: End) => {
    if (typeof of !== 'string') return planEntity(of, parts);
    const place = places.get(of)!;
    return (_cells: Cells, _spot: Spot, made: readonly Made[]) => made[place]!;
  };
  const from = end(link.from);
  const to = end(link.to);
  const fill = planProperties(kind, link.set, parts);
  const number = link.number === undefined ? undefined : compileCell(link.number, parts.sight);
  // A fact stated on every row is one fact; an event stated twice is two events unless the source repeats itself.
  const repeats = kind.family === 'fact' || link.repeats === 'same';
  const issuer = link.issuer ?? source;
  return {
    as: link.as,
    make(cells, spot, made, named) {
      if (!holds(cells)) return undefined;
      const a = from(cells, spot, made);
      const b = to(cells, spot, made);
      if (typeof a === 'string' || typeof b === 'string') {
        if (a === 'unknown' || b === 'unknown')
          said.add({ code: 'import.link.unknown', values: { kind: kind.name } }, spot);
        return undefined;
      }
      const of = link.of === undefined ? undefined : named.get(link.of);
      return linkFrom(kind, a, b, fill(cells), { number: number?.read(cells) ?? '', issuer, repeats, of, said, spot });
    },
  };
}
