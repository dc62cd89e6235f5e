/** Expand, links among, degrees and paths against a plain oracle in memory, on random worlds with something to hide. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree, type Grade } from '#graph-schema/neo4j/agree.ts';
import { linkKind } from '#graph-schema/ontology/index.ts';
import type { LinkKind, Value } from '#graph-schema/ontology/define.ts';
import { testGraph, wipe } from '#tests/store.ts';
import { ensureGuard } from '#graph-schema/neo4j/constraints.ts';
import { tell, type SaidLink } from '#tests/query-world.ts';
import type { Bundle, LineStyle, Scope } from './answers.ts';
import { linksAmong } from './among.ts';
import { neighbours } from './degrees.ts';
import { eventsOf } from './events.ts';
import { expand } from './expand.ts';
import { linksOf } from './links.ts';
import { paths } from './path.ts';

const people = ['person:reg:1', 'person:reg:2', 'person:reg:3'];
const phones = ['phone:+8619400000001', 'phone:+8619400000002', 'phone:+8619400000003'];
const cameras = ['checkpoint:cams:1', 'checkpoint:cams:2'];
const all = [...people, ...phones, ...cameras];
const times = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z'];
const one = (list: readonly string[]) => fc.constantFrom(...list);
const since = fc
  .option(one(times), { nil: undefined })
  .map((at): Record<string, Value> => (at === undefined ? {} : { since: at }));

const link: fc.Arbitrary<SaidLink> = fc.oneof(
  fc.record({
    kind: fc.constant('CALLED'),
    from: one(phones),
    to: one(phones),
    values: fc.record({ at: one(times), seconds: fc.nat(3) }),
  }),
  fc.record({ kind: fc.constant('USES'), from: one(people), to: one(phones), values: since }),
  fc.record({ kind: fc.constant('KNOWS'), from: one(people), to: one(people), values: since }),
  fc.record({
    kind: fc.constant('SEEN_AT'),
    from: one(phones),
    to: one(cameras),
    values: fc.record({ at: one(times) }),
  }),
);

interface World {
  readonly imports: readonly { readonly source: string; readonly grade: Grade; readonly links: readonly SaidLink[] }[];
  readonly hidden: readonly number[];
}

/** Imports take from one pool, so that they state the same links, and differ in what they say of them. */
const world: fc.Arbitrary<World> = fc.array(link, { minLength: 1, maxLength: 12 }).chain((pool) => {
  const again = fc.tuple(fc.constantFrom(...pool), fc.nat(3)).map(([said, seconds]): SaidLink => {
    return said.kind === 'CALLED' ? { ...said, values: { ...said.values, seconds } } : said;
  });
  const told = fc.record({
    ...{ source: one(['a', 'b']), grade: fc.constantFrom<Grade>('record', 'statement') },
    links: fc.array(again, { minLength: 4, maxLength: 14 }),
  });
  return fc.record({ imports: fc.array(told, { minLength: 1, maxLength: 3 }), hidden: fc.subarray([1, 2, 3]) });
});

interface Stood {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly line: LineStyle;
  readonly rows: number;
}

/** What is there for eyes that may not see `hidden`: links by what makes them one, each with what it agrees on. */
function oracle({ imports, hidden }: World): Stood[] {
  const links = new Map<
    string,
    { said: SaidLink; by: { import: number; source: string; grade: Grade; values: Readonly<Record<string, Value>> }[] }
  >();
  imports.forEach(({ source, grade, links: said }, i) => {
    const counts = new Map<string, number>();
    for (const each of said) {
      const kind = linkKind(each.kind) as LinkKind;
      const ends = kind.directed ? [each.from, each.to] : [each.from, each.to].sort();
      const key = JSON.stringify([each.kind, ends, kind.identity.map((name) => each.values?.[name] ?? null)]);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      const found = links.get(`${key} ${nth}`) ?? { said: each, by: [] };
      if (!hidden.includes(i + 1)) found.by.push({ import: i + 1, source, grade, values: each.values ?? {} });
      links.set(`${key} ${nth}`, found);
    }
  });
  return [...links.values()]
    .filter(({ by }) => by.length > 0)
    .map(({ said, by }) => {
      const kind = linkKind(said.kind) as LinkKind;
      const solid = by.some(({ grade }) => grade === 'record') || new Set(by.map(({ source }) => source)).size > 1;
      const [from, to] = kind.directed || said.from < said.to ? [said.from, said.to] : [said.to, said.from];
      return { kind, from, to, values: agree(by, kind).values, line: solid ? 'recorded' : 'stated', rows: by.length };
    });
}

