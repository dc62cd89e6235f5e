/** What a column holds, by its values alone: a column of valid plates is a plate column whatever its header. */
import type { ValueType } from '#graph-schema/ontology/define.ts';
import { isUnknown } from '#graph-schema/ontology/values/common.ts';
import * as values from '#graph-schema/ontology/values/index.ts';

/** Types whose form or check digit is so narrow that other columns hardly pass; the narrowest first. */
const narrow: readonly (readonly [ValueType, (text: string) => boolean])[] = [
  [values.residentId, () => true],
  [values.creditCode, () => true],
  [values.iban, () => true],
  [values.mac, (text) => /[:\-.]/.test(text)],
  [values.ip, (text) => /[.:]/.test(text)],
  [values.email, () => true],
  [values.imei, (text) => text.replace(/\D/g, '').length === 15],
  [values.imsi, (text) => /^460\d{12}$/.test(text)],
  [values.plate, (text) => /^\p{Script=Han}[A-Z]/u.test(text)],
  [values.phone, (text) => /^(?:\+\d|1[3-9]\d{9}$|86\d{11}$|00[1-9])/.test(text)],
  [values.cardNumber, (text) => text.replace(/\D/g, '').length >= 16],
  [values.vin, (text) => /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && /[A-Z]/.test(text)],
];

/** Fewer filled cells prove nothing. */
const fewest = 3;
const share = 0.95;

/** @returns the type that nearly all filled cells have; undefined when they are too few, or of no narrow type */
export function typeOfCells(cells: readonly string[]): ValueType | undefined {
  const told = cells.filter((text) => !isUnknown(text));
  if (told.length < fewest) return undefined;
  return narrow.find(
    ([type, form]) =>
      told.filter((text) => form(text) && type.parse(text, { country: 'CN' }).ok).length >= share * told.length,
  )?.[0];
}
