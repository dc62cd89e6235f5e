/** What several statements agree on: one rule for entities and links, at write, undo, un-merge and in reads (PROVENANCE §4). */
import type { Property, Value } from '../ontology/define.ts';

/** How a source knows: a machine recorded it, or somebody stated it. */
export type Grade = 'record' | 'statement';

export type Values = Readonly<Record<string, Value>>;

/** What one import says about one entity or link. Two imports of one source have one voice. */
export interface Stated {
  readonly import: number;
  readonly source: string;
  readonly grade: Grade;
  readonly values: Values;
}

/** One statement of a link: the row that states it; `worked` names the call that it was worked out from. */
export interface StatedRow extends Stated {
  readonly file: number;
  readonly row: number;
  readonly worked?: string;
}

export interface Agreed {
  readonly values: Record<string, Value>;
  /** Names of properties on which the statements differ, sorted. */
  readonly conflicts: string[];
}

/** What stands on a link that several rows state: the first of them, the imports of the others, and what they agree on. */
export interface Settled extends Agreed {
  readonly import: number;
  readonly file: number;
  readonly row: number;
  /** Imports of the further statements, sorted; null when there is one statement only. */
  readonly also: number[] | null;
  /** The call it was worked out from; null as soon as one statement says it directly. */
  readonly of: string | null;
}

export interface WithProperties {
  readonly properties: Readonly<Record<string, Property>>;
}

interface Voice {
  readonly value: Value;
  record: boolean;
  readonly sources: Set<string>;
  newest: number;
}

/**
 * For each property the value with the higher grade; then more sources; then the newer import; then the smaller value.
 * Sets (`many`) are united and never clash. The order of the statements says nothing.
 * @param statements values in normal form as the store gives them back (`normal` in kept.ts)
 */
export function agree(statements: readonly Stated[], kind: WithProperties): Agreed {
  const values: Record<string, Value> = {};
  const conflicts: string[] = [];
  for (const name of new Set(statements.flatMap(({ values: stated }) => Object.keys(stated)))) {
    const property = kind.properties[name];
    if (property?.many) {
      values[name] = [...new Set(statements.flatMap(({ values: stated }) => many(stated[name])))].sort();
      continue;
    }
    const voices = voicesFor(name, statements);
    values[name] = voices.reduce((best, next) => (beats(next, best) ? next : best)).value;
    // Zone and precision of a time are no property of the kind: two sources may well write one instant in two zones.
    if (property && voices.length > 1) conflicts.push(name);
  }
  return { values, conflicts: conflicts.sort() };
}

/** The statements of one link, brought together; at least one. */
export function settle(statements: readonly StatedRow[], kind: WithProperties): Settled {
  const [first, ...others] = [...statements].sort(byRow);
  if (!first) throw new RangeError('a link without a statement');
  const also = others.length === 0 ? null : [...new Set(others.map((s) => s.import))].sort((a, b) => a - b);
  const of = statements.every((s) => s.worked !== undefined) ? (first.worked ?? null) : null;
  return { ...agree(statements, kind), import: first.import, file: first.file, row: first.row, also, of };
}

const many = (value: Value | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];

function voicesFor(name: string, statements: readonly Stated[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const { import: number, source, grade, values } of statements) {
    const value = values[name];
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    const voice = voices.get(key) ?? { value, record: false, sources: new Set(), newest: 0 };
    voice.record ||= grade === 'record';
    voice.sources.add(source);
    voice.newest = Math.max(voice.newest, number);
    voices.set(key, voice);
  }
  return [...voices.values()];
}

function beats(a: Voice, b: Voice): boolean {
  if (a.record !== b.record) return a.record;
  if (a.sources.size !== b.sources.size) return a.sources.size > b.sources.size;
  if (a.newest !== b.newest) return a.newest > b.newest;
  return smaller(a.value, b.value);
}

/** A total order: numbers by size, all else by its letters; an integer beyond 2⁵³ is a string and stands after the numbers. */
function smaller(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number';
  return text(a) < text(b);
}

const text = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

const byRow = (a: StatedRow, b: StatedRow): number => a.import - b.import || a.file - b.file || a.row - b.row;
