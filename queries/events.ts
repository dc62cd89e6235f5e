/** When things happened at entities: all times at once and lean, for the timeline and the map. Rows and values: links.ts. */
import { agree } from '#graph-schema/neo4j/agree.ts';
import { linkKinds } from '#graph-schema/ontology/index.ts';
import type { LinkKind } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { EventsAt, EventSeries, Events, Scope, Uid, Window } from './answers.ts';
import { statementsOf } from './bundles.ts';
import { entitiesOf, rootsOf, statedBy } from './entities.ts';
import { linkKindNamed } from './kinds.ts';
import { look, statement, type Eye } from './visible.ts';
import { boundsOf, inWindow, liesIn, type Bounds } from './window.ts';

export interface EventsOf {
  /** At most 100. */
  readonly uids: readonly Uid[];
  readonly window?: Window;
  /** 5,000 unless said, at most 20,000: an entity with more gives none. */
  readonly most?: number;
}

const limits = { uids: 100, most: 20_000, usual: 5_000 } as const;

/** What a view of time and place shows: events, and the facts that say where something is. */
const placeFacts = linkKinds.filter(({ family, to }) => family === 'fact' && to.includes('Place'));
const shown = [...linkKinds.filter(({ family }) => family === 'event'), ...placeFacts].map(({ name }) => name);

interface Row {
  readonly of: Uid;
  readonly from: Uid;
  readonly to: Uid;
  readonly kind: string;
  readonly mixed: string | null;
  readonly times: readonly (readonly [string | null, string | null])[];
}

const asked = statement(
  (see) => `UNWIND $uids AS of MATCH (e:Entity {uid: of}) USING INDEX e:Entity(uid)
CALL (e) { MATCH (e)-[l:${shown.join('|')}]-() WHERE ${see.link('l')} AND (${inWindow('l')} OR ${see.mixed('l')})
  RETURN DISTINCT l LIMIT $most + 1 }
RETURN of, startNode(l).uid AS from, endNode(l).uid AS to, type(l) AS kind,
  CASE WHEN ${see.mixed('l')} THEN l.uid END AS mixed, collect([l.at, l.until]) AS times`,
);

/**
 * The events at each entity, and the facts that place it, in series by kind, direction and other end. An entity with more than
 * `most` gives its name and no series: a part of them would show silences that were none.
 */
export async function eventsOf(scope: Scope, { uids, window, most = limits.usual }: EventsOf): Promise<Events> {
  if (uids.length === 0 || uids.length > limits.uids)
    throw badInput('query.uids', { count: uids.length, most: limits.uids });
  if (!Number.isInteger(most) || most < 1 || most > limits.most)
    throw badInput('query.limit', { limit: most, most: limits.most });
  const bounds = boundsOf(window);
  return look(scope, async (eye) => {
    const roots = await rootsOf(eye, uids);
    const own = await entitiesOf(eye, [...new Set(uids.map((uid) => roots.get(uid) ?? uid))]);
    const read = await eye.read<Row>(asked, { ...bounds.params, uids: own.map(({ uid }) => uid), most });
    const counts = new Map<Uid, number>();
    for (const { of, times } of read) counts.set(of, (counts.get(of) ?? 0) + times.length);
    const whole = read.filter(({ of }) => (counts.get(of) ?? 0) <= most);
    const rows = eye.filtered ? await settled(eye, whole, bounds) : whole;
    const at = own.map(({ uid }): EventsAt => {
      if ((counts.get(uid) ?? 0) > most) return { uid, count: null, series: [] };
      const series = seriesOf(rows.filter(({ of }) => of === uid));
      return { uid, count: series.reduce((sum, each) => sum + each.at.length, 0), series };
    });
    const others = new Set(at.flatMap(({ series }) => series.map(({ other }) => other)));
    const ends = [
      ...own,
      ...(await entitiesOf(
        eye,
        [...others].filter((uid) => !own.some((one) => one.uid === uid)),
      )),
    ];
    return { at, ends, most };
  });
}

/** A link that a hidden import states too, by what its visible statements agree on. */
async function settled(eye: Eye, rows: readonly Row[], bounds: Bounds): Promise<Row[]> {
  const stated = await statementsOf(
    eye,
    rows.flatMap(({ mixed }) => mixed ?? []),
  );
  return rows.flatMap((row) => {
    if (row.mixed === null) return [row];
    const kind = linkKindNamed.get(row.kind) as LinkKind;
    const seen = stated.get(row.mixed);
    if (seen === undefined) return [];
    const { values } = agree(statedBy(eye, seen, kind), kind);
    if (!liesIn(bounds, values)) return [];
    const text = (name: string): string | null => (values[name] === undefined ? null : String(values[name]));
    return [{ ...row, times: [[text('at'), text('until')]] as const }];
  });
}

function seriesOf(rows: readonly Row[]): EventSeries[] {
  const groups = new Map<string, { first: Row; times: (readonly [string | null, string | null])[] }>();
  for (const row of rows) {
    const id = `${row.kind} ${row.from} ${row.to}`;
    const group = groups.get(id);
    if (group) group.times.push(...row.times);
    else groups.set(id, { first: row, times: [...row.times] });
  }
  return [...groups.values()].map(({ first: { of, from, to, kind }, times }) => {
    const events = times.flatMap(([at, until]) => (at === null ? [] : [{ at, until }]));
    events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return {
      ...{ kind, out: from === of, other: from === of ? to : from },
      at: events.map(({ at }) => at),
      ...(events.some(({ until }) => until !== null) && { until: events.map(({ until }) => until) }),
    };
  });
}
