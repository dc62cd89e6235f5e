/** What a chance model is: it says, for each answer of a pattern, how likely as much would be if only habit were at work. */
import type { Both, Say } from '#graph-schema/ontology/define.ts';
import type { Cut, Trial, Uid } from '../answers.ts';
import type { Eye } from '../visible.ts';
import type { Calendar } from './days.ts';

/** One answer of a pattern before it is judged. */
export interface Candidate {
  readonly key: readonly Uid[];
  readonly weight: number;
  /** All that the pattern returned in this row. */
  readonly columns: Readonly<Record<string, unknown>>;
  /** Links of the row: uid, kind, ends, time. */
  readonly links: readonly {
    readonly uid: string;
    readonly kind: string;
    readonly from: Uid;
    readonly to: Uid;
    readonly at?: string;
  }[];
}

export interface Asked {
  readonly eye: Eye;
  readonly calendar: Calendar;
  /** The reference period, ISO 8601. */
  readonly from: string;
  readonly until: string;
  readonly candidates: readonly Candidate[];
  /** Inputs by name: values of parameters in normal form; of columns of the pattern, their name stands in `columns`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Kind that `@tried` counts. */
  readonly kind: string;
  /** How many entities the run was asked for: each is compared with all others. */
  readonly targets: number;
  /** What the counts rest on: the last import and what is hidden. */
  readonly state: string;
  /**
   * The same question with other entities in the place of its first parameter: keys and weights of its answers, the heaviest
   * first, and whether there are more than could be read.
   * @param uids  of the kind that the parameter takes
   */
  again(uids: readonly Uid[]): Promise<{
    readonly answers: readonly { readonly key: readonly Uid[]; readonly weight: number }[];
    readonly more: boolean;
  }>;
}

export interface Judged {
  readonly p: number;
  readonly expected: number;
  /** Trials there were. */
  readonly of: number;
  readonly trials: readonly Trial[];
  /** Days of reference of the poorest trial. */
  readonly days?: number;
}

export interface Judgement {
  /** By place in `candidates`; null where no number can honestly be given. */
  readonly hits: readonly (Judged | null)[];
  /** Candidates that could have become a hit. */
  readonly tried: number;
  /** Candidates by weight, found and expected, where both were worked out for all that were tried. */
  readonly spread?: readonly { readonly weight: number; readonly found: number; readonly expected: number }[];
  readonly notes: readonly Say[];
  readonly cut: readonly Cut[];
}

export interface Model {
  readonly name: string;
  readonly version: number;
  readonly inputs: readonly string[];
  /** Inputs that a header may leave out. */
  readonly optional?: readonly string[];
  /** The null in one sentence. */
  readonly about: Both;
  /** First and last time of the trials, before the run; null where the pattern's own period sets it. */
  around(eye: Eye, inputs: Readonly<Record<string, unknown>>): Promise<{ from: string; until: string } | null>;
  judge(asked: Asked): Promise<Judgement>;
}

/** Below this many days of a type no habit can be told (CHANCE §2.1). */
export const fewestDays = 10;
