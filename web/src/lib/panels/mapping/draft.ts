/**
 * A mapping in the making. Every change is a function from document to document: what the editor does not know of it (lookups,
 * conditions, other files) stays as it is. A column is meant by the name that the mapping uses for it.
 */
import { entityKind, linkKind } from '#graph-schema/ontology/index.ts';
import type { Mapping } from '#casework/answers.ts';

type File = Mapping['files'][number];
export type EntityOfRow = NonNullable<File['entities']>[number];
export type LinkOfRow = NonNullable<File['links']>[number];
type InPlace = Exclude<LinkOfRow['from'], string>;
export type Cell = NonNullable<EntityOfRow['set']>[string];
export type Name = string | number;
export type Change = (mapping: Mapping) => Mapping;

/** An entity or a link of the row, or an entity that a link describes at one of its ends. */
export interface Target {
  readonly list: 'entities' | 'links';
  readonly place: number;
  readonly end?: 'from' | 'to';
}

/** What stands for no property: what the source calls it, and the issuer's own number of an event. */
export const ids = { entity: '#id', link: '#number' } as const;

export interface Use extends Target {
  /** A property, or one of `ids`. */
  readonly slot: string;
  /** Of the ontology; the draft may name one that is not there. */
  readonly kind: string;
  readonly cell: Cell;
}

export interface Draft {
  readonly mapping: Mapping;
  readonly part: number;
}

const fileOf = ({ mapping, part }: Draft): File => mapping.files[part] ?? mapping.files[0]!;
export const entitiesOf = (draft: Draft): readonly EntityOfRow[] => fileOf(draft).entities ?? [];
export const linksOf = (draft: Draft): readonly LinkOfRow[] => fileOf(draft).links ?? [];

/** Columns that a cell reads, whatever it does with them. */
function columnsIn(it: unknown): Name[] {
  if (typeof it === 'string' || typeof it === 'number') return [it];
  if (Array.isArray(it)) return it.flatMap(columnsIn);
  if (typeof it !== 'object' || it === null) return [];
  const { column, join, first } = it as { column?: unknown; join?: unknown; first?: unknown };
  return [column, join, first].flatMap((one) => (one === undefined ? [] : columnsIn(one)));
}

type Holder = {
  kind: string;
  id?: unknown;
  number?: Cell | undefined;
  set?: Readonly<Record<string, Cell>> | undefined;
};

const slotsOf = (holder: Holder): (readonly [slot: string, cell: Cell])[] => [
  ...(holder.id === undefined ? [] : [holder.id].flat().map((cell) => [ids.entity, cell as Cell] as const)),
  ...(holder.number === undefined ? [] : [[ids.link, holder.number] as const]),
  ...Object.entries(holder.set ?? {}),
];

/** Everything that fills something, in the order of the document. */
export function allUses(draft: Draft): Use[] {
  const of = (target: Target, holder: Holder) =>
    slotsOf(holder).map(([slot, cell]): Use => ({ ...target, slot, cell, kind: holder.kind }));
  return [
    ...entitiesOf(draft).flatMap((entity, place) => of({ list: 'entities', place }, entity)),
    ...linksOf(draft).flatMap((link, place) => [
      ...of({ list: 'links', place }, link),
      ...(['from', 'to'] as const).flatMap((end) => {
        const it = link[end];
        return typeof it === 'string' ? [] : of({ list: 'links', place, end }, it);
      }),
    ]),
  ];
}

export const usesOf = (draft: Draft, name: Name): Use[] =>
  allUses(draft).filter(({ cell }) => columnsIn(cell).includes(name));

/** Columns that the document reads anywhere, in its conditions too. */
function usedNames(draft: Draft): Set<Name> {
  const { only = [], entities = [], links = [] } = fileOf(draft);
  const conditions = [only, ...entities.map((one) => one.when ?? []), ...links.map((one) => one.when ?? [])].flat();
  return new Set([...allUses(draft).map(({ cell }) => cell), ...conditions.map(({ cell }) => cell)].flatMap(columnsIn));
}

const inFile =
  (part: number, change: (file: File) => File): Change =>
  (mapping) => ({ ...mapping, files: mapping.files.map((file, at) => (at === part ? change(file) : file)) });

