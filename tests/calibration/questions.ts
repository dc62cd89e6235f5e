/** What is asked of a city without crimes: each pattern at its lowest thresholds, about those that anybody might ask about. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { PatternHeader } from '#queries/answers.ts';
import { entityKindNamed, linkKindNamed } from '#queries/kinds.ts';
import type { Given } from '#queries/parameters.ts';
import { World, type PatternCase } from '#queries/patterns/cases.ts';

export interface Town {
  readonly graph: Graph;
  /** A seed of its own for each pattern: what one draws does not move another. */
  random(of: string): () => number;
  /** Sets of invented scenes; they are brought in when first asked for. */
  scenes(): Promise<readonly (readonly string[])[]>;
}

/** Links by which a model knows its candidates: who has none of them had no chance. */
const linksOf: Readonly<Record<string, readonly string[]>> = {
  ...{ together: ['SEEN_AT'], presence: ['SEEN_AT'], quiet: ['CALLED', 'MESSAGED'], rate: ['CALLED'] },
  contacts: ['CALLED', 'MESSAGED'],
};

/** Questions of a model that tries one candidate each, and of one that tries everybody. */
const questions = { one: 120, each: 40 } as const;
/** How many times as many, where so few come inside in a town without crimes that nothing could be said of their p. */
const oftener: Readonly<Record<string, number>> = { 'replaced-phone': 3, 'hand-over': 3, 'silence-together': 2 };

/**
 * Windows beside the thresholds, for the same reason: hardly a number begins in just the week in which another stops, and hardly
 * anybody waits for somebody else at one camera. The model judges whoever comes in, so that more of it is seen.
 */
const widest: Readonly<Record<string, Given>> = {
  'replaced-phone': { earlier: 'P90D', later: 'P90D', minShared: '2' },
  'hand-over': { wait: 'PT1M', overlap: 'PT0S', metres: '700' },
};
/** A pair that speaks less has no number in `quiet`: phones without such a partner are not asked about. */
const partnerOf = 12;

/** Asked in one run: the class is drawn once for all of them. */
const peersAtOnce = 20;
/** Less than this was seen of somebody about whom nobody would ask: of lists, of all else. */
const fewest = { list: 3, else: 10 } as const;

/** Such patterns are asked last: until then the police book is the town's own. */
export const inventedFor = (model: string): boolean => model === 'presence' || model === 'rate';

export function eventsOf({ chance }: PatternHeader): readonly string[] {
  if (!('model' in chance)) return [];
  const { model, inputs } = chance;
  const named = [inputs['list'], inputs['link'], inputs['by']].flatMap((name) => name?.split('_OR_') ?? []);
  return (linksOf[model] ?? named).filter((kind) => linkKindNamed.has(kind));
}

/** Events by uid, of all of a kind that have any. */
export async function activityOf(graph: Graph, kind: string, events: readonly string[]): Promise<Map<string, number>> {
  if (!entityKindNamed.has(kind) && kind !== 'Entity') throw new Error(`no kind ${kind}`);
  const rows = await graph.read<{ uid: string; n: number }>(
    `MATCH (x:${kind}) WITH x, ${events.length === 0 ? '1' : `COUNT { (x)-[:${events.join('|')}]-() }`} AS n WHERE n > 0
RETURN x.uid AS uid, n ORDER BY uid`,
    {},
  );
  return new Map(rows.map(({ uid, n }) => [uid, n]));
}

async function withPartner(graph: Graph): Promise<ReadonlySet<string>> {
  const rows = await graph.read<{ uid: string }>(
    `MATCH (a:Phone)-[:CALLED|MESSAGED]-(b:Phone) WITH a, b, count(*) AS n WHERE n >= $least
RETURN DISTINCT a.uid AS uid ORDER BY uid`,
    { least: partnerOf },
  );
  return new Set(rows.map(({ uid }) => uid));
}

/** Models that judge each candidate by itself: their thresholds are taken down to one, so that all candidates have a p. */
const loose: readonly string[] = ['together', 'presence', 'quiet', 'rate', 'contacts', 'roster', 'overlap', 'shuffle'];

/** Thresholds at their lowest. Those of the other models are part of what their peers are asked. */
const loosest = ({ chance, parameters }: PatternHeader): Given =>
  'model' in chance && loose.includes(chance.model)
    ? Object.fromEntries(
        parameters.flatMap(({ name, type }) =>
          type !== 'Int' ? [] : name === 'turns' ? [[name, '0']] : name.startsWith('min') ? [[name, '1']] : [],
        ),
      )
    : {};

/** As many of each as the first case beside the pattern gives, thresholds at their lowest; all else that has a default keeps it. */
export async function questionsOf(
  header: PatternHeader,
  firstCase: PatternCase,
  { graph, random, scenes }: Town,
): Promise<Given[]> {
  if (!('model' in header.chance)) return [];
  const { model } = header.chance;
  const usual = firstCase.world(new World()).given;
  const wanted =
    (model === 'shuffle' || model === 'peers' ? questions.one : questions.each) * (oftener[header.slug] ?? 1);
  const atOnce = model === 'peers' ? peersAtOnce : 1;
  const draw = random(header.slug);
  const columns = new Map<string, (nth: number) => unknown>();
  for (const { name, type, many, default: fallback } of header.parameters) {
    if (fallback !== undefined) continue;
    const count = many ? [usual[name]].flat().length : 1;
    if (!entityKindNamed.has(type) && type !== 'Entity') {
      columns.set(name, () => usual[name]);
      continue;
    }
    if (type === 'Case' && inventedFor(model)) {
      const sets = await scenes();
      columns.set(name, (nth) => sets[nth % sets.length]);
      continue;
    }
    const kinds = type === 'Entity' ? header.runsOn : [type];
    const lists = await Promise.all(kinds.map((kind) => someOf(kind)));
    columns.set(name, (nth) => {
      const list = lists[nth % lists.length] ?? [];
      const some = new Set<string>();
      for (let n = 0; some.size < count * atOnce && n < 50 * count * atOnce; n++)
        some.add(list[Math.floor(draw() * list.length)] ?? '');
      return many ? [...some] : [...some][0];
    });
  }
  return Array.from(
    { length: Math.ceil(wanted / atOnce) },
    (_, nth) =>
      ({
        ...loosest(header),
        ...widest[header.slug],
        ...Object.fromEntries([...columns].map(([name, of]) => [name, of(nth)])),
      }) as Given,
  );

  async function someOf(kind: string): Promise<string[]> {
    const events = eventsOf(header);
    const often = events.some((one) => linkKindNamed.get(one)?.family === 'event');
    const least = !often ? 1 : model === 'roster' ? fewest.list : fewest.else;
    const activity = await activityOf(graph, kind, events);
    const partnered = model === 'quiet' ? await withPartner(graph) : null;
    return [...activity].flatMap(([uid, n]) => (n >= least && partnered?.has(uid) !== false ? [uid] : []));
  }
}
