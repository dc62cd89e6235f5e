/** What a planted crime hands to the answer key. */
import type { Row } from '../city.ts';
import type { TableName } from '../tables.ts';
import type { Ask } from './ask.ts';

export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** Persons who already have a part: nobody is in two crimes. */
export type Cast = Set<number>;

/** Somebody innocent whose life looks like the crime. */
export interface Decoy {
  readonly id: string;
  readonly key: readonly string[];
  /** By raw count, in the unit of the crime: days, scenes, rows. */
  readonly count: number;
  /** A register says why. */
  readonly declared: boolean;
  readonly why: Both;
}

export interface Plant {
  readonly id: string;
  readonly family: string;
  readonly pattern: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly expected: readonly (readonly string[])[];
  readonly story: Both;
  /** What the independent checker recomputes. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Too weak to stand out: the honest number of hits by luck. */
  readonly weak?: { readonly luck: number };
  /** Counted when all crimes are in, where other crimes may add to the counts. */
  readonly decoys: readonly Decoy[] | ((ask: Ask) => readonly Decoy[]);
  /** In a larger town decoys are counted among everybody: which rows that takes, of all that are written. */
  readonly counts?: (ask: Ask) => Counted;
}

export type Counted = (table: TableName, row: Row) => boolean;

export type Planted = Omit<Plant, 'decoys' | 'counts'> & { readonly decoys: readonly Decoy[] };
