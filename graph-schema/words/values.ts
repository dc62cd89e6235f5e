/** Words of kinds, properties and values for the screen: all from the ontology, none written twice. */
import type { EntityKind, LinkKind, Property, Value } from '../ontology/define.ts';
import { entityKind, isEntityKind, isLinkKind, linkKind } from '../ontology/index.ts';
import type { Tongue } from './tongue.ts';

/** Names that every link may carry without its kind declaring them. */
const common: Readonly<Record<string, { en: string; zh: string }>> = {
  at: { en: 'Time', zh: '时间' },
  until: { en: 'Until', zh: '截止' },
  since: { en: 'Since', zh: '起始' },
  count: { en: 'Count', zh: '数量' },
};

/** What stands for several kinds. */
const anything: Readonly<Record<string, { en: string; zh: string }>> = {
  entity: { en: 'Entities', zh: '实体' },
  place: { en: 'Places', zh: '地点' },
};

const declaredKind = (kind: string): EntityKind | LinkKind | undefined =>
  isEntityKind(kind) ? entityKind(kind) : isLinkKind(kind) ? linkKind(kind) : undefined;

export const propertyOf = (kind: string, name: string): Property | undefined => declaredKind(kind)?.properties[name];

export const propertyWords = (kind: string, name: string, tongue: Tongue): string => {
  const words = propertyOf(kind, name)?.words ?? common[name];
  return words === undefined ? name : tongue.both(words);
};

/** `Phone` in the language; what the ontology does not know is shown as it is called. */
export const kindWords = (kind: string, tongue: Tongue): string => {
  const words = declaredKind(kind)?.words;
  return words === undefined ? kind : tongue.both(words);
};

/** `Phones` for several; Chinese has one form. */
export const pluralWords = (kind: string, tongue: Tongue): string => {
  const plural = isEntityKind(kind) ? entityKind(kind).plural : anything[kind.toLowerCase()];
  return plural === undefined ? kindWords(kind, tongue) : tongue.both(plural);
};

/** `{from} called {to}` with the captions put in. */
export const linkSentence = (kind: string, from: string, to: string, tongue: Tongue): string => {
  const sentence = isLinkKind(kind) ? linkKind(kind).sentence : undefined;
  const text = sentence === undefined ? `{from} · ${kind} · {to}` : tongue.both(sentence);
  return text.replace(/\{(from|to)\}/g, (_, end) => (end === 'from' ? from : to));
};

/**
 * A value as it is read. Times are shown in the zone of the page.
 * @param beside  the values that stand with it: an amount takes its currency from there
 */
export function showValue(
  property: Property | undefined,
  value: Value,
  tongue: Tongue,
  beside: Readonly<Record<string, Value>> = {},
): string {
  if (Array.isArray(value)) return tongue.list(value.map((each: string) => showValue(property, each, tongue, beside)));
  if (property === undefined)
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? tongue.moment(value) : text(value, tongue);
  const { type } = property;
  if (type.stored === 'datetime' && typeof value === 'string') return tongue.moment(value);
  if (type.stored === 'date' && typeof value === 'string') return tongue.day(value);
  const currency = property.with === undefined ? undefined : beside[property.with];
  if (type.name === 'amount' && typeof currency === 'string') return money(String(value), currency, tongue);
  return type.show(value, tongue.language);
}

const text = (value: Value, tongue: Tongue): string =>
  typeof value === 'number' ? tongue.number(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** @param minor  whole minor units, as the store keeps them */
function money(minor: string, currency: string, tongue: Tongue): string {
  const locale = tongue.language === 'zh' ? 'zh-Hans-CN' : 'en-GB';
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
    const places = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(`${minor}E-${places}` as Intl.StringNumericLiteral);
  } catch {
    // Not an ISO 4217 code: the figures are shown as they are kept.
    return `${minor} ${currency}`;
  }
}
