/** Innocents whose life looks like a crime: they live in the city without crimes too. */
import type { Decoy } from '../plants/plant.ts';

export interface Alike extends Decoy {
  /** The crime that it looks like. */
  readonly of: string;
  /** Persons of the city who live it: they play no part in a crime. */
  readonly cast: readonly number[];
}
