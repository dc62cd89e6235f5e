/** How the cases beside a pattern are written: little worlds, and which keys must stand out in them and which must not. */
import type { Value } from '#graph-schema/ontology/define.ts';
import { entityUid, linkUid } from '#graph-schema/ontology/uid.ts';
import type { StatedEntity, StatedLink } from '#graph-schema/neo4j/write.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Result, Uid } from '../answers.ts';
import type { Given } from '../parameters.ts';
import type { RunOptions } from '../run.ts';

type Values = Readonly<Record<string, Value>>;

/** Collects what one import of a made-up source states; a test hands it to the real writer. */
export class World {
  readonly entities: StatedEntity[] = [];
  readonly links: StatedLink[] = [];
  readonly #seen = new Map<string, number>();

  /** States an entity. @param localId for kinds that are known by no number */
  entity(kind: string, values: Values, localId = ''): Uid {
    const uid = entityUid(kind, values, { source: 'world', localId });
    if (uid === null) throw badInput('pattern.column', { column: `${kind} ${JSON.stringify(values)}` });
    this.entities.push({ kind, uid, file: 1, row: this.entities.length + 2, values });
    return uid;
  }

  link(kind: string, from: Uid, to: Uid, values: Values = {}): string {
    const same = linkUid(kind, from, to, values);
    const nth = (this.#seen.get(same) ?? 0) + 1;
    this.#seen.set(same, nth);
    const uid = nth === 1 ? same : linkUid(kind, from, to, values, nth);
    this.links.push({ kind, uid, from, to, file: 2, row: this.links.length + 2, values });
    return uid;
  }
}

/** Days from the first to the last, both included, as `2026-07-06`. */
export function days(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10),
  );
}

export const isWorkday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** A clock time in China as the store keeps it. */
export const cn = (day: string, clock: string): string =>
  new Date(`${day}T${clock}:00+08:00`).toISOString().replace('.000Z', 'Z');

/** A point so many metres east and north of a fictional town hall. */
export const spot = (east: number, north: number): { lon: number; lat: number } => ({
  lon: Math.round((125 + east / 90_000) * 1e6) / 1e6,
  lat: Math.round((36 + north / 111_000) * 1e6) / 1e6,
});

export interface PatternCase {
  /** What a user would miss if it broke. */
  readonly name: string;
  readonly world: (world: World) => {
    readonly given: Given;
    readonly options?: RunOptions;
    /** Keys that stand first, in this order, with a luck below 1 where there is a model. */
    readonly hits: readonly (readonly Uid[])[];
    /** Keys that are no hit, or stand below the luck line, or are explained. */
    readonly innocent: readonly (readonly Uid[])[];
    /** Whatever else must hold. */
    readonly also?: (result: Result) => void;
  };
}

export const zone = 'Asia/Shanghai';
