/** What a calibration keeps of each city, one JSON document a line, so that a long run can be broken off and gone on with. */

export interface City {
  readonly language: 'zh' | 'en';
  readonly seed: number;
}

/** One question put to a city without crimes: whatever it finds is chance, habit, or a tie. */
export interface QuestionLine extends City {
  readonly what: 'question';
  readonly pattern: string;
  readonly model: string;
  /** Candidates that had the chance. */
  readonly tried: number;
  /** How many of them belong to each class. */
  readonly classes: Readonly<Record<string, number>>;
  /** Answers of the pattern; of these explained by a known tie, and without a number. */
  readonly found: number;
  readonly ties: number;
  /** p of .05 or less among those ties: where all who could be judged are ties, nothing else tells of the model. */
  readonly tied: readonly number[];
  readonly unjudged: number;
  /** Rows stopped at a limit: what is beyond is not known. */
  readonly cut: boolean;
  /** Answers that are no tie and have p of .05 or less, or a luck of 10 or less. */
  readonly hits: readonly { readonly p: number; readonly luck: number; readonly classes: readonly string[] }[];
  readonly seconds: number;
}

/** A question that a limit stopped: nobody knows what it would have given, so it counts nowhere but by its number. */
export interface StoppedLine extends City {
  readonly what: 'stopped';
  readonly pattern: string;
}

/** Where one planted key came out. */
export interface Place {
  readonly key: readonly string[];
  /** From 1; null when it was not found. */
  readonly rank: number | null;
  /** First and last place that a list by raw count may give it, as many count the same. */
  readonly raw: readonly [number, number] | null;
  readonly weight: number | null;
  readonly surprise: number | null;
  readonly luck: number | null;
  readonly explained: boolean;
}

/** One planted crime, asked for at the limits that its pattern ships. */
export interface CrimeLine extends City {
  readonly what: 'crime';
  readonly crime: string;
  readonly pattern: string;
  readonly weak: boolean;
  readonly tried: number | null;
  readonly found: number;
  readonly places: readonly Place[];
  readonly seconds: number;
}

/** All of a city was asked. */
export interface DoneLine extends City {
  readonly what: 'done';
  readonly crimes: boolean;
  readonly at: string;
  /** Of patterns, models and questions (`state.ts`), when the asking began. */
  readonly state: string;
  /** Of the generator. */
  readonly version: number;
  readonly seconds: number;
}

export type Line = QuestionLine | StoppedLine | CrimeLine | DoneLine;
