/** How many links of which kind stand at an entity: from the store's own counts where nothing is hidden. */
import type { Neighbours, Scope, Uid } from './answers.ts';
import { degreeCap } from './entities.ts';
import { linkNames } from './kinds.ts';
import { look, statement, type Eye } from './visible.ts';

const each = (make: (pattern: string) => string): string =>
  `[${linkNames.flatMap((name) => [make(`(e)-[l:${name}]->()`), make(`(e)<-[l:${name}]-()`)]).join(', ')}]`;

const byStore = statement(
  (see) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid) WHERE ${see.entity('e')}
RETURN uid, e.imports AS imports, ${each((pattern) => `COUNT { ${pattern.replace('l:', ':')} }`)} AS counts`,
);

const byReading = statement(
  (see) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid)
RETURN uid, ${each((pattern) => `COUNT { MATCH ${pattern} WHERE ${see.link('l')} RETURN l LIMIT ${degreeCap + 1} }`)} AS counts`,
);

/** Links of each kind and direction; `entities` at the other ends are not counted here. */
export const neighbours = (scope: Scope, uids: readonly Uid[]): Promise<Record<Uid, Neighbours[]>> =>
  look(scope, async (eye) => Object.fromEntries(await degreesOf(eye, uids)));

export async function degreesOf(eye: Eye, uids: readonly Uid[]): Promise<Map<Uid, Neighbours[]>> {
  if (uids.length === 0) return new Map();
  const rows = await eye.read<{ uid: Uid; imports: number[]; counts: number[] }>(byStore, { uids: [...new Set(uids)] });
  const unclean = rows.filter(({ imports }) => eye.filtered && (eye.unsettled || !imports.every(eye.sees)));
  const read =
    unclean.length > 0
      ? await eye.read<{ uid: Uid; counts: number[] }>(byReading, { uids: unclean.map(({ uid }) => uid) })
      : [];
  const counted = new Map(read.map(({ uid, counts }) => [uid, counts]));
  return new Map(rows.map(({ uid, counts }) => [uid, listed(counted.get(uid) ?? counts, counted.has(uid))]));
}

function listed(counts: readonly number[], wasCapped: boolean): Neighbours[] {
  return counts.flatMap((count, i) => {
    if (count === 0) return [];
    const capped = wasCapped && count > degreeCap;
    const direction = i % 2 === 0 ? 'out' : 'in';
    return [
      { kind: linkNames[i >> 1] as string, direction, links: capped ? degreeCap : count, entities: null, capped },
    ];
  });
}
