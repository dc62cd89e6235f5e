/** What a plant may ask of the feeds: the rows of one number, plate or account at a time, never all of them. */
import type { Person, Phone, Row, Spot, Vehicle } from '../city.ts';
import { cellCode } from '../fictional.ts';
import { distance } from '../map.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { silent, type Sighting } from './seen.ts';

/** A call or text, told from one end. */
export interface Talk {
  readonly t: number;
  readonly other: string;
  readonly out: boolean;
  readonly call: boolean;
  readonly cell: string;
  readonly row: Row;
}

export interface Read {
  readonly t: number;
  readonly camera: string;
  readonly row: Row;
}

type Index<T> = ReadonlyMap<string, T[]>;

export class Ask {
  readonly world: World;
  readonly rows: Record<TableName, Row[]>;
  #talks: Index<Talk> | undefined;
  readonly #sightings = new Map<string, readonly Sighting[]>();
  readonly #partners = new Map<string, Map<string, number>>();
  readonly #hushed = new Set<string>();
  #reads: Index<Read> | undefined;
  #books: Index<Row> | undefined;
  #sites: ReadonlyMap<string, Spot> | undefined;
  #byNumber: ReadonlyMap<string, Phone> | undefined;

  constructor(world: World, rows: Record<TableName, Row[]>) {
    this.world = world;
    this.rows = rows;
  }

  /** Lets go of what was counted; asked again, it is counted anew from the rows as they are then. */
  forget(): void {
    this.#talks = undefined;
    this.#reads = undefined;
    this.#books = undefined;
    this.#sightings.clear();
    this.#partners.clear();
  }

  /** Calls and texts of a number, in order of time. */
  talks(number: string): readonly Talk[] {
    this.#talks ??= talksOf(this.rows);
    return this.#talks.get(number) ?? [];
  }

  numbers(): Iterable<string> {
    this.#talks ??= talksOf(this.rows);
    return this.#talks.keys();
  }

  /** Other ends of a number with their calls and texts. */
  partners(number: string): ReadonlyMap<string, number> {
    const known = this.#partners.get(number);
    if (known) return known;
    const out = new Map<string, number>();
    for (const { other } of this.talks(number)) if (!this.#hushed.has(other)) out.set(other, (out.get(other) ?? 0) + 1);
    this.#partners.set(number, out);
    return out;
  }

  /** A number that was thrown away: nobody rings it from now on. */
  hush(number: string): void {
    this.#hushed.add(number);
    this.#partners.clear();
  }

  /** Where the cells heard a number. */
  sightings(number: string): readonly Sighting[] {
    const known = this.#sightings.get(number);
    if (known) return known;
    const made = this.talks(number).flatMap(({ t, cell }) => {
      const spot = this.site(cell);
      return spot ? [{ t, spot }] : [];
    });
    this.#sightings.set(number, made);
    return made;
  }

  site(cell: string): Spot | undefined {
    this.#sites ??= new Map(
      this.world.cells.sites.flatMap((site) => [0, 1, 2].map((s): [string, Spot] => [cellCode(site.id, s), site])),
    );
    return this.#sites.get(cell);
  }

  /** Camera reads of a car, in order of time. */
  reads(vehicle: Vehicle): readonly Read[] {
    if (!this.#reads) {
      const made = new Map<string, Read[]>();
      for (const row of this.rows.reads) push(made, row.cells[0] ?? '', { t: row.t, camera: row.cells[2] ?? '', row });
      for (const list of made.values()) list.sort((a, b) => a.t - b.t);
      this.#reads = made;
    }
    return this.#reads.get(vehicle.plate) ?? [];
  }

  /** Rows of the bank that name an account on either side, in order of time. */
  book(account: string): readonly Row[] {
    if (!this.#books) {
      const made = new Map<string, Row[]>();
      for (const row of this.rows.transactions) {
        push(made, row.cells[2] ?? '', row);
        push(made, row.cells[10] ?? '', row);
      }
      for (const list of made.values()) list.sort((a, b) => a.t - b.t || a.id - b.id);
      this.#books = made;
    }
    return this.#books.get(account) ?? [];
  }

  /** A camera stands so far from a place that who drives there is not at the place. */
  far(camera: string, spot: Spot): boolean {
    const one = this.world.traffic.cameras.find(({ code }) => code === camera);
    return one !== undefined && distance(one, spot) > 2500;
  }

  /** The first number of a person, empty without one. */
  number(person: Person): string {
    return this.world.phones[person.phones[0] ?? -1]?.number ?? '';
  }

  phone(number: string): Phone | undefined {
    this.#byNumber ??= new Map(this.world.phones.map((phone) => [phone.number, phone]));
    return this.#byNumber.get(number);
  }

  carrier(number: string): Person | undefined {
    return this.world.persons[this.phone(number)?.person ?? -1];
  }

  car(person: Person): Vehicle | undefined {
    return person.car === null ? undefined : this.world.vehicles[person.car];
  }

  /** Nobody heard or saw a person in a stretch of time, on any number or at the wheel. */
  free(person: Person, from: number, until: number): boolean {
    const car = this.car(person);
    return (
      person.phones.every((id) => silent(this.talks(this.world.phones[id]?.number ?? ''), from, until)) &&
      (!car || silent(this.reads(car), from, until))
    );
  }
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

function talksOf(rows: Record<TableName, Row[]>): Index<Talk> {
  const made = new Map<string, Talk[]>();
  const add = (row: Row, call: boolean, cells: readonly [number, number]): void => {
    if (row.gone !== undefined) return;
    const [a = '', b = ''] = row.cells;
    push(made, a, { t: row.t, other: b, out: true, call, cell: row.cells[cells[0]] ?? '', row });
    push(made, b, { t: row.t, other: a, out: false, call, cell: row.cells[cells[1]] ?? '', row });
  };
  for (const row of rows.calls) add(row, true, [5, 6]);
  for (const row of rows.texts) add(row, false, [3, 4]);
  for (const list of made.values()) list.sort((a, b) => a.t - b.t || a.row.id - b.row.id);
  return made;
}
