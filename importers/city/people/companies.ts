/** The register of companies: the firms that employ, and small ones in business centres, with directors and shareholders. */
import type { Context, Firm, Person, Phone, Place } from '../city.ts';
import { date } from '../clock.ts';
import { creditCode } from '../fictional.ts';
import { placeNear, type Roads } from '../map.ts';
import { homeSpot } from './households.ts';

export interface Company {
  readonly id: number;
  /** The firm that it is, or null for one without staff. */
  readonly firm: number | null;
  readonly code: string;
  readonly name: string;
  readonly trade: string;
  readonly place: Place;
  readonly phone: string;
  readonly director: Person;
  readonly holders: readonly { readonly person: Person; readonly share: number }[];
  readonly registered: string;
  /** Minor units. */
  readonly capital: number;
}

/** Ids of the rooms of business centres begin here. */
const rooms = 900_000;

export function makeCompanies(
  context: Context,
  roads: Roads,
  persons: readonly Person[],
  firms: readonly Firm[],
  phones: readonly Phone[],
): Company[] {
  const { draws, profile } = context;
  const { words } = profile;
  const owners = persons.filter((p) => p.age >= 28 && p.phones.length > 0);
  const number = (person: Person): string => phones[person.phones[0] ?? -1]?.number ?? '';
  const out: Company[] = firms.map((firm) => {
    const d = draws.at('company', firm.id);
    const director = d.pick(owners);
    const others = d.chance(0.4) ? [d.pick(owners)] : [];
    const held = [director, ...others.filter((one) => one !== director)];
    return {
      ...{ id: firm.id, firm: firm.id, code: firm.code, name: firm.name, trade: firm.kind, place: firm.place },
      ...{ phone: phones[firm.phone]?.number ?? '', director, registered: date(-400 - d.below(7000)) },
      holders: held.map((person, i) => ({ person, share: held.length === 1 ? 100 : i === 0 ? 60 : 40 })),
      capital: 10_000_000 * (1 + d.below(50)),
    };
  });
  const centres = Math.max(1, Math.round(persons.length / 2000));
  const count = Math.round(persons.length / 36);
  for (let n = 0; n < count; n += 1) {
    const d = draws.at('company', n, 1);
    const id = firms.length + n;
    const director = d.pick(owners);
    const centre = d.below(centres);
    const spot = homeSpot(context, 9000 + centre);
    // Room 801 is the address service: firms that need no desk share it, and some share its telephone.
    const service = d.chance(0.3);
    const room = service ? 801 : 601 + d.below(40);
    const atHome = !service && d.chance(0.35);
    const house = placeNear(context, roads, rooms + centre * 1000, spot, false);
    const place = atHome
      ? director.home
      : { ...house, id: rooms + centre * 1000 + room, address: words.companies.room(house.address, room) };
    const agent = draws.at('company', centre, 2).pick(owners);
    out.push({
      ...{ id, firm: null, code: creditCode(profile.districts[place.district]?.area ?? '', id * 7919 + 1009) },
      name: words.firm(id * 5 + d.below(5), d.pick(words.companies.micro)),
      ...{ trade: words.companies.trade, place, phone: number(service && d.chance(0.5) ? agent : director), director },
      ...{ holders: [{ person: director, share: 100 }], registered: date(-30 - d.below(3000)) },
      capital: 1_000_000 * (1 + d.below(100)),
    });
  }
  return out;
}
