/** What closed groups do to what is drawn: their members stand as one, and lines that then run alike become one with all its links. */
import type { Bundle, Entity, Total, Uid } from '#casework/answers.ts';
import type { Chart } from './chart.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './own.ts';

export interface DrawnGroup {
  readonly group: Group;
  /** Those that would be drawn if it stood open; hidden ones and closed kinds are no part of it. */
  readonly members: readonly Entity[];
  /** Links between its own members: they are not drawn. */
  readonly links: number;
}

export interface Folded {
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  readonly groups: readonly DrawnGroup[];
  /** Of a line that was summed: the ids of what it stands for. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

const timesCap = 200;

export function fold(chart: Chart, entities: readonly Entity[], bundles: readonly Bundle[]): Folded {
  const closed = groupsOf(chart).filter(({ open }) => !open);
  if (closed.length === 0) return { entities, bundles, groups: [], parts: new Map() };
  const into = new Map<Uid, string>(closed.flatMap(({ id, members }) => members.map((uid) => [uid, id] as const)));
  const end = (uid: Uid): string => into.get(uid) ?? uid;
  const inside = new Map<string, number>();
  const found = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const [from, to] = [end(bundle.from), end(bundle.to)];
    if (from === to) inside.set(from, (inside.get(from) ?? 0) + bundle.count);
    else {
      const id = from === bundle.from && to === bundle.to ? bundle.id : `${from}|${bundle.kind}|${to}`;
      found.set(id, [...(found.get(id) ?? []), bundle]);
    }
  }
  const summed = [...found].filter(([id, [first]]) => id !== first?.id);
  const members = Map.groupBy(entities, ({ uid }) => end(uid));
  return {
    entities: entities.filter(({ uid }) => !into.has(uid)),
    bundles: [...found].map(([id, some]) => (id === some[0]?.id ? some[0] : sum(id, some, end))),
    groups: closed.flatMap((group) => {
      const shown = members.get(group.id);
      return shown === undefined ? [] : [{ group, members: shown, links: inside.get(group.id) ?? 0 }];
    }),
    parts: new Map(summed.map(([id, some]) => [id, some.map((bundle) => bundle.id)])),
  };
}

const strength: readonly Bundle['line'][] = ['recorded', 'stated', 'worked-out'];

/** As the store sums links into a bundle: one solid link makes the line solid. */
function sum(id: string, some: readonly Bundle[], end: (uid: Uid) => string): Bundle {
  const [one] = some as [Bundle];
  const count = some.reduce((all, bundle) => all + bundle.count, 0);
  const first = some.flatMap((bundle) => bundle.first ?? []).toSorted(byTime)[0];
  const last = some
    .flatMap((bundle) => bundle.last ?? bundle.first ?? [])
    .toSorted(byTime)
    .at(-1);
  const total = totals(some.flatMap((bundle) => bundle.total ?? []));
  const times = some.flatMap((bundle) => bundle.times ?? []).toSorted(byTime);
  const timed = some.every((bundle) => bundle.times !== undefined) && times.length <= timesCap;
  return {
    ...{ id, from: end(one.from), to: end(one.to), kind: one.kind, count },
    line: strength.find((line) => some.some((bundle) => bundle.line === line)) ?? one.line,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    // A line whose total is not known (a window cuts it) leaves the sum unknown: a part of it would be taken for all.
    ...(total.length > 0 && some.every((bundle) => bundle.total !== undefined) && { total }),
    ...(timed && { times }),
  };
}

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const totals = (given: readonly Total[]): readonly Total[] =>
  [...Map.groupBy(given, ({ unit }) => unit)].map(([unit, some]) => ({
    unit,
    value: some.map(({ value }) => value).reduce(plus),
  }));

/** Decimal strings, digit for digit: money is never a float. */
function plus(a: string, b: string): string {
  const digits = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string): bigint => {
    const [before = '0', after = ''] = text.replace('-', '').split('.');
    const size = BigInt(before + after.padEnd(digits, '0'));
    return text.startsWith('-') ? -size : size;
  };
  const both = whole(a) + whole(b);
  const text = String(both < 0n ? -both : both).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${both < 0n ? '-' : ''}${text.slice(0, cut)}${digits === 0 ? '' : `.${text.slice(cut)}`}`;
}
