/** Who stands within how many steps of a case, hubs refused; the same steps as who-links-cases.cypher takes. */
import type { Uid } from '../answers.ts';
import { statement, type Eye, type Sight, type Statement } from '../visible.ts';

/** Links by which somebody or something is part of a case. Who investigates is no link between cases. */
export const caseLinks = 'SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN';

/** Ties that are followed between people and things; nobody is reached through having been at a place. */
export const ties =
  'USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS';

export const mostSteps = 3;

/** The n-th thing passed on the way may be gone through: it is no hub. */
const open = (n: number): string => `COUNT { (n${n})-[:${ties}]-() } <= $hub`;

/** `(n0)–(n1)–…–(case)`, from either end; each step keeps different things only, so that 500 calls are one way. */
function ways(see: Sight, from: 'case' | 'thing', steps: number): string {
  const lines: string[] = [];
  const to = (n: number, kinds: string): string =>
    `MATCH (n${n - 1})-[l${n}:${kinds}]-(n${n}) WHERE ${see.link(`l${n}`)}`;
  for (let n = 1; n <= steps; n++) {
    const lastStep = n === steps;
    const kinds = (from === 'case' ? n === 1 : lastStep) ? caseLinks : ties;
    const isCase = from === 'thing' && lastStep;
    lines.push(`${to(n, kinds)} AND ${isCase ? '' : 'NOT '}n${n}:Case`);
    const keep = `WITH DISTINCT n0, n${n}`;
    lines.push(lastStep ? keep : `${keep} WHERE ${open(n)}`);
  }
  return lines.join('\n  ');
}

/** One statement per number of steps and direction; rows: uid of the start, uids reached. */
const made = new Map<string, Statement>();

function reachOf(from: 'case' | 'thing', steps: number): Statement {
  const key = `${from} ${steps}`;
  const found =
    made.get(key) ??
    statement((see) => {
      const branches = Array.from(
        { length: steps },
        (_, i) => `WITH n0 ${ways(see, from, i + 1)}\n  RETURN n${i + 1}.uid AS found`,
      );
      return `UNWIND $uids AS uid MATCH (n0:Entity {uid: uid}) USING INDEX n0:Entity(uid)
CALL (n0) {
  ${branches.join('\n  UNION\n  ')}
}
RETURN uid, collect(DISTINCT found) AS reached`;
    });
  made.set(key, found);
  return found;
}

/** Uids within so many steps of each case. */
export const aroundCases = (eye: Eye, uids: readonly Uid[], steps: number, hub: number): Promise<Map<Uid, Uid[]>> =>
  reach(eye, 'case', uids, steps, hub);

/** Cases within so many steps of each thing. */
export const casesAround = (eye: Eye, uids: readonly Uid[], steps: number, hub: number): Promise<Map<Uid, Uid[]>> =>
  reach(eye, 'thing', uids, steps, hub);

async function reach(
  eye: Eye,
  from: 'case' | 'thing',
  uids: readonly Uid[],
  steps: number,
  hub: number,
): Promise<Map<Uid, Uid[]>> {
  const rows = await eye.read<{ uid: Uid; reached: Uid[] }>(reachOf(from, Math.min(steps, mostSteps)), { uids, hub });
  const found = new Map(rows.map(({ uid, reached }) => [uid, reached]));
  return new Map(uids.map((uid) => [uid, found.get(uid) ?? []]));
}

const hubsBy = statement(
  (see) => `UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) USING INDEX n:Entity(uid)
WITH n, COUNT { (n)-[:${ties}]-() } AS links WHERE links > $hub AND ${see.entity('n')}
RETURN n.uid AS uid, links ORDER BY links DESC`,
);

/** Those that were not gone through, with their links. */
export const hubsAmong = (eye: Eye, uids: readonly Uid[], hub: number): Promise<{ uid: Uid; links: number }[]> =>
  eye.read(hubsBy, { uids, hub });

const someCases = statement(
  (see) => `MATCH (c:Case) WHERE ${see.entity('c')} WITH c.uid AS uid LIMIT $most RETURN collect(uid) AS uids`,
);
const allCases = statement((see) => `MATCH (c:Case) WHERE ${see.entity('c')} RETURN count(c) AS cases`);

/** How many cases there are, and some of them. */
export async function casesOf(eye: Eye, most: number): Promise<{ count: number; sample: Uid[] }> {
  const [[some], [all]] = await Promise.all([
    eye.read<{ uids: Uid[] }>(someCases, { most }),
    eye.read<{ cases: number }>(allCases, {}),
  ]);
  return { count: all?.cases ?? 0, sample: some?.uids ?? [] };
}