const without = <T extends object>(it: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(it).filter(([key]) => !keys.includes(key))) as T;

/** Changes what stands at a target. */
const at = (part: number, { list, place, end }: Target, change: (holder: Holder) => Holder): Change =>
  inFile(part, (file) => ({
    ...file,
    [list]: (file[list] ?? []).map((one, n) => {
      if (n !== place) return one;
      if (end === undefined) return change(one as Holder);
      return { ...one, [end]: change((one as LinkOfRow)[end] as InPlace as Holder) };
    }),
  }));

function filled(holder: Holder, slot: string, cell: Cell): Holder {
  if (slot === ids.entity) return { ...holder, id: cell };
  if (slot === ids.link) return { ...holder, number: cell };
  return { ...holder, set: { ...holder.set, [slot]: cell } };
}

function emptied(holder: Holder, slot: string): Holder {
  if (slot === ids.entity) return without(holder, 'id');
  if (slot === ids.link) return without(holder, 'number');
  return { ...holder, set: without(holder.set ?? {}, slot) };
}

export const fill = (part: number, target: Target, slot: string, cell: Cell): Change =>
  at(part, target, (holder) => filled(holder, slot, cell));
export const empty = (part: number, target: Target, slot: string): Change =>
  at(part, target, (holder) => emptied(holder, slot));

/** Takes a column out of everything that it fills alone; where it is one of several it stays. */
export const unused =
  (part: number, name: Name): Change =>
  (mapping) => {
    const alone = usesOf({ mapping, part }, name).filter(({ cell }) => columnsIn(cell).length === 1);
    return alone.reduce((now, { slot, ...target }) => empty(part, target, slot)(now), mapping);
  };

/** Every column is used, left out on purpose, or unknown: nobody has understood it yet. */
export const accounted =
  (part: number, names: readonly Name[]): Change =>
  (mapping) => {
    const used = usedNames({ mapping, part });
    return inFile(part, (file) => {
      const ignore = (file.ignore ?? []).filter((name) => !used.has(name));
      const unknown = names.filter((name) => !used.has(name) && !ignore.includes(name));
      return {
        ...without(file, 'ignore', 'unknown'),
        ...(ignore.length > 0 && { ignore }),
        ...(unknown.length > 0 && { unknown }),
      };
    })(mapping);
  };

export const leaveOut =
  (part: number, name: Name): Change =>
  (mapping) =>
    inFile(part, (file) => ({ ...file, ignore: [...new Set([...(file.ignore ?? []), name])] }))(
      unused(part, name)(mapping),
    );

/** Not understood, or not any more. */
export const leaveOpen =
  (part: number, name: Name): Change =>
  (mapping) =>
    inFile(part, (file) => ({ ...file, ignore: (file.ignore ?? []).filter((one) => one !== name) }))(
      unused(part, name)(mapping),
    );

const freeName = (draft: Draft, wanted: string): string => {
  const taken = new Set(entitiesOf(draft).map(({ as }) => as));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(name)) return name;
  }
};

/** @param by the column that says which one is meant; a row without it does without */
export const addEntity =
  (part: number, kind: string, by?: { readonly name: Name; readonly slot: string }): Change =>
  (mapping) => {
    const as = freeName({ mapping, part }, by === undefined ? entityKind(kind).slug : String(by.name));
    const made: Holder = { kind, ...({ as, optional: true } as object) };
    const entity = (by ? filled(made, by.slot, by.name) : made) as EntityOfRow;
    return inFile(part, (file) => ({ ...file, entities: [...(file.entities ?? []), entity] }))(mapping);
  };

/** With it go the links that end in it. */
export const removeEntity =
  (part: number, place: number): Change =>
  (mapping) =>
    inFile(part, (file) => {
      const as = file.entities?.[place]?.as;
      return {
        ...file,
        entities: (file.entities ?? []).filter((_, n) => n !== place),
        links: (file.links ?? []).filter(({ from, to }) => from !== as && to !== as),
      };
    })(mapping);

