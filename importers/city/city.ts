/** The shapes of the invented world, before any of it is written to a file. Metres east and north, seconds since the first midnight. */
import type { Draws } from './draws.ts';
import type { Scale } from './scale.ts';
import type { FirmKind, Job, Profile } from './profiles/profile.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the ids of places of a kind begin: an id is the address of the draws of its place. */
export const placeIds = {
  ...{ home: 10_000, firm: 1_000_000, venue: 2_000_000, stadium: 2_900_000, stop: 3_000_000, patient: 3_500_000 },
  ...{ hotel: 4_000_000, centre: 5_000_000 },
} as const;

export interface Place extends Spot {
  readonly id: number;
  readonly node: number;
  readonly district: number;
  readonly address: string;
  readonly street: string;
}

export interface Firm {
  readonly id: number;
  readonly kind: FirmKind;
  readonly name: string;
  readonly code: string;
  readonly place: Place;
  /** Its own line, an index of `phones`. */
  phone: number;
  readonly staff: number[];
}

export interface Person {
  readonly id: number;
  readonly household: number;
  readonly name: string;
  readonly surname: string;
  readonly sex: 'm' | 'f';
  readonly age: number;
  readonly born: string;
  readonly residentId: string;
  readonly home: Place;
  job: Job;
  firm: number | null;
  team: number | null;
  /** Index of the car that this person drives. */
  car: number | null;
  phones: readonly number[];
}

export interface Household {
  readonly id: number;
  readonly members: readonly number[];
  readonly home: Place;
  readonly kin: { a: number; b: number; how: 'couple' | 'child' | 'grandchild' }[];
}

export interface Phone {
  readonly id: number;
  readonly number: string;
  /** Who carries it, or null for a firm's line or a number outside the city. */
  readonly person: number | null;
  readonly firm: number | null;
  readonly operator: number;
  /** Its operator hands over all its traffic. */
  readonly covered: boolean;
  /** In whose name it stands where that is neither its carrier nor a firm. */
  readonly subscriber?: { readonly name: string; readonly document: string; readonly firm: boolean };
  /** First day of the subscription, where it began a short time ago. */
  readonly since?: number;
}

export interface Vehicle {
  readonly id: number;
  readonly plate: string;
  readonly kind: 'car' | 'van' | 'taxi';
  readonly electric: boolean;
  readonly owner: { readonly person: number } | { readonly firm: number } | { readonly outside: true };
  readonly driver: number | null;
}

/** From when to when somebody is at a place; the gaps are trips. */
export interface Stay {
  readonly from: number;
  readonly until: number;
  readonly place: Place;
  /** The trip before it was driven. */
  readonly driven: boolean;
}

/** One row of a file before dirt and order. */
export interface Row {
  readonly t: number;
  /** Breaks ties of time: an address of the event, not a counter. */
  readonly id: number;
  readonly cells: readonly string[];
  /** The planted crime that it belongs to. */
  readonly crime?: string;
  /** Planted crimes that this row of ordinary life proves. */
  proves?: string[];
  /** The planted crime that took its place: it is written only where there are no crimes. */
  gone?: string;
}

export interface Context {
  readonly draws: Draws;
  readonly profile: Profile;
  readonly days: number;
  /** No errors will be made: what looks odd through an error only, is not there. */
  readonly clean?: boolean;
  readonly scale: Scale;
}
