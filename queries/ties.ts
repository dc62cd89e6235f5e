/** Known ties: what is in the graph already and explains that two things go together (CHANCE §1). Looked up, never guessed. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Uid } from './answers.ts';
import { entitiesOf } from './entities.ts';
import { statement, type Eye } from './visible.ts';

/** Employees of a firm that owns the thing may drive it; of a large firm that says nothing. */
const smallFirm = 20;

/** What explains a hit, unless its pattern names fewer: `@ties`. */
export const tieNames: readonly string[] = ['owner', 'kin', 'household', 'booking', 'staff', 'staff-family'];

const tiesOf = statement((see) => {
  const owners = (x: string, found: string): string => `COLLECT {
    MATCH (o:Entity)-[u:USES|OWNS]->(${x}) WHERE (o:Person OR o:Organisation) AND ${see.link('u')} RETURN o
  } + CASE WHEN ${x}:Person THEN [${x}] ELSE [] END AS ${found}`;
  const staff = (x: string, found: string): string => `COLLECT {
    MATCH (firm:Organisation)-[u:USES|OWNS]->(${x}) WHERE ${see.link('u')} AND COUNT { (firm)<-[:EMPLOYED_BY]-() } <= ${smallFirm}
    MATCH (firm)<-[e:EMPLOYED_BY]-(p:Person) WHERE ${see.link('e')} RETURN p
  } AS ${found}`;
  const firm = (ours: string, theirs: string): string => `UNWIND ${ours} AS x UNWIND ${theirs} AS y
  WITH x, y WHERE x = y OR EXISTS { (x)-[k:KIN_OF]-(y) WHERE ${see.link('k')} }
    OR EXISTS { (x)-[h:LIVES_AT]->()<-[i:LIVES_AT]-(y) WHERE ${see.link('h')} AND ${see.link('i')} }
  RETURN 5 AS strength, CASE WHEN x = y THEN 'staff' ELSE 'staff-family' END AS tie, x.uid AS one, y.uid AS two`;
  return `UNWIND $pairs AS pair
MATCH (a:Entity {uid: pair[1]}) USING INDEX a:Entity(uid) MATCH (b:Entity {uid: pair[2]}) USING INDEX b:Entity(uid)
WITH pair, ${owners('a', 'ofA')}, ${owners('b', 'ofB')}, ${staff('a', 'staffA')}, ${staff('b', 'staffB')}
CALL (ofA, ofB, staffA, staffB) {
  UNWIND ofA AS x UNWIND ofB AS y
  WITH x, y WHERE x = y RETURN 1 AS strength, 'owner' AS tie, x.uid AS one, x.uid AS two
  UNION
  UNWIND ofA AS x UNWIND ofB AS y
  MATCH (x)-[k:KIN_OF]-(y) WHERE ${see.link('k')} RETURN 2 AS strength, 'kin' AS tie, x.uid AS one, y.uid AS two
  UNION
  UNWIND ofA AS x UNWIND ofB AS y
  MATCH (x)-[h:LIVES_AT]->(home)<-[i:LIVES_AT]-(y) WHERE x <> y AND ${see.link('h')} AND ${see.link('i')}
  RETURN 3 AS strength, 'household' AS tie, x.uid AS one, y.uid AS two
  UNION
  UNWIND ofA AS x UNWIND ofB AS y
  MATCH (x)-[s:STAYED_AT|TRAVELLED_ON]->(where)<-[t:STAYED_AT|TRAVELLED_ON]-(y)
  WHERE x <> y AND s.booking = t.booking AND ${see.link('s')} AND ${see.link('t')}
  RETURN 4 AS strength, 'booking' AS tie, x.uid AS one, y.uid AS two
  UNION
  ${firm('staffA', 'ofB')}
  UNION
  ${firm('staffB', 'ofA')}
}
WITH pair[0] AS i, tie, one, two, strength WHERE tie IN $ties ORDER BY strength
RETURN i, head(collect({tie: tie, one: one, two: two})) AS first`;
});

/**
 * For each key of two or more things, the tie that explains them together, or null.
 * A key of three and more is explained only when its first is tied to all the others.
 */
export async function knownTies(
  eye: Eye,
  keys: readonly (readonly Uid[])[],
  ties: readonly string[] = tieNames,
): Promise<(Say | null)[]> {
  const pairs = keys.flatMap(([first, ...others], i) => others.map((other) => [i, first, other]));
  if (pairs.length === 0) return keys.map(() => null);
  const rows = await eye.read<{ i: number; first: { tie: string; one: Uid; two: Uid } }>(tiesOf, {
    pairs: pairs.map(([i, a, b], n) => [n, a, b, i]),
    ties,
  });
  const named = new Map(
    (
      await entitiesOf(
        eye,
        rows.flatMap(({ first }) => [first.one, first.two]),
      )
    ).map((e) => [e.uid, e.caption]),
  );
  const found = new Map(rows.map(({ i, first }) => [i, first]));
  return keys.map((key, i) => {
    const mine = pairs.flatMap(([owner], n) => (owner === i ? [found.get(n)] : []));
    const tie = mine[0];
    if (key.length < 2 || tie === undefined || mine.includes(undefined)) return null;
    return {
      code: `pattern.tie.${tie.tie}`,
      values: { one: named.get(tie.one) ?? tie.one, two: named.get(tie.two) ?? tie.two },
    };
  });
}