/** Another kind keeps what it has a property for; what told the old one apart becomes its id where nothing else does. */
export const setEntityKind = (part: number, target: Target, kind: string): Change =>
  at(part, target, (holder) => {
    const { properties } = entityKind(kind);
    const kept = Object.entries(holder.set ?? {}).filter(([slot]) => slot in properties);
    const [lost] = Object.entries(holder.set ?? {}).filter(([slot]) => !(slot in properties));
    const told = holder.id !== undefined || kept.some(([slot]) => entityKind(kind).pivots.flat().includes(slot));
    return { ...holder, kind, set: Object.fromEntries(kept), ...(!told && lost && { id: lost[1] }) };
  });

/** The links that end in it say the new name. */
export const renameEntity =
  (part: number, place: number, as: string): Change =>
  (mapping) =>
    inFile(part, (file) => {
      const before = file.entities?.[place]?.as;
      const named = <E>(end: E): E | string => (end === before ? as : end);
      return {
        ...file,
        entities: (file.entities ?? []).map((one, n) => (n === place ? { ...one, as } : one)),
        links: (file.links ?? []).map((one) => ({ ...one, from: named(one.from), to: named(one.to) })),
      };
    })(mapping);

export const setOptional = (part: number, place: number, optional: boolean): Change =>
  at(part, { list: 'entities', place }, (holder) =>
    optional ? ({ ...holder, optional: true } as Holder) : without(holder, 'optional'),
  );

export const setLocal = (part: number, place: number, local: boolean): Change =>
  at(part, { list: 'entities', place }, (holder) =>
    local ? ({ ...holder, asLocal: true } as Holder) : without(holder, 'asLocal'),
  );

export const addLink = (part: number, link: Pick<LinkOfRow, 'kind' | 'from' | 'to'>): Change =>
  inFile(part, (file) => ({ ...file, links: [...(file.links ?? []), link] }));
export const removeLink = (part: number, place: number): Change =>
  inFile(part, (file) => ({ ...file, links: (file.links ?? []).filter((_, n) => n !== place) }));

/** Another kind keeps what it has a property for. */
export const setLinkKind = (part: number, place: number, kind: string): Change =>
  at(part, { list: 'links', place }, (holder) => {
    const kept = Object.entries(holder.set ?? {}).filter(([slot]) => slot in linkKind(kind).properties);
    return { ...holder, kind, set: Object.fromEntries(kept) };
  });

const changeLink = (part: number, place: number, change: (link: LinkOfRow) => LinkOfRow): Change =>
  inFile(part, (file) => ({ ...file, links: (file.links ?? []).map((one, n) => (n === place ? change(one) : one)) }));
export const setEnd = (part: number, place: number, end: 'from' | 'to', as: string): Change =>
  changeLink(part, place, (link) => ({ ...link, [end]: as }));
export const turnLink = (part: number, place: number): Change =>
  changeLink(part, place, (link) => ({ ...link, from: link.to, to: link.from }));

export type Reading = 'dates' | 'zone' | 'country' | 'currency' | 'decimal' | 'system';

/** Several forms of days stand apart by a bar. */
const saidOf = (about: Reading | 'faulty', value: string): string | string[] =>
  about === 'dates' && value.includes('|') ? value.split('|').map((one) => one.trim()) : value;

/** How one cell is to be read; an empty text takes it back to what the mapping says. */
export const readCell = (part: number, { slot, ...target }: Use, about: Reading | 'faulty', value: string): Change =>
  at(part, target, (holder) => {
    const [, before] = slotsOf(holder).find(([name]) => name === slot) ?? [];
    if (before === undefined) return holder;
    const whole = typeof before === 'object' ? before : { column: before };
    const cell = value === '' ? without(whole, about) : { ...whole, [about]: saidOf(about, value) };
    const [only, ...more] = Object.keys(cell);
    const plain = only === 'column' && more.length === 0 ? cell.column : undefined;
    return filled(holder, slot, (plain ?? cell) as Cell);
  });

/** How every cell is to be read that says nothing else. */
export const readAll =
  (about: Reading, value: string): Change =>
  (mapping) =>
    value === '' ? without(mapping, about) : ({ ...mapping, [about]: saidOf(about, value) } as Mapping);

export const setFrame =
  (frame: Partial<Pick<Mapping, 'name' | 'words' | 'grade'>>): Change =>
  (mapping) => ({ ...mapping, ...frame });
