/** What somebody added to things of a chart, by those things. */
import type { ChartOut } from './chart.ts';

/** The names of the groups, or the texts of the notes, that something is in or has. */
export const named = (own: ChartOut['own'], sort: ChartOut['own'][number]['is'], id: string): string =>
  own
    .filter(({ is, about }) => is === sort && about.includes(id))
    .map(({ name }) => name)
    .join('\n');
