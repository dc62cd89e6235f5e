/** What an investigator has put on a chart beside the data: groups, notes, what is expected and was not found. It is theirs, no source states it, and it never reaches the graph. */
import type { Uid } from '#casework/answers.ts';
import type { Change, Chart } from './chart.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Several entities that stand as one while it is closed. An entity is in one group at the most. */
export interface Group {
  readonly is: 'group';
  readonly id: string;
  readonly name: string;
  readonly members: readonly Uid[];
  readonly open: boolean;
  /** Where it stood when it was closed: its members come back as far from there as it was moved. */
  readonly at: Spot;
}

/** Something that should be there and was not found: the keeper of a car, the phone that must have been called. */
export interface Expected {
  readonly is: 'expected';
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Whom or what it is expected for. */
  readonly of: readonly Uid[];
}

export interface Note {
  readonly is: 'note';
  readonly id: string;
  readonly text: string;
  /** Ids of entities, lines or groups; none for a note on the chart itself, which is drawn. */
  readonly about: readonly string[];
  /** When it was written, or written anew. */
  readonly at: string;
}

export type Own = Group | Expected | Note;

/** `group:3`: of its sort, one more than the largest there. No kind is called so, thus no uid of the graph is. */
export function nextOwnId(chart: Chart, is: Own['is']): string {
  const numbers = [...chart.own.keys()].filter((id) => id.startsWith(`${is}:`)).map((id) => Number(id.split(':')[1]));
  return `${is}:${Math.max(0, ...numbers) + 1}`;
}

/** undefined for what is nothing of the chart's own. */
export function captionOf(chart: Chart, id: string): string | undefined {
  const own = chart.own.get(id);
  return own?.is === 'note' ? firstLine(own.text) : own?.name;
}

const longest = 90;

/** Of a note, for where there is no room for all of it. */
export function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > longest || line.length < text.length ? `${line.slice(0, longest).trimEnd()} …` : line;
}

export const setOwn =
  (own: Own): Change =>
  (chart) => ({ ...chart, own: new Map(chart.own).set(own.id, own) });

/** Takes them off the chart; ids that are not there change nothing. */
export const removeOwn =
  (ids: ReadonlySet<string>): Change =>
  (chart) => {
    const left = new Map([...chart.own].filter(([id]) => !ids.has(id)));
    return left.size === chart.own.size ? chart : { ...chart, own: left };
  };
