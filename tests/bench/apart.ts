/** The little worlds of all patterns in one store: each with numbers, plates and ids of its own, for they were written to stand alone. */
import type { StatedEntity } from '#graph-schema/neo4j/write.ts';
import { World } from '#queries/patterns/cases.ts';

type Values = NonNullable<StatedEntity['values']>;

const provinces = [...'青藏琼'];
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** A view of the world in which the nth pattern has a town of its own and meets nobody of another. */
export function apart(world: World, nth: number): World {
  class Apart extends World {
    override entity(kind: string, values: Values, localId = ''): string {
      return world.entity(kind, ownValues(kind, values, nth), localId === '' ? '' : `${nth}-${localId}`);
    }
    override link(...stated: Parameters<World['link']>): string {
      return world.link(...stated);
    }
  }
  return new Apart();
}

const own: Readonly<Record<string, readonly [name: string, change: (written: string, nth: number) => string]>> = {
  Phone: [
    'number',
    (written, nth) =>
      written.replace(
        /^(\+86194)(\d{2})(?=\d{6}$)/,
        (_, head: string, two: string) => head + pad(nth + 1 + (two === '00' ? 0 : 50), 2),
      ),
  ],
  Account: [
    'number',
    (written, nth) => written.replace(/^990(\d{6})/, (_, six: string) => `990${pad(Number(six) + nth + 1, 6)}`),
  ],
  Vehicle: [
    'plate',
    (written, nth) =>
      written.replace(
        /^宁K/,
        (provinces[Math.floor(nth / letters.length)] ?? '') + (letters[nth % letters.length] ?? ''),
      ),
  ],
  Case: ['number', (written, nth) => `${nth}-${written}`],
  Cell: ['code', (written, nth) => `${written}${pad(nth + 1, 2)}`],
};

/** Towns lie so many degrees of longitude apart: some 30 km, and nothing in them changes its distance. */
const degrees = 0.4;

function ownValues(kind: string, values: Values, nth: number): Values {
  const [name, change] = own[kind] ?? [];
  const written = name === undefined ? undefined : values[name];
  const point = values['point'] as { lon: number; lat: number } | undefined;
  return {
    ...values,
    ...(name !== undefined && change && typeof written === 'string' && { [name]: change(written, nth) }),
    ...(point && { point: { ...point, lon: point.lon + nth * degrees } }),
  };
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
