/** The shapes of answers: what every question about the graph gives back, and what the faces show. */
import type { Say, Value } from '#graph-schema/ontology/define.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';

export type Uid = string;

/** Whose eyes: `hidden` imports are as if they were not; nothing above `last` is read (PROVENANCE §7). */
export interface Scope {
  readonly graph: Graph;
  readonly hidden: readonly number[];
  readonly last: number;
  /** Which store it is (`standingOf`): what is known of its imports is kept from question to question. */
  readonly store?: string;
  /** IANA zone of the places that the data are about: days and clock times of patterns; the machine's own unless said. */
  readonly zone?: string;
  readonly signal?: AbortSignal;
}

/** Half-open: at ≥ from and at < until; ISO 8601 with offset. Either side may be open. */
export interface Window {
  readonly from?: string;
  readonly until?: string;
}

export interface Entity {
  readonly uid: Uid;
  readonly kind: string;
  /** Data: the same in every language. */
  readonly caption: string;
  /** Agreed values by property name, in normal form. */
  readonly values: Readonly<Record<string, Value>>;
  /** Names of properties on which the sources disagree. */
  readonly conflicts: readonly string[];
  /** Links in the store, both directions; `capped` when there are more than were counted. */
  readonly degree: number;
  readonly capped?: boolean;
  /** How many entities were merged into this one. */
  readonly merged: number;
  /** No record says anything about it: it is only the end of links. */
  readonly mentioned: boolean;
}

/** solid: a machine's record or two sources; dashed: one statement; dotted: worked out by Redthread. */
export type LineStyle = 'recorded' | 'stated' | 'worked-out';

export interface Total {
  /** `seconds`, or an ISO 4217 code with a decimal string. */
  readonly unit: string;
  readonly value: string;
}

/** The links of one kind and direction between two entities. */
export interface Bundle {
  /** `from|KIND|to` */
  readonly id: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly kind: string;
  readonly count: number;
  readonly first?: string;
  readonly last?: string;
  readonly total?: readonly Total[];
  readonly line: LineStyle;
  /** Times of the single events, when there are at most 200: the chart filters without the server. */
  readonly times?: readonly string[];
}

/** What was left out. `of` is null where nobody counted. */
export interface Cut {
  readonly what: Say;
  readonly shown: number;
  readonly of: number | null;
  readonly why: Say;
}

export interface Subgraph {
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  readonly cut: readonly Cut[];
}

/** One row of one file: the place a line of a chart comes from. */
export interface Evidence {
  readonly import: number;
  readonly source: string;
  readonly file: number;
  readonly fileName: string;
  readonly row: number;
}

export interface Suggestion {
  readonly entity: Entity;
  /** Which property matched, and its value as stated. */
  readonly matched: { readonly property: string; readonly value: string };
}

/** `find`: what is known, best first; of a pasted list, which terms were unknown or not readable. */
export interface Found extends Subgraph {
  readonly suggestions: readonly Suggestion[];
  readonly total: number | null;
  readonly unknown: readonly string[];
  /** Terms that cannot be what they are said to be: letters under `phone:`, signs alone. */
  readonly unreadable: readonly string[];
}

/** One value as one import states it. */
export interface StatedValue {
  readonly value: Value;
  readonly sources: readonly Evidence[];
  /** It won the vote. */
  readonly shown: boolean;
}

export interface CardValue {
  readonly property: string;
  readonly value: Value;
  readonly conflict: boolean;
  readonly stated: readonly StatedValue[];
}

export interface Neighbours {
  readonly kind: string;
  readonly direction: 'out' | 'in';
  /** Links; `entities` at the other ends where they were counted. */
  readonly links: number;
  readonly entities: number | null;
  readonly capped: boolean;
}

