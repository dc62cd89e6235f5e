/** The linter of the ontology: what a new kind must keep to. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reserved } from './define.ts';
import type { Both, EntityKind, LinkKind } from './define.ts';
import * as entities from './entities/index.ts';
import {
  allowed,
  endsOf,
  entityKinds,
  isEntityKind,
  keyProperties,
  linkKinds,
  searchFields,
  valueTypes,
} from './index.ts';
import * as links from './links/index.ts';

const kinds: readonly (EntityKind | LinkKind)[] = [...entityKinds, ...linkKinds];
const named = <K extends { name: string }>(list: readonly K[]) => list.map((kind) => [kind.name, kind] as const);
const stems = (folder: string) =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter((file) => !file.includes('.test.') && file !== 'index.ts')
    .map((file) => file.replace('.ts', ''))
    .sort();

const inBoth = ({ en, zh }: Both, what: string) => {
  expect(en.trim(), what).not.toBe('');
  expect(zh, what).toMatch(/\p{Script=Han}|^[A-Z]+$|^VIN/u);
  expect(zh, `${what}: Chinese words take Chinese punctuation`).not.toMatch(
    /\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u,
  );
};

test('every file of a kind is listed, and its slug is its name', () => {
  expect(
    Object.values(entities)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(stems('entities'));
  expect(
    Object.values(links)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(stems('links'));
  for (const { name, slug } of entityKinds) expect(name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()).toBe(slug);
  for (const { name, slug } of linkKinds) expect(name.replaceAll('_', '-').toLowerCase()).toBe(slug);
});

test('every file of a value type is listed', () => {
  const helpers = ['choice', 'common', 'numerals', 'on-demand', 'short-codes', 'time-format'];
  expect(valueTypes.map(({ name }) => name).sort()).toEqual(stems('values').filter((stem) => !helpers.includes(stem)));
});

test('a value type explains itself in both languages and reads its own samples', () => {
  for (const type of valueTypes) {
    inBoth(type.words, type.name);
    inBoth(type.about, type.name);
    for (const option of type.choices ?? []) inBoth(option.words, `${type.name} ${option.value}`);
    for (const sample of type.samples)
      expect(type.parse(sample, { country: 'CN', zone: 'UTC', currency: 'CNY' }).ok, `${type.name}: ${sample}`).toBe(
        true,
      );
  }
});

test.each(named(kinds))('%s: words, properties', (name, kind) => {
  inBoth(kind.words, name);
  inBoth(kind.about, name);
  expect(kind.about.en, name).toMatch(/^[A-Z].*\.$/);
  expect(kind.about.zh, name).toMatch(/。$/);
  const properties = Object.entries(kind.properties);
  const keys = properties.flatMap(([property, declared]) => keyProperties(property, declared));
  for (const [property, declared] of properties) {
    inBoth(declared.words, `${name}.${property}`);
    expect(property).toMatch(/^[a-z][A-Za-z]*$/);
    expect(reserved, `${name}.${property} is kept for the store`).not.toContain(property);
    expect(keys, `${name}.${property} is the key of another property`).not.toContain(property);
    expect(valueTypes, `${name}.${property}`).toContain(declared.type);
    for (const beside of [declared.with, declared.inUid?.beside])
      if (beside) expect(kind.properties, name).toHaveProperty(beside);
    if (declared.type.name === 'amount')
      expect(declared.with, `${name}.${property} needs its currency`).toBe('currency');
  }
});

test.each(named(entityKinds))('%s: pivots, caption, glyph', (name, kind) => {
  inBoth(kind.plural, name);
  for (const pivot of kind.pivots) for (const property of pivot) expect(kind.properties, name).toHaveProperty(property);
  for (const property of kind.caption) expect(kind.properties, name).toHaveProperty(property);
  expect(kind.caption.length, name).toBeGreaterThan(0);
  expect(kind.icon, name).toMatch(/^M[\dMmLlHhVvCcSsQqAaZz .,-]+z$/);
  expect(kind.family === 'place', name).toBe('point' in kind.properties);
  expect(kind.properties, `${name} can carry remarks`).toHaveProperty('note');
});

test('no two entity kinds share a glyph', () => {
  expect(new Set(entityKinds.map(({ icon }) => icon)).size).toBe(entityKinds.length);
});

test.each(named(linkKinds))('%s: ends, sentence, identity, times', (name, kind) => {
  for (const end of [...kind.from, ...kind.to])
    expect(end === '*' || end === 'Place' || isEntityKind(end), `${name} ${end}`).toBe(true);
  for (const sentence of [kind.sentence.en, kind.sentence.zh]) {
    expect(sentence.match(/\{(from|to)\}/g)?.sort(), name).toEqual(['{from}', '{to}']);
  }
  for (const property of kind.identity) expect(kind.properties, name).toHaveProperty(property);
  if (kind.family === 'event') expect(kind.properties, name).toHaveProperty('at');
  else expect(kind.properties, name).toHaveProperty('since');
  if (kind.total) expect(['seconds', 'amount'], name).toContain(kind.total);
  if (kind.total) expect(kind.properties, name).toHaveProperty(kind.total);
  if (kind.atPlace) expect(kind.to, name).toEqual(['Place']);
  if (!kind.directed) expect(kind.from, name).toEqual(kind.to);
});

test('a property of one name has one store type everywhere, for indexes and records are shared', () => {
  const seen = new Map<string, string>();
  for (const kind of kinds) {
    for (const [property, { type, many }] of Object.entries(kind.properties)) {
      const stored = `${type.stored}${many ? '[]' : ''}`;
      expect(seen.get(property) ?? stored, `${kind.name}.${property}`).toBe(stored);
      seen.set(property, stored);
    }
  }
});

test.each([
  ['CALLED', 'Phone', 'OnlineAccount', true],
  ['CALLED', 'Person', 'Phone', false],
  ['SEEN_AT', 'Vehicle', 'Checkpoint', true],
  ['SEEN_AT', 'Checkpoint', 'Vehicle', false],
  ['LINKED_TO', 'Thing', 'Case', true],
])('may %s lead from %s to %s: %s', (link, from, to, may) => expect(allowed(link, from, to)).toBe(may));

test('ends are spelt out', () => {
  expect(endsOf('SEEN_AT').to).toEqual(entityKinds.filter(({ family }) => family === 'place').map(({ name }) => name));
  expect(endsOf('LINKED_TO').from).toHaveLength(entityKinds.length);
});

test('names are found by pinyin too', () => {
  const field = searchFields().find(({ kind, property }) => kind === 'Person' && property === 'name');
  expect(field).toMatchObject({ search: 'name', many: false, keys: ['namePinyin', 'nameInitials'] });
});
