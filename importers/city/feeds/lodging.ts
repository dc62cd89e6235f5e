/** Hotels and the people from elsewhere who sleep there: singles, pairs, a tour, a congress, regulars. */
import { placeIds, type Context, type Place, type Row } from '../city.ts';
import { DAY, HOUR, stamp, weekday } from '../clock.ts';
import { hotelCode, passport, residentId } from '../fictional.ts';
import { placeNear, type Roads } from '../map.ts';
import { homeSpot } from '../people/households.ts';

export interface Hotel {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  readonly rooms: number;
  readonly stars: number;
  readonly business: boolean;
}

interface Guest {
  readonly name: string;
  readonly residentId: string;
  readonly passport: string;
  readonly sex: 'm' | 'f';
  readonly born: string;
}

export function makeHotels(context: Context, roads: Roads): Hotel[] {
  const { draws, profile, scale } = context;
  const names = profile.words.hotels;
  return Array.from({ length: scale.hotels }, (_, i) => {
    const d = draws.at('hotel', i);
    const id = placeIds.hotel + i;
    const place = placeNear(context, roads, id, homeSpot(context, id), false);
    const turn = Math.floor(i / names.length);
    const plain = names[i % names.length] ?? '';
    return {
      code: hotelCode(i * 37 + 11),
      name: turn === 0 ? plain : profile.words.branchName(plain, turn + 1),
      place,
      rooms: 30 + d.below(120),
      stars: 2 + d.below(4),
      business: i % 3 !== 1,
    };
  });
}

/** A guest by number. One in thirty is a foreigner with a passport only. */
export function guest({ draws, profile }: Context, n: number): Guest {
  const d = draws.at('guest', n);
  const sex = d.chance(0.56) ? 'm' : 'f';
  const surname = profile.surnames[d.weighted(profile.surnames.map(([, share]) => share))]?.[0] ?? '';
  const two = (v: number): string => String(v).padStart(2, '0');
  const born = `${1958 + d.below(48)}-${two(1 + d.below(12))}-${two(1 + d.below(28))}`;
  const foreign = d.chance(0.033);
  const area = `${d.pick(['67', '68', '69', '56', '57', '58', '59'])}${two(1 + d.below(12))}${two(1 + d.below(20))}`;
  return {
    name: profile.fullName(
      surname,
      profile.given(sex, (k) => d.below(k)),
    ),
    residentId: foreign ? '' : residentId(area, born, d.below(450) * 2 + (sex === 'm' ? 1 : 0)),
    passport: foreign ? passport(1_000_000 + ((n * 7) % 8_999_993)) : '',
    sex,
    born,
  };
}

/** Numbers of guests: regulars from 0, congress and coach parties, parties by night and house. Those of trains lie between. */
const guests = { party: 10_000_000, congress: 7_000_000, coach: 8_000_000 } as const;

/** Guests who arrive on a day. */
export function stays(context: Context, hotels: readonly Hotel[], day: number): Row[] {
  const rows: Row[] = [];
  const { draws, days, profile } = context;
  const book = (who: number, house: Hotel, nights: number, hour: number, room: number, id: number): void => {
    const one = guest(context, who);
    const d = draws.at('stay', id, day);
    const t = Math.floor(day * DAY + hour * HOUR + d.below(240));
    const out = Math.floor((day + nights) * DAY + (7.2 + d.u() * 4.6) * HOUR);
    // A guest who is still there at the end of the period has no departure yet.
    const left = out >= days * DAY + 4 * HOUR ? '' : stamp(out);
    const cells = [
      ...[one.name, one.residentId, one.passport, profile.words.sex[one.sex], one.born, stamp(t), left, house.name],
      ...[String(room), house.code],
    ];
    rows.push({ t, id, cells });
  };
  hotels.forEach((hotel, h) => {
    const d = draws.at('stay', 900_000 + h, day);
    const week = hotel.business ? [1, 1.25, 1.25, 1.1, 0.8, 0.7, 0.6] : [0.7, 0.7, 0.75, 0.9, 1.5, 1.6, 0.7];
    const holiday = profile.holidays.includes(day) ? 1.5 : 1;
    const parties = d.poisson((hotel.rooms / 42) * (week[weekday(day)] ?? 1) * holiday);
    for (let p = 0; p < parties; p += 1) {
      const hour = 13.5 + d.u() * 8;
      let nights = 1;
      while (nights < 9 && d.chance(profile.nights / (1 + profile.nights))) nights += 1;
      const size = d.weighted(hotel.business ? [74, 23, 3] : [23, 72, 5]) + 1;
      const room = (2 + d.below(6)) * 100 + 1 + d.below(24);
      // A third of business guests come back: five regulars a house.
      const regular = hotel.business && d.chance(0.3);
      const first = guests.party + ((h * 256 + day) * 64 + p) * 4;
      const who = regular ? d.below(hotels.length * 5) : first;
      for (let k = 0; k < size; k += 1) {
        const door = room + (d.chance(0.7) ? 0 : 2 * k);
        book(k === 0 ? who : first + k, hotel, nights, hour + k * 0.03, door, ((h * 256 + day) * 64 + p) * 4 + k);
      }
    }
  });
  groups(context, hotels, day, book);
  return rows;
}

type Book = (who: number, house: Hotel, nights: number, hour: number, room: number, id: number) => void;

/** A congress fills the business houses from Tuesday of every sixth week; coach parties come each second Thursday. */
function groups({ draws }: Context, hotels: readonly Hotel[], day: number, book: Book): void {
  const business = hotels.filter((hotel) => hotel.business);
  const leisure = hotels.filter((hotel) => !hotel.business);
  const first = draws.at('group', 20_000_000, 1).below(3) * 7 + 29;
  for (const late of [0, 1]) {
    const nth = (day - late - first) / 42;
    if (nth < 0 || nth !== Math.floor(nth)) continue;
    for (let n = 0; n < hotels.length * 13; n += 1) {
      const d = draws.at('group', 20_100_000 + n, nth);
      const house = business[d.below(Math.max(1, Math.round(business.length * 0.7)))];
      if ((d.chance(0.15) ? 1 : 0) !== late || !house) continue;
      const room = (2 + d.below(6)) * 100 + 1 + d.below(24);
      book(guests.congress + nth * 2000 + n, house, 3, 14 + d.u() * 6, room, 40_000_000 + n);
    }
  }
  if (weekday(day) !== 3 || Math.floor(day / 7) % 2 !== 0) return;
  leisure.forEach((house, h) => {
    const d = draws.at('group', 20_200_000 + h, day);
    if (h > 0 && !d.chance(0.2)) return;
    const heads = 12 + d.below(29);
    for (let n = 0; n < heads; n += 1)
      book(guests.coach + (day * 64 + h) * 64 + n, house, 2, 17.4, 301 + Math.floor(n / 2), 41_000_000 + h * 64 + n);
  });
}
