/** What the graph must be, worked out anew from the imports and merges in force; shares no code with the write path. */
import type { Value } from '#graph-schema/ontology/define.ts';
import type { Placed } from './world.ts';

export interface Force {
  readonly imports: readonly { id: number; source: string; grade: string; rows: readonly Placed[] }[];
  readonly merges: ReadonlyMap<string, string>;
}

export type Shown = Record<string, unknown>;
export type Picture = Record<'entities' | 'records' | 'links' | 'statements', Record<string, Shown>>;

type Said = {
  imp: number;
  source: string;
  grade: string;
  file: number;
  row: number;
  of?: string;
  values: Record<string, Value>;
};

const normal = (values: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, v]): [string, Value] => [
        name,
        (name === 'amount' || name === 'balance') && Number(v) < 2 ** 53 ? Number(v) : v,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function vote(all: readonly Said[]): { values: Record<string, Value>; conflicts: string[] } {
  const values: Record<string, Value> = {};
  const conflicts: string[] = [];
  for (const name of [...new Set(all.flatMap((said) => Object.keys(said.values)))].sort()) {
    const having = all.filter((said) => said.values[name] !== undefined);
    if (name === 'aliases') {
      values[name] = [...new Set(having.flatMap((said) => said.values[name] as string[]))].sort();
      continue;
    }
    const ballots = Object.values(Object.groupBy(having, (said) => JSON.stringify(said.values[name]))).map(
      (group = []) => ({
        value: group[0]?.values[name] as Value,
        rank: [
          group.some((said) => said.grade === 'record') ? 1 : 0,
          new Set(group.map((said) => said.source)).size,
          Math.max(...group.map((said) => said.imp)),
        ],
      }),
    );
    ballots.sort((a, b) => {
      for (const [i, rank] of a.rank.entries()) if (rank !== b.rank[i]) return (b.rank[i] as number) - rank;
      if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
      if (typeof a.value !== typeof b.value) return typeof a.value === 'number' ? -1 : 1;
      return JSON.stringify(a.value) < JSON.stringify(b.value) ? -1 : 1;
    });
    values[name] = ballots[0]?.value as Value;
    if (ballots.length > 1) conflicts.push(name);
  }
  return { values, conflicts };
}

export function expected({ imports, merges }: Force): Picture {
  const picture: Picture = { entities: {}, records: {}, links: {}, statements: {} };
  const root = (uid: string): string => (merges.has(uid) ? root(merges.get(uid) as string) : uid);
  const about: Record<string, { kind: string; imports: Set<number>; said: Said[] }> = {};
  const events: Record<string, { kind: string; ends: string[]; said: Said[] }> = {};
  for (const { id: imp, source, grade, rows } of imports) {
    for (const { ends, said, link, file, row, uid } of rows) {
      for (const { uid: end, kind } of ends)
        (about[root(end)] ??= { kind, imports: new Set(), said: [] }).imports.add(imp);
      const by = { imp, source, grade, file, row };
      const values = normal(said);
      const first = ends[0]?.uid as string;
      const key = JSON.stringify([imp, first, values]);
      if ((!link || Object.keys(values).length > 0) && !picture.records[key]) {
        const moved = root(first) === first ? {} : { was: first };
        picture.records[key] = { about: root(first), import: imp, file, row, ...moved, ...values };
        about[root(first)]?.said.push({ ...by, values });
      }
      if (!link) continue;
      const stated = ends.map((end) => end.uid);
      if (link.kind === 'KIN_OF') stated.sort();
      const event = (events[uid] ??= { kind: link.kind, ends: stated, said: [] });
      const now = { ...by, ...(link.of ? { of: link.of } : {}), values: normal(link.values) };
      const same = (s: Said): boolean =>
        JSON.stringify([s.imp, s.of, s.values]) === JSON.stringify([imp, now.of, now.values]);
      if (!event.said.some(same)) event.said.push(now);
    }
  }
  for (const [uid, { kind, imports: owners, said }] of Object.entries(about)) {
    const { values, conflicts } = vote(said);
    picture.entities[uid] = {
      kind,
      imports: [...owners].sort((a, b) => a - b),
      ...values,
      ...(conflicts[0] ? { conflicts } : {}),
    };
  }
  for (const [
    uid,
    {
      kind,
      ends: [a = '', b = ''],
      said,
    },
  ] of Object.entries(events)) {
    const [first, ...others] = said.sort((x, y) => x.imp - y.imp || x.file - y.file || x.row - y.row);
    if (!first) continue;
    const { values, conflicts } = vote(said);
    picture.links[uid] = {
      ...{ kind, from: root(a), to: root(b), uid, import: first.imp, file: first.file, row: first.row, ...values },
      ...(root(a) === a ? {} : { wasFrom: a }),
      ...(root(b) === b ? {} : { wasTo: b }),
      ...(kind === 'SEEN_AT' ? { place: root(b) } : {}),
      ...(said.every((s) => s.of) ? { of: first.of } : {}),
      ...(others[0] ? { also: [...new Set(others.map((s) => s.imp))].sort((x, y) => x - y) } : {}),
      ...(conflicts[0] ? { conflicts } : {}),
    };
    if (!others[0]) continue;
    for (const s of said) {
      const worked = s.of ? { worked: s.of } : {};
      picture.statements[`${uid} ${s.imp} ${s.file} ${s.row}`] = {
        ...{ of: uid, type: kind, import: s.imp, file: s.file, row: s.row, ...worked, ...s.values },
      };
    }
  }
  return picture;
}
