/** Five burglaries by one hand; a sixth with the same habits at an hour at which the hand was elsewhere. */
import type { Place } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { citizen, type Case } from '../feeds/cases.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import type { Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { caseUid } from './uids.ts';

const crime = 'same-hand';
const size = 5;

interface Hand {
  readonly entry: number;
  readonly methods: readonly [number, number];
  readonly target: number;
  readonly scenes: readonly { readonly place: Place; readonly t: number }[];
  readonly far: Place;
}

/** Drawn from households alone, so that the copy can be there when the series is not. */
function hand(ask: Ask): Hand {
  const { context, households } = ask.world;
  const d = context.draws.at('plot', 23);
  const middle = d.pick(households).home;
  const near = d.shuffled(households.filter((h) => distance(h.home, middle) < 2600));
  const places: Place[] = [];
  for (const { home } of near)
    if (places.length < size && places.every((one) => distance(one, home) > 350)) places.push(home);
  if (places.length < size)
    throw new Error('The series of one hand finds no five homes close by. Another seed will do.');
  const days = oddWeekdays(ask.world);
  const first = 4 + d.below(6);
  const scenes = places.map((place, i) => {
    const day = days[first + i * 5 + d.below(3)] ?? days[0] ?? 0;
    return { place, t: Math.floor(day * DAY + (9 + d.u() * 6) * HOUR) };
  });
  const far = d.pick(households.filter((h) => distance(h.home, scenes[2]?.place ?? middle) > 5000)).home;
  const methods = d.pick([
    [1, 4],
    [2, 4],
    [1, 5],
    [2, 5],
  ] as const);
  // A way in that more innocents' burglaries show than this series has. The copy adds to the one that is drawn: it is drawn again.
  const shown = (entry: number): number => ordinary(ask, entry).length;
  const entries = [2, 3, 4];
  const most = Math.max(...entries.map(shown));
  const usual = entries.filter((entry) => shown(entry) > size || shown(entry) === most);
  return { entry: d.pick(usual), methods, target: d.pick([2, 3, 4]), scenes, far };
}

/** Burglaries of no planted crime with that way in. */
const ordinary = (ask: Ask, entry: number): Case[] =>
  ask.world.book.cases.filter((c) => c.kind === 'burglary' && c.entry === entry && c.crime === undefined);

/** The burglary of another hand, opened in the city with and without crimes. */
export function copyOf(ask: Ask): Case {
  const { context, book } = ask.world;
  const { entry, methods, target, scenes, far } = hand(ask);
  const t = (scenes[2]?.t ?? 0) - 120;
  const one = book.open(1901, {
    kind: 'burglary',
    from: t,
    until: t + 1300,
    place: far,
    status: 0,
    entry,
    methods,
    target,
  });
  book.person(one, citizen(context, 5901), 'victim', '');
  return one;
}

export function plantSameHand(ask: Ask): Plant {
  const { context, book } = ask.world;
  const { entry, methods, target, scenes } = hand(ask);
  const cases = scenes.map(({ place, t }, i) => {
    const one = book.open(2250 + i, {
      ...{ kind: 'burglary', from: t, until: t + 1500, place, status: 0, crime },
      // Two of the five did something more.
      ...{ entry, methods: i === 1 ? [...methods, 0] : i === 3 ? [...methods, 3] : methods, target },
    });
    book.person(one, citizen(context, 5250 + i), 'victim', '', crime);
    return one;
  });
  const tool = ordinary(ask, entry);
  const [asked = '', ...others] = cases.map((c) => caseUid(c.number));
  return {
    ...{ id: crime, family: 'cases', pattern: 'similar-cases' },
    params: { cases: [asked] },
    expected: others.map((uid) => [asked, uid].sort()),
    story: {
      en: 'Five burglaries in one quarter, by day, with the same way in, the same habits and the same prey. A sixth looks the same, and happened across the city while the third was under way.',
      zh: '同一片区白天五起入室盗窃，侵入方式、作案习惯和目标相同。第六起手法一样，却与第三起同时发生在城市另一头。',
    },
    facts: { cases: cases.map((c) => c.number) },
    decoys: [
      {
        ...{ id: 'similar-cases-tool', key: tool.map((c) => caseUid(c.number)).sort(), count: tool.length },
        ...{ declared: true, why: { en: 'The usual way in: many hands use it', zh: '常见的侵入方式，许多人都用' } },
      },
    ],
  };
}
