/** What an investigator has put on a chart beside the data: groups so far. It is theirs, no source states it, and it never reaches the graph. */
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

export type Own = Group;

/** `group:3`: of its sort, one more than the largest there. No kind is called so, thus no uid of the graph is. */
export function nextOwnId(chart: Chart, is: Own['is']): string {
  const numbers = [...chart.own.keys()].filter((id) => id.startsWith(`${is}:`)).map((id) => Number(id.split(':')[1]));
  return `${is}:${Math.max(0, ...numbers) + 1}`;
}

/** undefined for what is nothing of the chart's own. */
export const captionOf = (chart: Chart, id: string): string | undefined => chart.own.get(id)?.name;

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
