/** Checks a mapping against the ontology, before any file is opened: every word of it must mean something. */
import type { EntityKind, LinkKind } from '#graph-schema/ontology/define.ts';
import { endsOf, entityKind, isEntityKind, isLinkKind, linkKind } from '#graph-schema/ontology/index.ts';
import { badInput, type Failure } from '#graph-schema/words/failure.ts';
import { namesOf } from './headers.ts';
import {
  mapping as form,
  type Cell,
  type End,
  type EntityOfEnd,
  type FileMapping,
  type LinkOfRow,
  type Mapping,
} from './mapping.ts';

/**
 * Reads a mapping from JSON and checks it whole.
 * @throws BadInput that says where in the mapping (`files.2.links.0.to`) and what is wrong there
 */
export function readMapping(json: unknown): Mapping {
  const read = form.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw wrong(issue?.path.join('.') || 'mapping', 'import.mapping.form', {
      rule: issue?.message ?? '',
      more: read.error.issues.length - 1,
    });
  }
  checkMapping(read.data);
  return read.data;
}

export function checkMapping(mapping: Mapping): void {
  for (const [place, file] of mapping.files.entries()) {
    const at = `files.${place}`;
    checkHeaders(file, at);
    for (const reading of [mapping, file]) checkDates(reading.dates, at);
    const aliases = new Map<string, EntityKind>();
    for (const [number, entity] of (file.entities ?? []).entries()) {
      const where = `${at}.entities.${number}`;
      if (aliases.has(entity.as)) throw wrong(where, 'import.mapping.alias', { name: entity.as });
      aliases.set(entity.as, checkEntity(entity, where));
    }
    const links = new Set<string>();
    for (const [number, link] of (file.links ?? []).entries()) {
      checkLink(link, aliases, links, `${at}.links.${number}`);
      if (link.as !== undefined) links.add(link.as);
    }
    checkLookups(file, mapping, at);
  }
}

/** A header that two columns claim would be read as either. */
function checkHeaders({ headers = {}, needs = [] }: FileMapping, at: string): void {
  const claimed = new Map<string, string>();
  for (const column of Object.keys(headers))
    for (const name of namesOf(column, headers)) {
      const other = claimed.get(name);
      if (other !== undefined)
        throw wrong(`${at}.headers.${column}`, 'import.mapping.header', { header: name, column, other });
      claimed.set(name, column);
    }
  for (const column of needs.flat())
    if (!headers[column]) throw wrong(`${at}.needs`, 'import.mapping.needs', { column });
}

/** Of two forms that read one text as two days nobody could say which was meant. */
function checkDates(dates: string | readonly string[] | undefined, at: string): void {
  if (typeof dates !== 'object') return;
  const swapped = (format: string) => format.replace(/[DM]/g, (letter) => (letter === 'D' ? 'M' : 'D'));
  const twin = dates.find((format) => !/^Y/.test(format) && dates.includes(swapped(format)));
  if (twin !== undefined) throw wrong(`${at}.dates`, 'import.mapping.dates', { format: twin, other: swapped(twin) });
}

function checkEntity(entity: EntityOfEnd, where: string): EntityKind {
  const kind = entityKindNamed(entity.kind);
  if (!kind) throw wrong(where, 'import.mapping.kind', { kind: entity.kind });
  checkProperties(kind, entity.set, where);
  const pivoted =
    kind.pivots.some((pivot) => pivot.every((name) => entity.set?.[name] !== undefined)) ||
    kind.pivots.flat().some((name) => entity.set?.[name] !== undefined);
  if (entity.id === undefined && !pivoted)
    throw wrong(where, 'import.mapping.noId', {
      kind: kind.name,
      pivots: kind.pivots.map((names) => names.join(' + ')).join(' / ') || '–',
    });
  return kind;
}

function checkLink(
  link: LinkOfRow,
  aliases: ReadonlyMap<string, EntityKind>,
  links: ReadonlySet<string>,
  where: string,
): void {
  const kind = linkKindNamed(link.kind);
  if (!kind) throw wrong(where, 'import.mapping.kind', { kind: link.kind });
  checkProperties(kind, link.set, where);
  const from = checkEnd(link.from, aliases, `${where}.from`);
  const to = checkEnd(link.to, aliases, `${where}.to`);
  const ends = endsOf(kind);
  if (!ends.from.includes(from.name))
    throw wrong(`${where}.from`, 'import.mapping.end', {
      link: kind.name,
      kind: from.name,
      allowed: kind.from.join(', '),
    });
  if (!ends.to.includes(to.name))
    throw wrong(`${where}.to`, 'import.mapping.end', { link: kind.name, kind: to.name, allowed: kind.to.join(', ') });
  const missing =
    kind.family === 'event' && link.number === undefined
      ? kind.identity.find((name) => link.set?.[name] === undefined && !partnerOf(kind, name, link))
      : undefined;
  if (missing !== undefined) throw wrong(where, 'import.mapping.identity', { link: kind.name, property: missing });
  if (link.of !== undefined && !links.has(link.of)) throw wrong(`${where}.of`, 'import.mapping.of', { name: link.of });
}

/** A currency need not be named where the amount brings it. */
const partnerOf = (kind: LinkKind, name: string, link: LinkOfRow): boolean =>
  Object.entries(kind.properties).some(
    ([other, property]) => property.with === name && link.set?.[other] !== undefined,
  );

function checkEnd(end: End, aliases: ReadonlyMap<string, EntityKind>, where: string): EntityKind {
  if (typeof end !== 'string') return checkEntity(end, where);
  const kind = aliases.get(end);
  if (!kind) throw wrong(where, 'import.mapping.noAlias', { name: end });
  return kind;
}

function checkProperties(
  { name: kind, properties }: EntityKind | LinkKind,
  set: Readonly<Record<string, Cell>> | undefined,
  where: string,
): void {
  for (const [name, cell] of Object.entries(set ?? {})) {
    const property = properties[name];
    if (!property)
      throw wrong(`${where}.set.${name}`, 'import.mapping.property', {
        kind,
        property: name,
        has: Object.keys(properties).join(', '),
      });
    if (typeof cell === 'object' && cell.split !== undefined && !property.many)
      throw wrong(`${where}.set.${name}`, 'import.mapping.split', { kind, property: name });
  }
}

function checkLookups(file: FileMapping, mapping: Mapping, at: string): void {
  const known = new Set(Object.keys(mapping.lookups ?? {}));
  const visit = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('lookup' in value)
      for (const name of [value.lookup].flat() as string[])
        if (!known.has(name)) throw wrong(where, 'import.mapping.lookup', { name });
    for (const [key, inner] of Object.entries(value)) visit(inner, `${where}.${key}`);
  };
  visit(file.entities, `${at}.entities`);
  visit(file.links, `${at}.links`);
  visit(file.only, `${at}.only`);
}

const wrong = (parameter: string, code: string, values: Record<string, string | number>): Failure =>
  badInput(code, { at: parameter, ...values }, { where: { parameter } });

export const entityKindNamed = (name: string): EntityKind | undefined =>
  isEntityKind(name) ? entityKind(name) : undefined;
export const linkKindNamed = (name: string): LinkKind | undefined => (isLinkKind(name) ? linkKind(name) : undefined);
