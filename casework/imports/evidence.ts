/** Puts file and source names on the evidence of an answer: the graph knows numbers only (PROVENANCE §1). */
import type { Evidence, RecordOf } from '#queries/answers.ts';
import type { Store } from '../store/open.ts';

interface Names {
  readonly source: string;
  /** When the import was done, or begun while it runs: ISO 8601 in UTC. */
  readonly importedAt: string;
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
      .select([
        'imports.number',
        'imports.source',
        'imports.startedAt',
        'imports.endedAt',
        'importFiles.file',
        'importFiles.name',
      ])
      .where('imports.number', 'in', numbers)
      .execute();
    for (const number of new Set(rows.map((row) => row.number))) {
      const own = rows.filter((row) => row.number === number);
      const files = new Map(own.flatMap(({ file, name }) => (file === null || name === null ? [] : [[file, name]])));
      const { source, startedAt, endedAt } = own[0]!;
      known.set(number, { source, importedAt: endedAt ?? startedAt, files });
    }
  };

  return async (answer) => {
    const numbers = new Set<number>();
    everyEvidence(answer, {
      evidence(evidence) {
        if (!known.has(evidence.import)) numbers.add(evidence.import);
        return evidence;
      },
      record: (record) => record,
    });
    if (numbers.size > 0) await learn([...numbers]);
    return everyEvidence(answer, {
      evidence(evidence) {
        const names = known.get(evidence.import);
        if (!names) return evidence;
        return { ...evidence, source: names.source, fileName: names.files.get(evidence.file) ?? '' };
      },
      record: (record) => ({
        ...record,
        importedAt: known.get(record.evidence.import)?.importedAt ?? record.importedAt,
      }),
    });
  };
}

interface Changes {
  evidence(evidence: Evidence): Evidence;
  record(record: RecordOf): RecordOf;
}

/** Walks an answer and changes each evidence and each record in it; the rest is copied as it is. */
function everyEvidence<T>(answer: T, changes: Changes): T {
  if (Array.isArray(answer)) return answer.map((one) => everyEvidence(one, changes)) as T;
  if (answer === null || typeof answer !== 'object') return answer;
  if ('fileName' in answer && 'import' in answer) return changes.evidence(answer as unknown as Evidence) as T;
  const entries = Object.entries(answer).map(([name, value]) => [name, everyEvidence(value, changes)]);
  const copy = Object.fromEntries(entries);
  return 'importedAt' in copy && 'evidence' in copy ? (changes.record(copy) as T) : copy;
}
