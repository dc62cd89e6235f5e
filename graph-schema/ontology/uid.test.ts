/** Uids: what makes two rows the same thing, and what must never. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionOf, entityKind, kindOfUid, pivotsOf } from './index.ts';
import { endsInOrder, entityUid, linkUid, localUid } from './uid.ts';

const local = { source: 'pole', localId: '17' };

test.each([
  ['a phone', 'Phone', { number: '+8619412345678' }, 'phone:+8619412345678'],
  ['a plate without a type', 'Vehicle', { plate: '宁K12345' }, 'vehicle:宁K12345'],
  ['a small car', 'Vehicle', { plate: '宁K12345', plateType: '02' }, 'vehicle:宁K12345'],
  ['a small electric car', 'Vehicle', { plate: '宁KD12345', plateType: '52' }, 'vehicle:宁KD12345'],
  ['a lorry with the same number', 'Vehicle', { plate: '宁K12345', plateType: '01' }, 'vehicle:宁K12345|01'],
  ['a plate goes before a VIN', 'Vehicle', { vin: '1M8GDM9AXKP042788', plate: 'ZA12ABC' }, 'vehicle:ZA12ABC'],
  ['a VIN alone', 'Vehicle', { vin: '1M8GDM9AXKP042788' }, 'vehicle:1M8GDM9AXKP042788'],
  ['a long account', 'Account', { number: '9990000000000000011', bankCode: 'B1' }, 'account:9990000000000000011'],
  ['a short account with its bank', 'Account', { number: '123456', bankCode: 'B1' }, 'account:B1|123456'],
  ['a short account without its bank', 'Account', { number: '123456' }, 'account:pole:17'],
  ['an IBAN goes first', 'Account', { iban: 'DE89370400440532013000', number: '1' }, 'account:DE89370400440532013000'],
  ['a trip', 'Trip', { mode: 'train', number: 'G9001', departsOn: '2026-10-06' }, 'trip:train|G9001|2026-10-06'],
  ['a trip without its day', 'Trip', { mode: 'train', number: 'G9001' }, 'trip:pole:17'],
  ['an account of a service', 'OnlineAccount', { service: 'chat', handle: 'a|b:c' }, 'online-account:chat|a%7Cb%3Ac'],
  ['a person without a document', 'Person', { name: 'Jack Powell' }, 'person:pole:17'],
  ['a case number that says "unknown"', 'Case', { number: '无' }, 'case:pole:17'],
  ['a place', 'Address', { address: '1 Quay Street' }, 'address:pole:17'],
] as const)('%s', (_, kind, values, uid) => {
  expect(entityUid(kind, values, local)).toBe(uid);
  expect(kindOfUid(uid)?.name).toBe(kind);
});

test('a guest with neither a document nor a local id has no uid', () => {
  expect(entityUid('Person', { name: 'Jack Powell' })).toBeNull();
  expect(entityUid('Person', { name: 'Jack Powell' }, { source: 'pole', localId: '' })).toBeNull();
});

test('every pivot that is filled proposes a merge, the first makes the uid', () => {
  const values = { plate: 'ZA12ABC', vin: '1M8GDM9AXKP042788' };
  expect(pivotsOf(entityKind('Vehicle'), values).map(({ properties }) => properties)).toEqual([['plate'], ['vin']]);
});

test('different parts never give one uid, nor does a local id give that of a pivot', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '|', ':', '%', '7', 'C'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(part, part, part, part, (a, b, c, d) => {
      const one = entityUid('OnlineAccount', { service: `s${a}`, handle: `h${b}` });
      const other = entityUid('OnlineAccount', { service: `s${c}`, handle: `h${d}` });
      expect(one === other).toBe(a === c && b === d);
      expect(localUid('online-account', `s${c}`, `h${d}`)).not.toBe(one);
    }),
    { seed: 7 },
  );
});

test.each([
  [
    'what its values say',
    'Person',
    { name: '曾晓明', residentId: '11010519491231002X' },
    'person:11010519491231002X',
    '曾晓明',
  ],
  [
    'the next that is filled',
    'Person',
    { residentId: '11010519491231002X' },
    'person:11010519491231002X',
    '11010519491231002X',
  ],
  ['its number where nothing is known', 'Phone', {}, 'phone:+8619412345678', '+8619412345678'],
  ['its parts', 'Trip', {}, 'trip:train|G9001|2026-10-06', 'train G9001 2026-10-06'],
  ['its local id', 'Person', {}, 'person:pole:a:17', 'a:17'],
] as const)('a caption is %s', (_, kind, values, uid, caption) => {
  expect(captionOf(kind, values, uid)).toBe(caption);
});

const at = '2026-10-06T02:10:00Z';

test('a link uid has 22 characters and follows from kind, ends and identity alone', () => {
  const uid = linkUid('CALLED', 'phone:1', 'phone:2', { at, seconds: 5 });
  expect(uid).toMatch(/^[\w-]{22}$/);
  expect(linkUid('CALLED', 'phone:1', 'phone:2', { at, seconds: 6, answered: true })).toBe(uid);
  const others = [
    linkUid('MESSAGED', 'phone:1', 'phone:2', { at }),
    linkUid('CALLED', 'phone:2', 'phone:1', { at }),
    linkUid('CALLED', 'phone:1', 'phone:2', { at: '2026-10-06T02:10:01Z' }),
    linkUid('CALLED', 'phone:1', 'phone:2', { at }, 2),
    linkUid('CALLED', 'phone:1', 'phone:2', { at }, 3),
    linkUid('CALLED', 'phone:1', 'phone:2', {}),
  ];
  expect(new Set([uid, ...others]).size).toBe(7);
});

test('a number of the issuer makes the link, whatever else the row says', () => {
  const issued = { issuer: 'bank-1', number: '0042' };
  expect(linkUid('PAID', 'a', 'b', { at }, 1, issued)).toBe(linkUid('PAID', 'a', 'c', {}, 2, issued));
  expect(linkUid('PAID', 'a', 'b', { at }, 1, issued)).not.toBe(
    linkUid('PAID', 'a', 'b', { at }, 1, { ...issued, issuer: 'bank-2' }),
  );
});

test('a link without a direction is the same from both sides', () => {
  expect(linkUid('MET', 'person:a', 'person:b', { at })).toBe(linkUid('MET', 'person:b', 'person:a', { at }));
  expect(endsInOrder('MET', 'person:b', 'person:a')).toEqual(['person:a', 'person:b']);
  expect(endsInOrder('CALLED', 'phone:b', 'phone:a')).toEqual(['phone:b', 'phone:a']);
});

test('the uid of a link never changes from release to release', () => {
  expect(linkUid('CALLED', 'a', 'b', { at: '2026-01-01T00:00:00Z' })).toBe('gbN1vyD-AuzygIOu68NDLA');
});