const inside = (window: { from?: string; until?: string } | undefined, { values }: Stood): boolean => {
  if (!window) return true;
  const at = values['at'] as string | undefined;
  const [from, until] = [window.from ?? '0', window.until ?? '9'];
  if (at !== undefined) return at >= from && at < until;
  return values['since'] === undefined || (values['since'] as string) < until;
};

type Short = readonly [
  id: string,
  count: number,
  first: string | null,
  last: string | null,
  total: string | null,
  line: string,
];

function bundled(links: readonly Stood[]): Short[] {
  const groups = Map.groupBy(
    links.filter(({ from, to }) => from !== to),
    ({ from, to, kind }) => `${from}|${kind.name}|${to}`,
  );
  return [...groups]
    .map(([id, group]): Short => {
      const begins = group.flatMap(({ values }) => (values['at'] ?? values['since'] ?? []) as string | string[]).sort();
      const ends = group.flatMap(({ values }) => (values['at'] ?? []) as string | string[]).sort();
      const seconds = group.reduce((sum, { values }) => sum + Number(values['seconds'] ?? 0), 0);
      const line = group.some((each) => each.line === 'recorded') ? 'recorded' : 'stated';
      return [id, group.length, begins[0] ?? null, ends.at(-1) ?? null, seconds > 0 ? String(seconds) : null, line];
    })
    .sort();
}

const short = (bundles: readonly Bundle[]): Short[] =>
  bundles
    .map(({ id, count, first, last, total, line }): Short => [
      id,
      count,
      first ?? null,
      last ?? null,
      total?.[0]?.value ?? null,
      line,
    ])
    .sort();

