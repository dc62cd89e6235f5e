/** Three sizes of one town: how many people the files hold, and how few of them each source covers whole (CITY §1). */

export interface Scale {
  readonly name: Size;
  readonly people: number;
  readonly days: number;
  readonly outsideCars: number;
  readonly outsideNumbers: number;
  readonly venues: number;
  readonly hotels: number;
  /** Cameras, and the reads of a car of this town on a day that they are placed for. */
  readonly cameras: number;
  readonly readsPerCarDay: number;
  /** Districts whose calls the covered operator hands over; null: all. */
  readonly callDistricts: readonly number[] | null;
  /** Shares of persons and of firms with an account at the covered bank. */
  readonly bank: { readonly people: number; readonly firms: number };
  /** Everybody is in the pool from which crimes are cast and in whose rows they look for free hours; else so many people. */
  readonly pool: number | null;
}
export type Size = 'small' | 'medium' | 'large';

export const scales: Readonly<Record<Size, Scale>> = {
  small: {
    ...{ name: 'small', people: 1000, days: 63, outsideCars: 150, outsideNumbers: 150, venues: 110, hotels: 12 },
    ...{ cameras: 45, readsPerCarDay: 2, callDistricts: null, bank: { people: 0.37, firms: 0.5 }, pool: null },
  },
  medium: {
    ...{ name: 'medium', people: 20_000, days: 91, outsideCars: 2500, outsideNumbers: 1500, venues: 400, hotels: 30 },
    ...{ cameras: 120, readsPerCarDay: 0.9, callDistricts: [0], bank: { people: 0.13, firms: 0.14 }, pool: 2000 },
  },
  large: {
    ...{ name: 'large', people: 200_000, days: 182, outsideCars: 20_000, outsideNumbers: 6000, venues: 1500 },
    ...{ hotels: 60, cameras: 400, readsPerCarDay: 0.36, callDistricts: [2] },
    ...{ bank: { people: 0.06, firms: 0.06 }, pool: 1200 },
  },
};
