/** A source in a folder: a mapping, and a row function for what a mapping cannot say. Sources are found by scanning. */
import { readdir } from 'node:fs/promises';
import { type z } from 'zod';
import { badInput } from '#graph-schema/words/failure.ts';
import { entityKindNamed, linkKindNamed, readMapping } from './check.ts';
import { placeOf, RowFault, type Cells, type Sight } from './cell.ts';
import { entityFrom, inOrder, linkFrom, type EntityOut, type LinkOut } from './emit.ts';
import { type mapping as form, type Mapping } from './mapping.ts';
import { absent } from './headers.ts';
import type { PlanContext, RowOut } from './plan.ts';
import { PropertyReader, type Described, type Spot } from './values.ts';

/** One row, column by column: each is taken or ignored, the rest is reported as unknown. */
export interface SourceRow {
  readonly file: string;
  /** A cell that must be filled. */
  take(column: string): string;
  /** A cell that may be empty. */
  maybe(column: string): string;
  ignore(...columns: string[]): void;
}

type Texts = Readonly<Record<string, string>>;

export interface Emit {
  /** Undefined where its number is written as unknown: links that end there are then left out. */
  entity(kind: string, values: Texts, how?: { readonly id?: string; readonly asLocal?: true }): EntityOut | undefined;
  link(
    kind: string,
    from: EntityOut | undefined,
    to: EntityOut | undefined,
    values?: Texts,
    how?: { readonly number?: string; readonly repeats?: 'same'; readonly of?: LinkOut | undefined },
  ): LinkOut | undefined;
}

export interface Source {
  readonly mapping: Mapping;
  readonly row?: (row: SourceRow, emit: Emit) => void;
}

/**
 * Declares a source in `importers/sources/<name>/source.ts`.
 * @throws BadInput when the mapping is wrong
 */
export function defineSource({ row, ...mapping }: z.input<typeof form> & Pick<Source, 'row'>): Source {
  return { mapping: readMapping(mapping), ...(row && { row }) };
}

const folder = new URL('../sources/', import.meta.url);

/** All sources, by name. */
export async function allSources(): Promise<Source[]> {
  return Promise.all((await names()).map(load));
}

/** @throws BadInput naming those that there are */
export async function sourceNamed(name: string): Promise<Source> {
  const known = await names();
  if (known.includes(name)) return load(name);
  throw badInput('import.source.none', { name, names: known.join(', ') }, { where: { parameter: 'source' } });
}

async function names(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function load(name: string): Promise<Source> {
  const { default: source } = (await import(new URL(`${name}/source.ts`, folder).href)) as { default: Source };
  if (source.mapping.name !== name)
    throw new Error(`importers/sources/${name}/source.ts calls itself ${source.mapping.name}`);
  return source;
}

/** Makes a row function ready for one file; readers are kept from row to row, since they remember what they parsed. */
export function planRow(
  row: NonNullable<Source['row']>,
  sight: Sight,
  context: PlanContext,
): (cells: Cells, spot: Spot) => RowOut {
  const { source, said } = context;
  const readers = new Map<string, PropertyReader>();
  const fill = (kind: Described, texts: Texts, columns: ReadonlyMap<string, string>) => {
    const own = Object.entries(texts).map(([name, text]) => {
      const column = columns.get(text) ?? name;
      const key = `${kind.name}.${name}.${column}`;
      const reader =
        readers.get(key) ??
        new PropertyReader(
          kind,
          name,
          { split: undefined, reading: sight.reading, column, mayBeFaulty: false },
          context,
        );
      readers.set(key, reader);
      return reader;
    });
    return inOrder(own).map((reader) => ({ reader, text: texts[reader.name]!.trim() }));
  };
  return (cells, spot) => {
    /** Which column a text was taken from, for messages. */
    const columns = new Map<string, string>();
    const entities: EntityOut[] = [];
    const links: LinkOut[] = [];
    const maybe = (column: string) => {
      const place = placeOf(column, sight);
      if (place !== absent) sight.used.add(place);
      const text = cells[place]?.trim() ?? '';
      columns.set(text, column);
      return text;
    };
    const take = (column: string) => {
      const text = maybe(column);
      if (text === '') throw new RowFault({ code: 'import.cell.empty' }, column);
      return text;
    };
    const ignore = (...names: string[]) => names.forEach((name) => sight.used.add(placeOf(name, sight)));
    const emit: Emit = {
      entity(name, texts, { id = '', asLocal = false } = {}) {
        const kind = entityKindNamed(name);
        if (!kind) throw badInput('import.mapping.kind', { at: source, kind: name });
        const made = entityFrom(kind, fill(kind, texts, columns), { source, localId: id.trim(), asLocal, said, spot });
        if (made === 'empty') throw new RowFault({ code: 'import.entity.noId', values: { kind: name } });
        if (made === 'unknown') return void said.add({ code: 'import.entity.unknown', values: { kind: name } }, spot);
        entities.push(made);
        return made;
      },
      link(name, from, to, texts = {}, { number = '', repeats, of } = {}) {
        const kind = linkKindNamed(name);
        if (!kind) throw badInput('import.mapping.kind', { at: source, kind: name });
        if (!from || !to) return void said.add({ code: 'import.link.unknown', values: { kind: name } }, spot);
        const same = kind.family === 'fact' || repeats === 'same';
        const link = linkFrom(kind, from, to, fill(kind, texts, columns), {
          number,
          issuer: source,
          repeats: same,
          of,
          said,
          spot,
        });
        links.push(link);
        return link;
      },
    };
    row({ file: sight.file, take, maybe, ignore }, emit);
    return { entities, links };
  };
}
