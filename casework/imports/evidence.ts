/** Puts file and source names on the evidence of an answer: the graph knows numbers only (PROVENANCE §1). */
import type { Evidence } from '#queries/answers.ts';
import type { Store } from '../store/open.ts';

interface Names {
  readonly source: string;
  readonly files: ReadonlyMap<number, string>;
}

export interface NamesEvidence {
  /** The same answer with `fileName` and `source` filled wherever evidence stands in it. */
  <T>(answer: T): Promise<T>;
}

export function evidenceNames(store: Store): NamesEvidence {
  /** Names never change, so what was read once is kept. */
  const known = new Map<number, Names>();

  const learn = async (numbers: number[]): Promise<void> => {
    const rows = await store
      .selectFrom('imports')
      .leftJoin('importFiles', 'importFiles.import', 'imports.number')
      .select(['imports.number', 'imports.source', 'importFiles.file', 'importFiles.name'])
      .where('imports.number', 'in', numbers)
      .execute();
    for (const number of new Set(rows.map((row) => row.number))) {
      const own = rows.filter((row) => row.number === number);
      const files = new Map(own.flatMap(({ file, name }) => (file === null || name === null ? [] : [[file, name]])));
      known.set(number, { source: own[0]!.source, files });
    }
  };

  return async (answer) => {
    const numbers = new Set<number>();
    everyEvidence(answer, (evidence) => {
      if (!known.has(evidence.import)) numbers.add(evidence.import);
      return evidence;
    });
    if (numbers.size > 0) await learn([...numbers]);
    return everyEvidence(answer, (evidence) => {
      const names = known.get(evidence.import);
      if (!names) return evidence;
      return { ...evidence, source: names.source, fileName: names.files.get(evidence.file) ?? '' };
    });
  };
}

/** Walks an answer and puts `change(evidence)` in the place of each evidence; the rest is copied as it is. */
function everyEvidence<T>(answer: T, change: (evidence: Evidence) => Evidence): T {
  if (Array.isArray(answer)) return answer.map((one) => everyEvidence(one, change)) as T;
  if (answer === null || typeof answer !== 'object') return answer;
  if ('fileName' in answer && 'import' in answer) return change(answer as unknown as Evidence) as T;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, everyEvidence(value, change)])) as T;
}