export interface RecordOf {
  readonly evidence: Evidence;
  readonly grade: 'record' | 'statement';
  readonly importedAt: string;
  /** The uid it was stated about, when that one was merged into this. */
  readonly was?: Uid;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Card {
  readonly entity: Entity;
  readonly values: readonly CardValue[];
  readonly neighbours: readonly Neighbours[];
  readonly records: readonly RecordOf[];
  readonly mergedFrom: readonly Uid[];
  readonly cut: readonly Cut[];
}

/** One single link: an event or a fact, with the rows that state it. */
export interface Link {
  readonly uid: string;
  readonly kind: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly at?: string;
  readonly until?: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly conflicts: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly line: LineStyle;
}

export interface Links {
  readonly links: readonly Link[];
  readonly cut: readonly Cut[];
}

/** The events of one kind and direction between an entity and one other, in the order of time; none for a fact. */
export interface EventSeries {
  readonly kind: string;
  readonly other: Uid;
  /** It goes out from the entity. */
  readonly out: boolean;
  readonly at: readonly string[];
  /** When each ended, beside `at`; not there where none says so. */
  readonly until?: readonly (string | null)[];
}

/** The events at one entity; `count` is null, and there is no series, where there are more than were asked for. */
export interface EventsAt {
  readonly uid: Uid;
  readonly count: number | null;
  readonly series: readonly EventSeries[];
}

export interface Events {
  readonly at: readonly EventsAt[];
  /** Those asked for and the other ends of the series: captions, kinds and points. */
  readonly ends: readonly Entity[];
  readonly most: number;
}

export interface Paths extends Subgraph {
  /** Uids in order, shortest first. */
  readonly paths: readonly (readonly Uid[])[];
}

/** A parameter of a pattern, from its header. */
export interface Parameter {
  readonly name: string;
  /** An ontology kind or value type, Int, Text, Bool, Duration, DateTime, or `choice`. */
  readonly type: string;
  readonly choices?: readonly string[];
  readonly many: boolean;
  readonly default?: string;
  readonly about: { readonly en: string; readonly zh: string };
  /** Of a table: the columns of its rows. A field left empty takes the parameter of the same name, where there is one. */
  readonly columns?: readonly Parameter[];
}

/** A row of a table: the fields that were given, by column. A row that gives its first column alone is kept as that value. */
export interface TableRow {
  readonly [column: string]: Value;
}

/** What a parameter was given, in normal form. */
export type ParameterValue = Value | readonly (Value | TableRow)[];

export interface PatternHeader {
  readonly slug: string;
  readonly family: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly question: { readonly en: string; readonly zh: string };
  readonly says: { readonly en: string; readonly zh: string };
  readonly parameters: readonly Parameter[];
  /** The model and its inputs by name, or why there is none. */
  readonly chance:
    | {
        readonly model: string;
        readonly inputs: Readonly<Record<string, string>>;
        readonly about: { readonly en: string; readonly zh: string };
      }
    | { readonly none: { readonly en: string; readonly zh: string } };
  readonly trial: { readonly en: string; readonly zh: string } | null;
  readonly tried: { readonly kind: string; readonly about: { readonly en: string; readonly zh: string } } | null;
  /** Known ties that explain a hit, where not all of them do. */
  readonly ties?: readonly string[];
  /** The parameter whose entities are each asked about alone: the pattern can be asked for all of a kind. */
  readonly each?: string;
  readonly innocent: readonly { readonly en: string; readonly zh: string }[];
  readonly runsOn: readonly string[];
  /** Its place among those offered first for its kinds, 1 to 9; most have none. */
  readonly usual?: number;
  readonly sweep: Readonly<Record<string, readonly string[]>>;
  readonly tags: readonly { readonly en: string; readonly zh: string }[];
  readonly revision: number;
  readonly cypher: string;
}

/** One occasion of a hit: what was there, and what habit alone would give. */
export interface Trial {
  /** What the trial is: a case, a day. */
  readonly what: string;
  readonly uid?: Uid;
  readonly at?: string;
  readonly matched: boolean;
  /** Chance of a match in this trial by habit alone. */
  readonly p: number;
  /** `n` of `of` reference days. */
  readonly seen?: { readonly n: number; readonly of: number };
  /** Corrections that applied: crowd, same week. */
  readonly factors?: Readonly<Record<string, number>>;
  readonly links: readonly string[];
}

/** Something on record that would explain a hit, as it was looked up in the graph: what was found, or that nothing was. */
export interface LookedUp {
  readonly what: Say;
  readonly found: Say | null;
}

export interface Hit {
  readonly rank: number;
  readonly key: readonly Uid[];
  readonly weight: number;
  readonly of: number | null;
  readonly expected: number | null;
  readonly surprise: number | null;
  readonly luck: number | null;
  /** The known tie that explains it, or null. */
  readonly explained: Say | null;
  readonly says: { readonly en: string; readonly zh: string };
  /** A reason or a doubt, one line. */
  readonly doubt: Say | null;
  /** Not there in results that older versions kept; empty for hits far down the list, which nobody looked up. */
  readonly lookedUp?: readonly LookedUp[];
  readonly trials: readonly Trial[];
  readonly nodes: readonly Entity[];
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
}

export interface Run {
  readonly pattern: string;
  readonly revision: number;
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly tried: number | null;
  /** −log10 of one hit by luck among those tried; null without a model. */
  readonly luckLine: number | null;
  readonly period: Window;
  /** The last import that was visible. */
  readonly data: number;
  readonly at: string;
  readonly seconds: number;
  readonly cut: readonly Cut[];
  /** Candidates by weight, beside what chance gives. */
  readonly spread: readonly { readonly weight: number; readonly found: number; readonly expected: number | null }[];
  readonly notes: readonly Say[];
}

export interface Result {
  readonly hits: readonly Hit[];
  readonly run: Run;
}
