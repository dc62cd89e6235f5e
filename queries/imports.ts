/** Which source an import is of, and how that source knows. */
import type { Grade } from '#graph-schema/neo4j/agree.ts';
import type { LineStyle } from './answers.ts';
import { statement, type Eye } from './visible.ts';

export interface Source {
  readonly source: string;
  readonly grade: Grade;
}

const some = statement(
  () =>
    'UNWIND $numbers AS number MATCH (i:Import {id: number}) RETURN i.id AS id, i.source AS source, i.grade AS grade',
);

/** The sources of these imports; what a question has read once it does not read again. */
export async function sourcesOf(eye: Eye, numbers: Iterable<number>): Promise<ReadonlyMap<number, Source>> {
  const missing = [...new Set(numbers)].filter((number) => !eye.sources.has(number));
  if (missing.length > 0) {
    const rows = await eye.read<{ id: number; source: string; grade: Grade }>(some, { numbers: missing });
    for (const { id, source, grade } of rows) eye.sources.set(id, { source, grade });
  }
  return eye.sources;
}

/**
 * Solid when a machine recorded it or two sources state it; dotted when it was worked out from another link.
 * @param statedBy imports that state one link, as far as they may be seen
 */
export function lineOf(
  statedBy: readonly number[],
  workedOut: boolean,
  sources: ReadonlyMap<number, Source>,
): LineStyle {
  if (workedOut) return 'worked-out';
  const found = statedBy.flatMap((number) => sources.get(number) ?? []);
  if (found.some(({ grade }) => grade === 'record')) return 'recorded';
  return new Set(found.map(({ source }) => source)).size > 1 ? 'recorded' : 'stated';
}
