/** What one row says, as entities and links with their uids: the same for a mapping and for the row function of a source. */
import type { EntityKind, LinkKind, Value } from '#graph-schema/ontology/define.ts';
import { entityUid, localUid, type Issued } from '#graph-schema/ontology/uid.ts';
import { RowFault } from './cell.ts';
import type { Said } from './said.ts';
import type { PropertyReader, Spot } from './values.ts';

/** A property with the text it is to be read from. */
export interface Filled {
  readonly reader: PropertyReader;
  readonly text: string;
}

export interface EntityOut {
  readonly kind: EntityKind;
  readonly uid: string;
  readonly values: Record<string, Value>;
  /** The uid comes from the source's own id: somewhere a row should describe it. */
  readonly local: boolean;
  /** Says more than what makes its uid. */
  readonly described: boolean;
}

export interface LinkOut {
  readonly kind: LinkKind;
  readonly from: EntityOut;
  readonly to: EntityOut;
  readonly values: Record<string, Value>;
  /** The issuer's own true number, where there is one. */
  readonly issued?: Issued;
  readonly repeats: boolean;
  readonly of?: LinkOut;
}

export interface Identified {
  readonly source: string;
  readonly localId: string;
  readonly asLocal: boolean;
  readonly said: Said;
  readonly spot: Spot;
}

/** Currency first: an amount needs it. */
export const inOrder = (readers: readonly PropertyReader[]): PropertyReader[] => {
  const needed = new Set(readers.map(({ property }) => property.with));
  return [...readers].sort((a, b) => Number(needed.has(b.name)) - Number(needed.has(a.name)));
};

function readAll(filled: readonly Filled[], kind: EntityKind | LinkKind, spot: Spot): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { reader, text } of filled) {
    const partner = reader.property.with;
    const inMoney = partner !== undefined && reader.property.type.name === 'amount';
    const read = reader.read(text, spot, inMoney ? (values[partner] as string | undefined) : undefined);
    if (read === undefined) continue;
    values[reader.name] = read.value;
    if (inMoney && read.currency !== undefined) values[partner] = read.currency;
    // What is known to the day only enters no pattern that counts minutes, so a link must say so.
    if (reader.name === 'at' && 'identity' in kind && read.precision && read.precision !== 'second')
      values['precision'] = read.precision;
  }
  return values;
}

/**
 * `unknown`: its number is written as not known, so it is nobody. `empty`: nothing that could name it.
 * @throws RowFault when a cell cannot be read
 */
export function entityFrom(
  kind: EntityKind,
  filled: readonly Filled[],
  how: Identified,
): EntityOut | 'unknown' | 'empty' {
  const pivots = new Set(kind.pivots.flat());
  if (how.asLocal) return localEntity(kind, filled, pivots, how);
  const values = readAll(filled, kind, how.spot);
  const byPivot = entityUid(kind, values);
  const uid = byPivot ?? entityUid(kind, values, how);
  if (uid === null) {
    const unknown = filled.some(({ reader, text }) => pivots.has(reader.name) && text !== '' && reader.isUnknown(text));
    return unknown ? 'unknown' : 'empty';
  }
  const described = Object.keys(values).some((name) => byPivot === null || !pivots.has(name));
  return { kind, uid, values, local: byPivot === null, described };
}

/** Numbers that are no real ones: kept to the letter, and the id in the source alone makes the uid. */
function localEntity(
  kind: EntityKind,
  filled: readonly Filled[],
  pivots: ReadonlySet<string>,
  how: Identified,
): EntityOut | 'unknown' | 'empty' {
  const letters = filled.filter(
    ({ reader, text }) => pivots.has(reader.name) && reader.property.type.stored === 'string' && text !== '',
  );
  const known = letters.filter(({ reader, text }) => !reader.isUnknown(text));
  const localId = how.localId !== '' ? how.localId : known.map(({ text }) => text).join('|');
  if (localId === '') return letters.length > 0 ? 'unknown' : 'empty';
  const rest = filled.filter((one) => !letters.includes(one));
  const values = {
    ...readAll(rest, kind, how.spot),
    ...Object.fromEntries(known.map(({ reader, text }) => [reader.name, text])),
  };
  const uid = localUid(kind.slug, how.source, localId);
  const described =
    how.localId !== '' ? Object.keys(values).length > 0 : Object.keys(values).some((name) => !pivots.has(name));
  return { kind, uid, values, local: how.localId !== '', described };
}

export interface LinkMore {
  readonly number: string;
  readonly issuer: string;
  readonly repeats: boolean;
  readonly of?: LinkOut | undefined;
  readonly said: Said;
  readonly spot: Spot;
}

/** @throws RowFault when a cell cannot be read, or what makes the event one event is missing */
export function linkFrom(
  kind: LinkKind,
  from: EntityOut,
  to: EntityOut,
  filled: readonly Filled[],
  more: LinkMore,
): LinkOut {
  const values = readAll(filled, kind, more.spot);
  if (more.number === '')
    for (const name of kind.identity)
      if (values[name] === undefined && kind.family === 'event')
        throw new RowFault(
          { code: 'import.link.identity', values: { kind: kind.name, property: name } },
          filled.find(({ reader }) => reader.name === name)?.reader.plan.column,
        );
  sayUnborn(kind, [from, to], values, filled, more);
  if (from.uid === to.uid) more.said.add({ code: 'import.link.loop', values: { kind: kind.name } }, more.spot);
  return {
    ...{ kind, from, to, values, repeats: more.repeats },
    ...(more.number !== '' && { issued: { issuer: more.issuer, number: more.number } }),
    ...(more.of && { of: more.of }),
  };
}

/** A person can do nothing before being born: the day of birth stands in the row, or in a resident ID number. */
function sayUnborn(
  kind: LinkKind,
  ends: readonly EntityOut[],
  values: Readonly<Record<string, Value>>,
  filled: readonly Filled[],
  { said, spot }: Pick<LinkMore, 'said' | 'spot'>,
): void {
  const time = ['at', 'since'].find((name) => values[name] !== undefined);
  if (time === undefined) return;
  const day = String(values[time]).slice(0, 10);
  const born = ends.map(bornOn).find((one) => one !== undefined && one > day);
  if (born === undefined) return;
  const column = filled.find(({ reader }) => reader.name === time)?.reader.plan.column ?? '';
  said.add({ code: 'import.date.unborn', values: { kind: kind.name, column } }, { ...spot, ...(column && { column }) });
}

function bornOn({ values }: EntityOut): string | undefined {
  const { bornOn: stated, residentId } = values;
  if (typeof stated === 'string') return stated;
  const [, year, month, day] = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(typeof residentId === 'string' ? residentId : '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
