/** How a kind, a property and a value type are declared. Everything about a kind is derived from such a declaration. */

/** A text in both languages of the workbench. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Both;

/** A sentence by its code in `graph-schema/words`, with the values it names. */
export interface Say {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * A value in normal form, as TypeScript holds it and as JSON carries it.
 * Date-times are ISO 8601 in UTC (`2026-10-06T02:10:00Z`), dates `2026-10-06`, amounts integers of minor units as strings,
 * ids strings, points `{ lon, lat }` in WGS-84 degrees.
 */
export type Value = string | number | boolean | Point | readonly string[];

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** What Neo4j keeps for a value type. `integer` covers amounts too: a 64-bit number of minor units. */
export type Stored = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'datetime' | 'point';

/** What the mapping and the row say beside the cell: nothing in it is guessed. */
export interface Reading {
  /** IANA zone of times that carry none. */
  readonly zone?: string;
  /** `DD-MM-YYYY HH:mm:ss` and the like, `epoch-s`, `epoch-ms`; without it ISO 8601 only. */
  readonly format?: string;
  /** The cell came from where a date is a date: it is ISO 8601 then, and `format` is that of texts. */
  readonly typed?: boolean;
  /** ISO 3166 country of numbers without a country code. */
  readonly country?: string;
  /** ISO 4217 code of amounts without one. */
  readonly currency?: string;
  /** How points are written: WGS-84 unless said. */
  readonly system?: 'WGS-84' | 'GCJ-02' | 'BD-09';
  /** Decimal sign of amounts and numbers: '.' unless said. */
  readonly decimal?: '.' | ',';
}

export type Precision = 'day' | 'minute' | 'second';

export type Parsed<V extends Value = Value> =
  | {
      readonly ok: true;
      readonly value: V;
      readonly doubt?: Say;
      readonly corrected?: Say;
      /** Times: how finely the source knew it. What is known to the day only enters no pattern that counts minutes. */
      readonly precision?: Precision;
      /** Amounts: the ISO 4217 code that gave the minor units, from the cell or from the mapping. */
      readonly currency?: string;
    }
  | { readonly ok: false; readonly why: Say; readonly perhaps?: Say; readonly unknown?: true };

/** One value type: what a cell means. `parse` never throws; `unknown: true` marks what a source writes for "not known". */
export interface ValueType<V extends Value = Value> {
  readonly name: string;
  readonly words: Both;
  /** One sentence for the reference page. */
  readonly about: Both;
  readonly stored: Stored;
  /** Two records that share it may be about the same thing. */
  readonly pivots: boolean;
  /** `range` serves equality and prefixes, `text` parts of it, `point` distances. */
  readonly index?: 'range' | 'text' | 'point';
  /** Values written by hand that are allowed (a free code has none). */
  readonly choices?: readonly { readonly value: string; readonly words: Both }[];
  /** Standard or paper it follows. */
  readonly source?: string;
  readonly samples: readonly string[];
  parse(written: string, reading?: Reading): Parsed<V>;
  /** As a person reads it: an amount in `reading.currency`, a time in `reading.zone` (UTC without one). */
  show(value: V, language: Language, reading?: Reading): string;
  /** Further search keys of the value, by suffix: a name gives `Pinyin` and `Initials`. */
  keys?(value: V): Readonly<Record<string, string>>;
}

export interface Property {
  readonly type: ValueType;
  readonly words: Both;
  /** A set of values: united where records differ, never a conflict. */
  readonly many?: boolean;
  /** Found by `find`: as a name (parts, pinyin) or as a number (prefix, infix, suffix). */
  readonly search?: 'name' | 'number';
  /** May lie in the future: an expiry, a booked departure. Other days and times ahead are doubts. */
  readonly ahead?: true;
  /** Another property that this value needs beside it: a currency, a bank code. */
  readonly with?: string;
  /** Where another property has a say in the uid: a plate's type, the bank of a short account number. */
  readonly inUid?: {
    readonly beside: string;
    /** What stands in the uid for this value; null when that is not enough to tell which one it is. */
    readonly parts: (value: string, beside: string | undefined) => readonly string[] | null;
  };
}

export type Family = 'person' | 'object' | 'case' | 'place';

/** The colour group of WORKBENCH §4; also the row of the legend. */
export type Group = 'people' | 'talk' | 'ways' | 'money' | 'things' | 'cases' | 'places';

export interface EntityKind {
  /** Neo4j label and GraphQL type: `OnlineAccount`. */
  readonly name: string;
  /** File stem and head of the uid: `online-account`. */
  readonly slug: string;
  readonly words: Both;
  readonly plural: Both;
  readonly about: Both;
  readonly family: Family;
  readonly group: Group;
  /** Glyph of the canvas and the legend: SVG path data on a 16 × 16 grid, filled by the even-odd rule. */
  readonly icon: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** In order of rank: the first that a row fills makes the uid; each is a list of properties that count together. */
  readonly pivots: readonly (readonly string[])[];
  /** Properties whose first filled one is shown as the caption. */
  readonly caption: readonly string[];
}

/** Kinds of data that an authority opens one by one (DESIGN §8). */
export type Sensitive = 'calls' | 'bank' | 'lodging' | 'movement';

export interface LinkKind {
  /** Neo4j relationship type: `CALLED`. */
  readonly name: string;
  readonly slug: string;
  readonly words: Both;
  readonly about: Both;
  /** An event is timed and has `at`; a fact may have `since` and `until`. */
  readonly family: 'event' | 'fact';
  /** `{from} called {to}`. */
  readonly sentence: Both;
  /** Names of entity kinds, or `Place` for every place, or `*` for every kind. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly directed: boolean;
  readonly properties: Readonly<Record<string, Property>>;
  /** Properties that make it one event beside kind and ends; empty: one link for a pair. */
  readonly identity: readonly string[];
  /** Happens at the place it ends in: carries `place`, served by the index on (place, at). */
  readonly atPlace?: boolean;
  /** What a bundle adds up: an amount by currency, or seconds. */
  readonly total?: string;
  readonly sensitive?: Sensitive;
}

/** Names the store keeps for itself; no kind may declare them (PROVENANCE §1). */
export const reserved = [
  ...[
    'import',
    'file',
    'row',
    'was',
    'also',
    'wasFrom',
    'wasTo',
    'conflicts',
    'imports',
    'uid',
    'of',
    'kind',
    'type',
    'place',
  ],
] as const;

export const defineValue = <V extends Value>(value: ValueType<V>): ValueType<V> => value;
export const defineEntity = <const K extends EntityKind>(kind: K): K => kind;
export const defineLink = <const K extends LinkKind>(kind: K): K => kind;
