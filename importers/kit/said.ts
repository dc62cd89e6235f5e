/** Collects what a run has to say: each kind once, with how often and where first. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Warning } from './report.ts';

export class Said {
  private readonly kinds = new Map<
    string,
    { says: Say; count: number; first: NonNullable<Warning['first']> | undefined }
  >();

  add(says: Say, first?: NonNullable<Warning['first']>, count = 1): void {
    // `found` is what stood in one cell: the first is shown, the others are counted with it.
    const { found: _found, ...kind } = says.values ?? {};
    const key = JSON.stringify([says.code, kind, first?.column]);
    const before = this.kinds.get(key);
    if (before) before.count += count;
    else this.kinds.set(key, { says, count, first });
  }

  /** Most frequent first. */
  list(): Warning[] {
    return [...this.kinds.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ says, count, first }) => ({ says, count, ...(first && { first }) }));
  }
}
