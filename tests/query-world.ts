/** Small worlds for tests of questions: statements by import, written through the real write path. */
import type { Grade } from '#graph-schema/neo4j/agree.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { beginImport, openWriter, type StatedEntity, type StatedLink } from '#graph-schema/neo4j/write.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import { kindOfUid } from '#graph-schema/ontology/index.ts';
import { linkUid } from '#graph-schema/ontology/uid.ts';

export interface Said {
  readonly source: string;
  readonly grade: Grade;
  readonly entities?: readonly { readonly uid: string; readonly values: Readonly<Record<string, Value>> }[];
  readonly links?: readonly SaidLink[];
}

export interface SaidLink {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly values?: Readonly<Record<string, Value>>;
  readonly of?: string;
}

/** One import; row 1 is the header. @returns its number */
export async function tell(graph: Graph, { source, grade, entities = [], links = [] }: Said): Promise<number> {
  const number = await beginImport(graph, { source, grade });
  const writer = await openWriter(graph, number);
  const states = entities.map(({ uid, values }, i): StatedEntity => ({
    kind: kindOfUid(uid)?.name ?? '',
    uid,
    file: 1,
    row: i + 2,
    values,
  }));
  const seen = new Map<string, number>();
  const stated = links.map(({ kind, from, to, values = {}, of }, i): StatedLink => {
    const first = linkUid(kind, from, to, values);
    const nth = (seen.get(first) ?? 0) + 1;
    seen.set(first, nth);
    const uid = nth === 1 ? first : linkUid(kind, from, to, values, nth);
    return { kind, uid, from, to, file: 2, row: i + 2, values, ...(of !== undefined && { of }) };
  });
  const size = 5_000;
  const batches = Math.max(1, Math.ceil(Math.max(states.length, stated.length) / size));
  for (let n = 0; n < batches; n += 1) {
    const part = <T>(list: readonly T[]): T[] => list.slice(n * size, (n + 1) * size);
    await writer.write({ number: n + 1, entities: part(states), links: part(stated) });
  }
  await writer.finish();
  return number;
}
