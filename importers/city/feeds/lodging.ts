/** Hotels and the people from elsewhere who sleep there: singles, pairs, a tour, a congress, regulars. */
import type { Context, Place, Row } from '../city.ts';
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
  return context.profile.words.hotels.map((name, i) => {
    const d = context.draws.at('hotel', i);
    const place = placeNear(context, roads, 8000 + i, homeSpot(context, 8000 + i), false);
    return {
      code: hotelCode(i * 37 + 11),
      name,
      place,
      rooms: 30 + d.below(120),
      stars: 2 + d.below(4),
      business: i % 3 !== 1,
    };
  });
}

/** A guest by number. One in thirty is a foreigner with a passport only. */
function guest({ draws, profile }: Context, n: number): Guest {
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
    passport: foreign ? passport(1_000_000 + n * 7) : '',
    sex,
    born,
  };
}

export function stays(context: Context, hotels: readonly Hotel[]): Row[] {
  const rows: Row[] = [];
  const { draws, days, profile } = context;
  const book = (
    who: number,
    hotel: number,
    day: number,
    nights: number,
    hour: number,
    room: number,
    id: number,
  ): void => {
    const one = guest(context, who);
    const house = hotels[hotel] as Hotel;
    const d = draws.at('stay', id, day);
    const t = Math.floor(day * DAY + hour * HOUR + d.below(240));
    const out = Math.floor((day + nights) * DAY + (7.2 + d.u() * 4.6) * HOUR);
    // A guest who is still there at the end of the period has no departure yet.
    const left = out >= days * DAY + 4 * HOUR ? '' : stamp(out);
    const words = profile.words;
    const cells = [
      one.name,
      one.residentId,
      one.passport,
      words.sex[one.sex],
      one.born,
      stamp(t),
      left,
      house.name,
      String(room),
      house.code,
    ];
    rows.push({ t, id, cells });
  };
  hotels.forEach((hotel, h) => {
    for (let day = 0; day < days; day += 1) {
      const d = draws.at('stay', 900_000 + h, day);
      const week = hotel.business ? [1, 1.25, 1.25, 1.1, 0.8, 0.7, 0.6] : [0.7, 0.7, 0.75, 0.9, 1.5, 1.6, 0.7];
      const parties = d.poisson(
        (hotel.rooms / 42) * (week[weekday(day)] ?? 1) * (context.profile.holidays.includes(day) ? 1.5 : 1),
      );
      for (let p = 0; p < parties; p += 1) {
        const hour = 13.5 + d.u() * 8;
        let nights = 1;
        while (nights < 9 && d.chance(profile.nights / (1 + profile.nights))) nights += 1;
        const size = d.weighted(hotel.business ? [74, 23, 3] : [23, 72, 5]) + 1;
        const room = (2 + d.below(6)) * 100 + 1 + d.below(24);
        // A third of business guests come back: sixty regulars.
        const regular = hotel.business && d.chance(0.3);
        const who = regular ? d.below(60) : 1000 + (h * 64 + day) * 40 + p * 4;
        for (let k = 0; k < size; k += 1) {
          book(
            k === 0 ? who : 1000 + (h * 64 + day) * 40 + p * 4 + k,
            h,
            day,
            nights,
            hour + k * 0.03,
            room + (d.chance(0.7) ? 0 : 2 * k),
            (h * 64 + day) * 200 + p * 4 + k,
          );
        }
      }
    }
  });
  // A congress fills the business houses from Tuesday of the sixth week; a coach party comes in the third.
  for (let n = 0; n < 150; n += 1) {
    const d = draws.at('group', 50_000 + n);
    book(
      60_000 + n,
      d.pick([0, 2, 3, 5, 8]),
      36 + d.weighted([85, 15]),
      3,
      14 + d.u() * 6,
      (2 + d.below(6)) * 100 + 1 + d.below(24),
      300_000 + n,
    );
  }
  for (let n = 0; n < 26; n += 1) book(70_000 + n, 1, 17, 2, 17.4, 301 + Math.floor(n / 2), 310_000 + n);
  return rows;
}
