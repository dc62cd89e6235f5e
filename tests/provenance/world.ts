/** Small files for the property test: few names, few moments, so that everything meets everything. */
import fc from 'fast-check';
import type { Value } from '#graph-schema/ontology/define.ts';
import type { Batch, Grade, StatedEntity, StatedLink } from '#graph-schema/neo4j/write.ts';

/** One row as its source means it. `said` are values about the first end, or about the only entity. */
export interface Row {
  readonly link?: { readonly kind: string; readonly values: Record<string, Value>; readonly of?: string };
  readonly ends: readonly { readonly kind: string; readonly uid: string }[];
  readonly said: Record<string, Value>;
}

export interface Source {
  readonly name: string;
  readonly grade: Grade;
  readonly rows: readonly Row[];
  /** Rows from here on stand in a second file of the same import. */
  readonly split: number;
}

export interface Sizes {
  readonly persons: number;
  readonly phones: number;
  readonly rows: number;
}

const times = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.500Z', '2026-03-02T23:59:59Z'];
const pick = <T>(...choices: T[]): fc.Arbitrary<T> => fc.constantFrom(...choices);
const some = (all: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Record<string, Value>> =>
  fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Value>>;
const number = (below: number): fc.Arbitrary<number> => fc.nat({ max: below - 1 });

const person = (sizes: Sizes) => number(sizes.persons).map((n) => ({ kind: 'Person', uid: `person:x:${n}` }));
const phone = (sizes: Sizes) => number(sizes.phones).map((n) => ({ kind: 'Phone', uid: `phone:+86139000000${n}` }));
const vehicle = fc.constant({ kind: 'Vehicle', uid: 'vehicle:x:1' });
const account = number(2).map((n) => ({ kind: 'Account', uid: `account:x:${n}` }));
const checkpoint = number(2).map((n) => ({ kind: 'Checkpoint', uid: `checkpoint:x:${n}` }));

const aboutPerson = some({
  name: pick('陈明', 'Ann Lee'),
  bornOn: pick('1980-01-02', '1981-01-02'),
  statedAge: pick(40, 41),
  aliases: pick(['阿明'], ['Ming', '阿明'], ['Ming']),
});
const aboutPlace = some({
  name: pick('North gate', '北门'),
  point: pick({ lon: 121.5, lat: 31 }, { lon: 121, lat: 31.25 }),
});
const aboutPhone = some({ operator: pick('A', 'B') });

const call = (sizes: Sizes): fc.Arbitrary<Row> =>
  fc
    .tuple(phone(sizes), phone(sizes), pick(...times), some({ seconds: pick(10, 11) }), aboutPhone)
    .map(([a, b, at, values, said]) => ({ ends: [a, b], said, link: { kind: 'CALLED', values: { at, ...values } } }));
const seen = (sizes: Sizes): fc.Arbitrary<Row> =>
  fc
    .tuple(
      fc.oneof(phone(sizes), vehicle),
      checkpoint,
      pick(...times),
      some({ direction: pick('N', 'S'), speed: pick(50, 50.5) }),
      fc.boolean(),
    )
    .map(([a, b, at, values, worked]) => ({
      ends: [a, b],
      said: {},
      link: { kind: 'SEEN_AT', values: { at, ...values }, ...(worked ? { of: `call at ${at}` } : {}) },
    }));
const paid: fc.Arbitrary<Row> = fc
  .tuple(
    account,
    account,
    pick(...times),
    pick('500', '9007199254740993'),
    some({ purpose: pick('rent', '房租'), balance: pick('1', '20') }),
  )
  .map(([a, b, at, amount, values]) => ({
    ends: [a, b],
    said: {},
    link: { kind: 'PAID', values: { at, amount, currency: 'CNY', ...values } },
  }));
const uses = (sizes: Sizes): fc.Arbitrary<Row> =>
  fc
    .tuple(person(sizes), phone(sizes), some({ role: pick('owner', 'user') }), aboutPerson)
    .map(([a, b, values, said]) => ({
      ends: [a, b],
      said,
      link: { kind: 'USES', values },
    }));
const kin = (sizes: Sizes): fc.Arbitrary<Row> =>
  fc.tuple(person(sizes), person(sizes)).map((ends) => ({ ends, said: {}, link: { kind: 'KIN_OF', values: {} } }));
const alone = (sizes: Sizes): fc.Arbitrary<Row> =>
  fc.oneof(
    fc.tuple(person(sizes), aboutPerson).map(([a, said]) => ({ ends: [a], said })),
    fc.tuple(checkpoint, aboutPlace).map(([a, said]) => ({ ends: [a], said })),
  );

export const source = (sizes: Sizes): fc.Arbitrary<Source> =>
  fc
    .record({
      name: pick('police', 'operator', 'bank'),
      rows: fc.array(fc.oneof(call(sizes), seen(sizes), uses(sizes), kin(sizes), alone(sizes), paid), {
        minLength: 3,
        maxLength: sizes.rows,
      }),
      split: fc.oneof({ weight: 3, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: number(sizes.rows) }),
    })
    .map((made) => ({ ...made, grade: made.name === 'police' ? 'statement' : 'record' }));

/** A row with its place in the import and the uid of its link: equal events of one file are told apart by their number. */
export interface Placed extends Row {
  readonly file: number;
  readonly row: number;
  readonly uid: string;
}

export function placed({ rows, split }: Source, cut: number): Placed[] {
  const counted = new Map<string, number>();
  return rows.slice(0, cut).map((row, index) => {
    const file = index < split ? 1 : 2;
    const { at, amount } = row.link?.values ?? {};
    const ends = row.ends.map(({ uid }) => uid);
    if (row.link?.kind === 'KIN_OF') ends.sort();
    const what = `${row.link?.kind}|${ends.join('|')}|${at as string}|${amount as string}`;
    const nth = (counted.get(`${file} ${what}`) ?? 0) + 1;
    counted.set(`${file} ${what}`, nth);
    return { ...row, file, row: file === 1 ? index + 2 : index - split + 2, uid: `${what}#${nth}` };
  });
}

export function batches(rows: readonly Placed[], size: number): Batch[] {
  const all: Batch[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const entities: StatedEntity[] = [];
    const links: StatedLink[] = [];
    for (const { ends, said, link, file, row, uid } of rows.slice(start, start + size)) {
      ends.forEach((end, index) => entities.push({ ...end, file, row, values: index === 0 ? said : null }));
      const [from, to] = ends;
      if (link && from && to) links.push({ ...link, uid, from: from.uid, to: to.uid, file, row });
    }
    all.push({ number: all.length + 1, entities, links });
  }
  return all;
}
