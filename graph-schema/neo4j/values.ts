/** Between JavaScript and Bolt: whole numbers travel as integers, times as zoned UTC, points as WGS-84. */
import neo4j from 'neo4j-driver';
import type { Point } from '../ontology/define.ts';

const wgs84 = 4326n;

/** A zoned date-time in UTC, from ISO 8601 with any offset. One instant in two zones is two values to Neo4j: so always Z, as in
 * a written datetime('…Z'); the named zone UTC is neither equal to it nor as quick (the driver asks Intl for each). */
export function at(iso: string): unknown {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new TypeError(`no ISO date-time: ${iso}`);
  const t = new Date(ms);
  const parts = [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate(), t.getUTCHours(), t.getUTCMinutes()];
  const nanoseconds = BigInt(t.getUTCMilliseconds()) * 1_000_000n;
  const [y, mo, d, h, mi] = parts.map(BigInt) as [bigint, bigint, bigint, bigint, bigint];
  return new neo4j.types.DateTime(y, mo, d, h, mi, BigInt(t.getUTCSeconds()), nanoseconds, 0n);
}

/** A calendar day, from `2026-10-06`. */
export function day(iso: string): unknown {
  const [y, m, d] = iso.split('-').map(BigInt) as [bigint, bigint, bigint];
  return new neo4j.types.Date(y, m, d);
}

/** A duration, from ISO 8601 (`PT30M`, `-PT2H`, `P1D`, `P1M2DT3H`). */
export function duration(iso: string): unknown {
  const form =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9}))?S)?)?$/.exec(
      iso,
    );
  if (!form || /[PT]$/.test(iso)) throw new TypeError(`no ISO duration: ${iso}`);
  const sign = form[1] === '-' ? -1n : 1n;
  const [y, mo, w, d, h, mi, s] = form.slice(2, 9).map((part) => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const nanoseconds = BigInt((form[9] ?? '').padEnd(9, '0'));
  return new neo4j.types.Duration(
    sign * (y * 12n + mo),
    sign * (w * 7n + d),
    sign * (h * 3600n + mi * 60n + s),
    sign * nanoseconds,
  );
}

export const point = ({ lon, lat }: Point): unknown => new neo4j.types.Point(wgs84, lon, lat);

/** A number that must be a float in the store even when it is whole. */
export const float = (value: number): unknown => new Float(value);

class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** Values as the driver wants them; what it already knows (times, points, bigint) passes. */
export function toStore(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value === undefined) return null;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Float) return value.value;
  if (Array.isArray(value)) return value.map(toStore);
  if (value instanceof Set) return [...value].map(toStore);
  const plain = Object.getPrototypeOf(value) as unknown;
  if (plain !== Object.prototype && plain !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toStore(inner)]));
}

const pad = (value: bigint, length = 2): string => String(value).padStart(length, '0');

const isoDay = (d: { year: bigint; month: bigint; day: bigint }): string =>
  `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;

/** Values as the rest of Redthread knows them. */
export function fromStore(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromStore);
  if (neo4j.isDateTime(value)) {
    const t = value as unknown as InstanceType<typeof neo4j.types.DateTime<bigint>>;
    const ms = Date.UTC(...([t.year, Number(t.month) - 1, t.day, t.hour, t.minute, t.second].map(Number) as Six));
    const offset = Number(t.timeZoneOffsetSeconds ?? 0);
    const iso = new Date(ms - offset * 1000 + Number(t.nanosecond / 1_000_000n)).toISOString();
    return iso.replace(/\.000Z$/, 'Z');
  }
  if (neo4j.isDate(value)) return isoDay(value as unknown as { year: bigint; month: bigint; day: bigint });
  if (neo4j.isPoint(value)) return { lon: value.x, lat: value.y };
  if (neo4j.isDuration(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value) || neo4j.isLocalTime(value)) {
    return String(value);
  }
  if (neo4j.isNode(value)) {
    return { id: value.elementId, labels: value.labels, properties: fromStore(value.properties) };
  }
  if (neo4j.isRelationship(value)) {
    const { elementId: id, type, startNodeElementId: from, endNodeElementId: to } = value;
    return { id, type, from, to, properties: fromStore(value.properties) };
  }
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((s) => s.end)].map(fromStore);
    return { nodes, links: value.segments.map((s) => fromStore(s.relationship)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromStore(inner)]));
}

type Six = [number, number, number, number, number, number];
