/** The answer key: what was planted, with which parameters it is found, which rows show it, and which innocents look like it. */
import type { Context } from './city.ts';
import { dayStart, stamp } from './clock.ts';
import type { Dirt } from './dirt.ts';
import { formsOf, type Form } from './forms.ts';
import type { Sink } from './sink.ts';
import type { Both, Planted } from './plants/plant.ts';

export interface Truth {
  readonly city: string;
  readonly size: string;
  readonly seed: number;
  readonly language: 'zh' | 'en';
  readonly version: number;
  readonly zone: string;
  /** First and last moment, local. */
  readonly period: { readonly from: string; readonly until: string };
  readonly crimes: readonly {
    readonly id: string;
    readonly family: string;
    /** Slug of the pattern that finds it. */
    readonly pattern: string;
    readonly params: Readonly<Record<string, string | number | readonly string[]>>;
    /** Keys of the hits, each a list of uids. */
    readonly expected: readonly (readonly string[])[];
    readonly evidence: readonly { readonly file: string; readonly row: number }[];
    /** Rows that the crime brings about and that prove nothing: the ways to it and home. */
    readonly also: readonly { readonly file: string; readonly row: number }[];
    /** Those rows of the evidence that ordinary life wrote: they stand in the city without crimes too. */
    readonly life: readonly { readonly file: string; readonly row: number }[];
    /** Rows of the city without crimes that are missing here, because the crime took their place. */
    readonly displaced: readonly { readonly file: string; readonly row: number }[];
    /** Chance alone gives about so many hits as good as this one: the plant is honest, and too weak to stand out. */
    readonly weak?: { readonly luck: number };
    readonly story: Both;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  readonly decoys: readonly {
    readonly id: string;
    readonly of: string;
    readonly key: readonly string[];
    readonly count: number;
    readonly declared: boolean;
    readonly why: Both;
  }[];
  readonly rates: Readonly<Record<string, number | string>>;
  readonly dirt: readonly Dirt[];
  /** How each file is written, errors apart. */
  readonly forms: readonly Form[];
}

export function truthOf(from: {
  options: { size: string; seed: number; language: 'zh' | 'en'; clean?: boolean };
  context: Context;
  version: number;
  rates: Readonly<Record<string, number>>;
  marks: { badCamera: string; lateCamera: string };
  plants: readonly Planted[];
  evidence: ReadonlyMap<string, readonly { file: string; row: number }[]>;
  displaced: ReadonlyMap<string, readonly { file: string; row: number }[]>;
  dirt: readonly Dirt[];
}): Truth {
  const { options, context, plants } = from;
  return {
    city: context.profile.city,
    size: options.size,
    seed: options.seed,
    language: options.language,
    version: from.version,
    zone: context.profile.zone,
    period: { from: stamp(dayStart(0)), until: stamp(dayStart(context.days)) },
    crimes: plants.map(({ decoys: _, ...plant }) => ({
      ...plant,
      evidence: from.evidence.get(plant.id) ?? [],
      also: from.evidence.get(`${plant.id}/way`) ?? [],
      life: from.evidence.get(`${plant.id}/life`) ?? [],
      displaced: from.displaced.get(plant.id) ?? [],
    })),
    decoys: plants.flatMap((plant) => plant.decoys.map((decoy) => ({ ...decoy, of: plant.id }))),
    rates: options.clean ? {} : { ...from.rates, badCamera: from.marks.badCamera, lateCamera: from.marks.lateCamera },
    dirt: from.dirt,
    forms: formsOf(options.language, context.profile.zone),
  };
}

export function writeTruth(truth: Truth, sink: Sink): void {
  const file = sink.open('truth.json');
  file.write(new TextEncoder().encode(`${JSON.stringify(truth, null, 1)}\n`));
  file.close();
}
