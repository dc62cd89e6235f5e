/** A suspect's alibi against two records: he says that he was at home, his phone and his car were not. */
import { DAY, HOUR } from '../clock.ts';
import { marksOf } from '../dirt.ts';
import { citizen } from '../feeds/cases.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import { callers, noRoom } from './casting.ts';
import type { Cast, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { standing } from './standing.ts';
import { personUid } from './uids.ts';

const crime = 'broken-alibi';

export function plantBrokenAlibi(ask: Ask, cast: Cast): Plant {
  const { world, rows } = ask;
  const { context, life, traffic, vehicles, households, calls, book } = world;
  const d = context.draws.at('plot', 4);
  const drivers = callers(ask, cast, d, (p) => {
    const car = ask.car(p);
    return car?.kind === 'car' && 'person' in car.owner && car.owner.person === p.id;
  });
  for (const person of drivers) {
    const car = ask.car(person);
    const others = vehicles.filter((v) => v !== car && 'person' in v.owner && v.owner.person === person.id);
    if (!car || others.length > 0) continue;
    const homes = d.shuffled(households.filter((h) => distance(h.home, person.home) > 4500)).slice(0, 6);
    for (const day of d.shuffled(oddWeekdays(world)).slice(0, 12)) {
      const from = day * DAY + 20 * HOUR;
      const until = from + 3 * HOUR;
      const stay = life.plan(person.id, day).find((s) => s.place === person.home && s.from <= from && s.until >= until);
      if (!stay || !ask.free(person, from - 600, until + 600)) continue;
      for (const { home: scene } of homes) {
        const there = {
          vehicle: car.id,
          day,
          start: from + 600 + d.below(1800),
          from: person.home.node,
          to: scene.node,
        };
        const back = {
          vehicle: car.id,
          day,
          start: there.start + 4200 + d.below(600),
          from: scene.node,
          to: person.home.node,
        };
        if (there.from === there.to) continue;
        const reads = [...traffic.reads(there, crime), ...traffic.reads(back, crime)].filter(
          (row) => row.t < until - 60,
        );
        const last = Math.max(...traffic.passes(there).map((p) => p.t), there.start);
        const t = last + 600 + d.below(600);
        const phone = person.phones[0] ?? 0;
        const spot = standing(world, scene, phone, t, 4, 1500);
        const contact = ask.phone([...ask.partners(ask.number(person)).keys()].sort()[0] ?? '');
        const far = reads.filter((row) => ask.far(row.cells[2] ?? '', person.home));
        if (!spot || !contact || far.length < 1 || far.length > 4 || t > back.start - 300) continue;
        if (reads.some((row) => row.cells[2] === marksOf(world).lateCamera)) continue;
        const matter = book.open(2200, {
          ...{ kind: 'burglary', from: t - 900, until: t + 600, place: scene, status: 0, entry: 3, methods: [5] },
          ...{ target: 4, crime },
        });
        book.person(matter, citizen(context, 5200), 'victim', '', crime);
        book.person(matter, person, 'witness', ask.number(person), crime);
        book.statement(matter, person, { place: person.home, from, until }, crime);
        calls.call(phone, contact.id, t, 12 + d.below(30), 4.1e8, { crime, from: spot });
        rows.reads.push(...reads.map((row) => (far.includes(row) ? row : { ...row, crime: `${crime}/way` })));
        const late = [...traffic.reads(there, `${crime}/way`), ...traffic.reads(back, `${crime}/way`)];
        rows.reads.push(...late.filter((row) => row.t >= until - 60));
        cast.add(person.id);
        return {
          ...{ id: crime, family: 'travel', pattern: 'impossible-speed' },
          params: { things: [personUid(person.residentId)] },
          expected: [[personUid(person.residentId)]],
          story: {
            en: `${person.name} says to have been at home from eight to eleven. The phone was heard beside the burgled flat and the car was read on the way.`,
            zh: `${person.name}称当晚八点至十一点在家，但手机在被盗住户附近通话，车辆也在途中被卡口拍到。`,
          },
          facts: {
            person: person.residentId,
            case: matter.number,
            plate: car.plate,
            phone: ask.number(person),
            records: far.length + 1,
          },
          decoys: [],
        };
      }
    }
  }
  throw noRoom('The broken alibi');
}
