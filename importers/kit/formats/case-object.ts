/** One object of a CASE graph: what it is, what it says, what it names, and the numbers by which it is known elsewhere. */
import type { GraphLink, GraphNode } from './graph.ts';

export interface CaseObject {
  readonly id: string;
  /** Null for one that only ties two others. */
  readonly node: GraphNode | null;
  readonly links: readonly GraphLink[];
  /** Phone, email, IMEI … where it has one. */
  readonly marked: ReadonlyMap<string, string>;
  /** Values by the last part of their names, with those of its facets. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Ids that it names, by the property that does. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Last parts of its types and those of its facets. */
  readonly types: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `uco-observable:phoneNumber` and `https://…/observable/phoneNumber` are one word. */
const local = (name: string): string => /[^:/#]*$/.exec(name)![0];
const typesOf = (of: Json): string[] => [of['@type'] ?? []].flat().map((type) => local(String(type)));

const labels = [
  ...['name', 'displayName', 'phoneNumber', 'MSISDN', 'addressValue', 'accountLogin', 'accountIdentifier', 'fileName'],
  ...['fullValue', 'cellSiteIdentifier', 'model', 'street'],
];
const marks: Readonly<Record<string, readonly string[]>> = {
  ...{ phone: ['phoneNumber', 'MSISDN'], imei: ['IMEI'], imsi: ['IMSI'], iccid: ['ICCID'] },
  ...{ longitude: ['longitude'], latitude: ['latitude'] },
};

/** An object and those that stand whole within it, as in a bundle. */
export function readObject(whole: unknown): CaseObject[] {
  if (!isObject(whole)) return [];
  const found: CaseObject[] = [];
  const id = typeof whole['@id'] === 'string' ? whole['@id'] : '';
  const values = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const types = typesOf(whole);
  const facets: string[] = [];
  const put = (into: Map<string, string[]>, name: string, value: string): void =>
    void into.set(name, [...(into.get(name) ?? []), value]);
  const visit = (name: string, value: unknown): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(name, one));
    if (!isObject(value)) {
      if (value !== null && value !== '') put(values, name, String(value));
      return;
    }
    if ('@value' in value) return put(values, name, String(value['@value']));
    const keys = Object.keys(value);
    if (typeof value['@id'] === 'string' && name !== 'hasFacet') {
      put(names, name, value['@id']);
      if (keys.some((key) => !key.startsWith('@'))) found.push(...readObject(value));
      return;
    }
    if (name === 'hasFacet') facets.push(...typesOf(value));
    const entry = Object.fromEntries(keys.map((key) => [local(key), value[key]]));
    if (typeof entry['key'] === 'string' && 'value' in entry) return visit(entry['key'], entry['value']);
    for (const key of keys) if (!key.startsWith('@')) visit(local(key), value[key]);
  };
  for (const [key, value] of Object.entries(whole)) if (!key.startsWith('@')) visit(local(key), value);
  const own = { id, values, names, types: [...types, ...facets] };
  const isTie = types.some((type) => type.endsWith('Relationship'));
  const attributes = new Map([...values].map(([name, list]) => [name, list.join('\n')]));
  return [...found, isTie ? tie(own, attributes) : thing(own, attributes, types.join(':'))];
}

type Own = Pick<CaseObject, 'id' | 'values' | 'names' | 'types'>;

function thing(own: Own, attributes: ReadonlyMap<string, string>, category: string): CaseObject {
  const { id, values, names, types } = own;
  const first = (...wanted: readonly string[]) => wanted.flatMap((name) => values.get(name) ?? [])[0] ?? '';
  const person = ['givenName', 'familyName']
    .map((name) => first(name))
    .filter((one) => one !== '')
    .join(' ');
  const node = { id, label: person || first(...labels) || id, category, attributes };
  const links = [...names].flatMap(([name, ids]) =>
    ids.map((target) => ({
      id: '',
      label: name,
      category: name,
      attributes: new Map(),
      source: id,
      target,
      directed: true,
    })),
  );
  const marked = new Map(
    Object.entries(marks).flatMap(([mark, from]) => (first(...from) ? [[mark, first(...from)]] : [])),
  );
  // The value of an address is one of mail only where its facet says so: a MAC or an IP is one too.
  if (types.some((type) => /^Email(?:Address|Account)/.test(type)) && first('addressValue').includes('@'))
    marked.set('email', first('addressValue'));
  return { ...own, node, links, marked };
}

/** As many links as it has pairs of ends; `isDirectional` says whether their order means something. */
function tie(own: Own, attributes: Map<string, string>): CaseObject {
  const { id, values, names } = own;
  const category = values.get('kindOfRelationship')?.[0] ?? own.types[0]!;
  const directed = values.get('isDirectional')?.[0] !== 'false';
  for (const name of ['kindOfRelationship', 'isDirectional']) attributes.delete(name);
  for (const [name, ids] of names) if (name !== 'source' && name !== 'target') attributes.set(name, ids.join('\n'));
  const ends = (name: string) => names.get(name) ?? [''];
  const links = ends('source').flatMap((source) =>
    ends('target').map((target) => ({ id, label: category, category, attributes, source, target, directed })),
  );
  return { ...own, node: null, links, marked: new Map() };
}
