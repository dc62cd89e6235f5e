/** What a language changes in the city: words, names, forms and shares. The code is the same. */

export interface Profile {
  readonly language: 'zh' | 'en';
  readonly city: string;
  /** IANA zone of all local times. */
  readonly zone: string;
  /** South-west corner, WGS-84 degrees, in open sea. */
  readonly corner: { readonly lon: number; readonly lat: number };
  /** Metres of a degree at the corner (WGS-84 ellipsoid). */
  readonly degree: { readonly lon: number; readonly lat: number };
  readonly districts: readonly {
    readonly name: string;
    readonly area: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Names of the 66 lines of the street grid, west to east, then south to north. */
  street(line: number, artery: boolean): string;
  address(district: string, street: string, house: number, flat: number | null): string;
  readonly surnames: readonly (readonly [name: string, share: number])[];
  given(sex: 'm' | 'f', u: (n: number) => number): string;
  fullName(surname: string, given: string): string;
  /** People of the whole town, and crimes for 1,000 of them in a year (CITY §2 [45]). */
  readonly population: number;
  readonly crimes: number;
  /** Shares of households of 1, 2, 3 … persons. */
  readonly householdSizes: readonly number[];
  /** Shares of households with 0, 1, 2 cars. */
  readonly cars: readonly number[];
  /** Share of car owners who drive to work. */
  readonly driving: number;
  /** Mean nights of a hotel stay less one. */
  readonly nights: number;
  /** Days that are like a Sunday, and weekend days that are worked. */
  readonly holidays: readonly number[];
  readonly workdays: readonly number[];
  mobile(n: number): string;
  plate(n: number, electric: boolean): string;
  account(n: number): string;
  readonly currency: string;
  /** Medians in minor units; from `limit` on a cash deposit is reported. */
  readonly prices: {
    readonly purchase: number;
    readonly wage: number;
    readonly rent: number;
    readonly withdrawal: number;
    readonly deposit: number;
    readonly limit: number;
  };
  readonly words: Words;
}

/** Words that stand in cells. */
interface Words {
  readonly operators: readonly [string, string, string];
  readonly sex: { readonly m: string; readonly f: string };
  readonly jobs: Readonly<Record<Job, string>>;
  readonly firms: Readonly<Record<FirmKind, readonly string[]>>;
  firm(stem: number, kind: string): string;
  /** A further firm of the same name. */
  branchName(name: string, n: number): string;
  readonly venues: readonly string[];
  readonly hotels: readonly string[];
  readonly makers: readonly string[];
  readonly colours: readonly string[];
  readonly kin: Readonly<Record<'couple' | 'child' | 'grandchild', string>>;
  readonly plateType: { readonly small: string; readonly large: string; readonly electric: string };
  readonly vehicle: { readonly car: string; readonly van: string; readonly taxi: string };
  readonly directions: readonly string[];
  checkpoint(streetA: string, streetB: string): string;
  cell(street: string, n: number): string;
  readonly money: Readonly<
    Record<
      | ('out' | 'in' | 'wage' | 'rent' | 'purchase' | 'transfer' | 'invoice' | 'current' | 'business')
      | ('cash' | 'booked' | 'till' | 'withdrawal' | 'deposit' | 'takings'),
      string
    >
  >;
  branch(district: string): string;
  readonly bank: string;
  readonly cases: Readonly<Record<CaseKind, string>>;
  readonly entries: readonly string[];
  readonly targets: readonly string[];
  readonly methods: readonly string[];
  caseTitle(kind: string, street: string): string;
  caseSummary(kind: string, address: string, from: string, until: string): string;
  readonly status: readonly string[];
  readonly roles: Readonly<
    Record<'suspect' | 'victim' | 'witness' | 'phone' | 'vehicle' | 'seized' | 'seen' | 'contact' | 'noted', string>
  >;
  readonly ways: Ways;
  readonly companies: Companies;
  readonly yes: string;
  readonly no: string;
}

export type Job =
  | 'none'
  | 'retired'
  | 'school'
  | 'office'
  | 'works'
  | 'shop'
  | 'nurse'
  | 'courier'
  | 'taxi'
  | 'guard'
  | 'trade'
  | 'solicitor';
export type FirmKind = 'office' | 'works' | 'shop' | 'care' | 'parcel' | 'taxi' | 'garage' | 'law' | 'trade';
export type CaseKind = 'burglary' | 'shop' | 'vehicle' | 'fraud' | 'damage' | 'assault' | 'goods';

/** Trains and flights: the city first, then the towns that they go to; none of them is on a map. */
export interface Ways {
  readonly stations: readonly string[];
  readonly airports: readonly string[];
  readonly modes: { readonly train: string; readonly flight: string };
  readonly classes: readonly [first: string, second: string];
  readonly used: string;
}

/** The register of companies. */
export interface Companies {
  readonly micro: readonly string[];
  readonly trade: string;
  readonly centre: (district: string) => string;
  readonly room: (address: string, room: number) => string;
  readonly active: string;
}