test(
  'what is expanded, linked, counted and connected is what the visible statements say',
  { timeout: 600_000 },
  async () => {
    const graph = await testGraph();
    const asked = fc.record({
      seed: one(all),
      kinds: fc.subarray(['CALLED', 'USES', 'KNOWS', 'SEEN_AT']),
      direction: fc.constantFrom('both' as const, 'out' as const, 'in' as const),
      window: fc.option(
        fc.constantFrom(
          { from: times[1] as string },
          { until: times[1] as string },
          { from: times[1] as string, until: times[2] as string },
        ),
        { nil: undefined },
      ),
      set: fc.subarray(all, { minLength: 2 }),
      ends: fc.subarray(all, { minLength: 2, maxLength: 2 }),
    });
    const runs = Number(process.env['RUNS'] ?? 40);
    await fc.assert(
      fc.asyncProperty(world, asked, async (told, { seed, kinds, direction, window, set, ends }) => {
        await wipe(graph);
        await ensureGuard(graph);
        for (const each of told.imports) await tell(graph, each);
        const hidden = told.hidden.filter((number) => number <= told.imports.length);
        const scope: Scope = { graph, hidden, last: told.imports.length };
        const links = oracle({ ...told, hidden });
        const fits = (stood: Stood): boolean =>
          (kinds.length === 0 || kinds.includes(stood.kind.name)) && inside(window, stood);
        const there = new Set(links.flatMap(({ from, to }) => [from, to]));
        const more = { ...(kinds.length > 0 && { linkKinds: kinds }), ...(window && { window }) };

        // Expanded: every neighbour, and the bundles to it.
        const around = links.filter((stood) => {
          const out = stood.from === seed && (direction !== 'in' || !stood.kind.directed);
          const into = stood.to === seed && (direction !== 'out' || !stood.kind.directed);
          return fits(stood) && (out || into);
        });
        if (there.has(seed)) {
          const answer = await expand(scope, { uids: [seed], direction, ...more });
          expect(short(answer.bundles)).toEqual(bundled(around));
          expect(answer.entities.map(({ uid }) => uid).sort()).toEqual(
            [...new Set([seed, ...around.flatMap(({ from, to }) => [from, to])])].sort(),
          );
          const single = await linksOf(scope, {
            bundles: answer.bundles.map(({ id }) => id),
            ...(window && { window }),
          });
          const rows = around.filter(({ from, to }) => from !== to).map((stood) => stood.rows);
          expect(single.links.map(({ evidence }) => evidence.length).sort()).toEqual(rows.sort());
          const degrees = (await neighbours(scope, [seed]))[seed] ?? [];
          for (const { kind, direction: side, links: count } of degrees) {
            const own = links.filter(
              (stood) => stood.kind.name === kind && (side === 'out' ? stood.from : stood.to) === seed,
            );
            expect([kind, side, count]).toEqual([kind, side, own.length]);
          }
        } else {
          await expect(expand(scope, { uids: [seed] })).rejects.toMatchObject({ type: 'NotFound' });
        }

        const events = await eventsOf(scope, { uids: [seed], ...(window && { window }) });
        const happened = links.filter(
          (stood) => inside(window, stood) && stood.values['at'] && [stood.from, stood.to].includes(seed),
        );
        const seen = events.at.flatMap(({ series }) =>
          series.flatMap(({ kind, other, out, at }) => at.map((time) => [kind, other, out, time].join(' '))),
        );
        expect(seen.sort()).toEqual(
          happened
            .map(({ kind, from, to, values }) =>
              [kind.name, from === seed ? to : from, from === seed, values['at']].join(' '),
            )
            .sort(),
        );
        expect(events.at.map(({ count }) => count)).toEqual(there.has(seed) ? [happened.length] : []);

        const whole = await linksAmong(scope, { uids: all });
        expect(short(whole.bundles)).toEqual(bundled(links));
        const among = await linksAmong(scope, { uids: set, ...more });
        expect(short(among.bundles)).toEqual(
          bundled(links.filter((stood) => fits(stood) && set.includes(stood.from) && set.includes(stood.to))),
        );
        const [first, ...rest] = set as [string, ...string[]];
        const toRest = await linksAmong(scope, { uids: [first], with: rest, ...more });
        const oneEnd = links.filter(
          (s) => fits(s) && ((s.from === first && rest.includes(s.to)) || (s.to === first && rest.includes(s.from))),
        );
        expect(short(toRest.bundles)).toEqual(bundled(oneEnd));

        const [a, b] = ends as [string, string];
        if (there.has(a) && there.has(b)) {
          const known = simplePaths(links.filter(fits), a, b);
          const shortest = known.filter((path) => path.length === known[0]?.length);
          expect((await paths(scope, { from: a, to: b, mode: 'all', most: 100, ...more })).paths.map(text)).toEqual(
            shortest.map(text),
          );
          const some = await paths(scope, { from: a, to: b, mode: 'some', most: 6, ...more });
          expect(some.paths.map((path) => path.length)).toEqual(known.slice(0, 6).map((path) => path.length));
          expect(some.paths.every((path) => known.some((other) => text(other) === text(path)))).toBe(true);
          expect(some.cut.length).toBe(known.length > 6 ? 1 : 0);
          const single = await paths(scope, { from: a, to: b, mode: 'shortest', ...more });
          expect(single.paths.map((path) => path.length)).toEqual(known.slice(0, 1).map((path) => path.length));
        }
      }),
      { numRuns: runs, seed: Number(process.env['SEED'] ?? 77) },
    );
  },
);

const text = (path: readonly string[]): string => path.join('\n');

/** Every path without a repeated entity, shortest first. */
function simplePaths(links: readonly Stood[], from: string, to: string): string[][] {
  const next = (uid: string): string[] => [
    ...new Set(links.flatMap((each) => (each.from === uid ? [each.to] : each.to === uid ? [each.from] : []))),
  ];
  const walk = (path: readonly string[]): string[][] => {
    const end = path.at(-1) as string;
    if (end === to) return [[...path]];
    return next(end).flatMap((uid) => (path.includes(uid) ? [] : walk([...path, uid])));
  };
  return walk([from]).sort((x, y) => x.length - y.length || (text(x) < text(y) ? -1 : 1));
}
