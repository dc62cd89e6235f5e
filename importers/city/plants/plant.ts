/** What a planted crime hands to the answer key. */

export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** Persons who already have a part: nobody is in two crimes. */
export type Cast = Set<number>;

export interface Plant {
  readonly id: string;
  readonly family: string;
  readonly pattern: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly expected: readonly (readonly string[])[];
  readonly story: Both;
  /** What the independent checker recomputes. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly decoys: readonly {
    readonly id: string;
    readonly key: readonly string[];
    readonly count: number;
    readonly declared: boolean;
    readonly why: Both;
  }[];
}
