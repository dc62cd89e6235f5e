/**
 * Two entities read at the same places at nearly the same times. Null: the other's days could be exchanged for its other
 * days of the type without changing who is met, except by chance; crowds and the same week are allowed for (CHANCE §2.1).
 */
import type { Uid } from '../answers.ts';
import { linkKindNamed } from '../kinds.ts';
import { activeOf } from './active.ts';
import { crowdsOf, noCrowds, type Crowds } from './crowd.ts';
import type { Calendar, Day } from './days.ts';
import { dayMs } from './days.ts';
import { fewestDays, type Asked, type Judged, type Model } from './model.ts';
import { pointsAt, seenFrom } from './nearby.ts';
import { coveredDays, millisecondsOf, ownEvents, type OwnEvents } from './own-days.ts';
import { tooShort } from './presence.ts';
import { luckOf, mostCertain, sum, tail } from './tail.ts';

export const together: Model = {
  name: 'together',
  version: 1,
  inputs: ['target', 'other', 'within', 'minPlaces'],
  // Places within so many metres are one; `order: Behind` where the other came after, never before.
  optional: ['metres', 'order'],
  about: {
    en: 'The days of one are exchanged for its other days of the same type; crowds and the habits of the week are allowed for.',
    zh: '把其中一方的日子换成其同类的其他日子，并计入人流高峰和当周习惯。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { eye, calendar, candidates, columns, inputs } = asked;
    const rule = { within: millisecondsOf(inputs['within']), minPlaces: Number(inputs['minPlaces']) };
    const ends = candidates.map(
      (c) => [uidIn(c.columns[columns['target'] ?? '']), uidIn(c.columns[columns['other'] ?? ''])] as const,
    );
    // A pattern for things of any kind that cameras or cells read.
    const kinds = asked.kind === 'Entity' ? (linkKindNamed.get('SEEN_AT')?.from ?? []) : [asked.kind];
    const active = sum(await Promise.all(kinds.map((kind) => activeOf(eye, kind, asked.state))));
    const tried = Math.max(0, active - 1) * Math.max(1, asked.targets);
    if (candidates.length === 0) return { hits: [], tried, notes: [], cut: [] };

    const events = await ownEvents(eye, ends.flat(), asked, null);
    const metres = Number(inputs['metres'] ?? 0);
    const points = metres > 0 ? await pointsAt(eye, events.values()) : new Map();
    const of = (uid: Uid): OwnEvents => events.get(uid) ?? new Map();
    const from = (one: Uid, other: Uid): OwnEvents => seenFrom(of(one), of(other), points, metres);
    const behind = inputs['order'] === 'Behind';
    const targets = [...new Set(ends.map(([target]) => target))];
    const covered = await coveredDays(
      eye,
      targets.map((uid) => [...of(uid).keys()]),
      asked,
    );
    const judgeEach = (i: number, crowds: Crowds): Judged | null => {
      const [a, b] = ends[i] ?? ['', ''];
      const days = covered[targets.indexOf(a)] ?? new Set<Day>();
      const sides = [
        judgeSide(of(a), from(a, b), behind ? 'after' : 'either'),
        judgeSide(of(b), from(b, a), behind ? 'before' : 'either'),
      ];
      // The null holds one side fixed: both are worked out, and the larger chance is kept (CHANCE §7.6).
      const [one, two] = sides;
      return one && two ? (one.p >= two.p ? one : two) : null;

      function judgeSide(own: OwnEvents, others: OwnEvents, came: Came): Judged | null {
        const atMost = candidates[i]?.weight ?? 0;
        return judgeDays({ own, others, came, covered: days, calendar, crowds, atMost, ...rule });
      }
    };
    // Crowds only make a meeting likelier: they are counted where the answer would stand out without them.
    const plain = candidates.map((_, i) => judgeEach(i, noCrowds));
    const standing = ends.filter((_, i) => luckOf(plain[i]?.p ?? 1, tried) < 1);
    const met = standing.flatMap(([a, b]) => meetings(of(a), from(a, b), rule.within));
    const crowds = await crowdsOf(asked, met, covered);

    const hits = candidates.map(({ links }, i): Judged | null => {
      const judged = standing.includes(ends[i] ?? ['', '']) ? judgeEach(i, crowds) : (plain[i] ?? null);
      if (judged === null) return null;
      return { ...judged, trials: judged.trials.map((t) => ({ ...t, links: linksOn(links, t.at ?? '', calendar) })) };
    });
    const short = hits.some((hit) => hit === null);
    const counts = (['work', 'free'] as const).map((type) =>
      Math.min(...covered.map((days) => [...days].filter((d) => calendar.typeOf(d) === type).length)),
    );
    const { counted, of: hours } = crowds.hours;
    const notes = [
      ...(short ? [tooShort(Math.min(...counts))] : []),
      ...(counted < hours ? [{ code: 'pattern.note.crowds', values: { counted, of: hours } }] : []),
    ];
    return { hits, tried, notes, cut: [] };
  },
};

const uidIn = (column: unknown): Uid =>
  String((column as { properties?: { uid?: unknown } } | null)?.properties?.uid ?? column ?? '');

const linksOn = (links: Asked['candidates'][number]['links'], date: string, calendar: Calendar): string[] =>
  links.flatMap(({ uid, at }) =>
    at !== undefined && calendar.date(calendar.dayOf(calendar.wall(at))) === date ? [uid] : [],
  );

export interface Meeting {
  readonly place: Uid;
  readonly wall: number;
}

/** Readings of the first at which the other was read at the same place, near in time, on the same day. */
function meetings(own: OwnEvents, others: OwnEvents, within: number): Meeting[] {
  const found: Meeting[] = [];
  for (const [place, walls] of own) {
    const theirs = others.get(place);
    if (theirs)
      for (const wall of walls) if (theirs.some((t) => Math.abs(t - wall) <= within)) found.push({ place, wall });
  }
  return found;
}

type Came = 'before' | 'after' | 'either';

export interface Side {
  readonly own: OwnEvents;
  readonly others: OwnEvents;
  readonly covered: ReadonlySet<Day>;
  readonly calendar: Calendar;
  readonly crowds: Crowds;
  readonly within: number;
  readonly minPlaces: number;
  /** The others came before or after the own readings, or either. */
  readonly came?: Came;
  /** Days that the pattern itself counted: where it asks for more than a meeting, no further day is a match. */
  readonly atMost?: number;
}

/** Every day of the first as a trial; null when a day that matched has too few days of its type beside it. */
export function judgeDays(side: Side): Judged | null {
  const { own, covered, calendar, crowds, atMost } = side;
  const matches = exchanges(side);
  const ownDays = new Set([...own.values()].flatMap((walls) => walls.map(calendar.dayOf)));
  const reference = (day: Day): Day[] =>
    [...new Set([...covered, day])].filter((d) => calendar.typeOf(d) === calendar.typeOf(day));
  let poorest = Number.POSITIVE_INFINITY;
  const trials = [...ownDays]
    .sort((a, b) => a - b)
    .map((day) => {
      const days = reference(day);
      const matched = matches.get(day)?.has(day) ?? false;
      if (matched) poorest = Math.min(poorest, days.length);
      const n = days.filter((d) => matches.get(day)?.has(d)).length;
      const week = days.filter((d) => d !== day && calendar.weekOf(d) === calendar.weekOf(day));
      const sameWeek = week.length === 0 ? 0 : week.filter((d) => matches.get(day)?.has(d)).length / week.length;
      const crowd = matched ? crowds.on(day) : 1;
      return {
        what: 'day',
        at: calendar.date(day),
        matched,
        p: chanceOfDay({ n, of: days.length, crowd, sameWeek }),
        seen: { n, of: days.length },
        ...(matched &&
          (crowd > 1 || sameWeek > 0) && {
            factors: { ...(crowd > 1 && { crowd }), ...(sameWeek > 0 && { sameWeek }) },
          }),
        links: [],
      };
    });
  if (poorest < fewestDays) return null;
  const chances = trials.map((t) => t.p);
  const k = Math.min(trials.filter((t) => t.matched).length, atMost ?? trials.length);
  return { p: tail(chances, k), expected: sum(chances), of: trials.length, trials, days: poorest };
}

/**
 * Chance of a match on one day by habit alone.
 * @param n, of     days of the type on which it would have matched, the day itself included, of so many
 * @param crowd     how much fuller the places were than usual, 1 or more
 * @param sameWeek  share of matches on the other days of that week: rotas, holidays
 */
export const chanceOfDay = ({
  n,
  of,
  crowd,
  sameWeek,
}: {
  n: number;
  of: number;
  crowd: number;
  sameWeek: number;
}): number => Math.min(mostCertain, Math.max(of === 0 ? 0 : (crowd * n) / of, sameWeek));

/**
 * For each day of the first, the days of the other that would have met it: its readings moved by whole days on the wall
 * clock, at as many different places as the question asks.
 */
function exchanges({ own, others, calendar, within, minPlaces, came = 'either' }: Side): Map<Day, Set<Day>> {
  const [earliest, latest] = [came === 'after' ? 0 : -within, came === 'before' ? 0 : within];
  const places = new Map<Day, Map<Day, Set<Uid>>>();
  for (const [place, walls] of own) {
    const theirs = others.get(place);
    if (!theirs) continue;
    for (const wall of walls) {
      const day = calendar.dayOf(wall);
      const met = places.get(day) ?? new Map<Day, Set<Uid>>();
      places.set(day, met);
      for (const other of theirs) {
        const shift = Math.round((other - wall) / dayMs);
        const later = other - wall - shift * dayMs;
        if (later < earliest || later > latest) continue;
        const on = met.get(day + shift) ?? new Set<Uid>();
        met.set(day + shift, on.add(place));
      }
    }
  }
  return new Map(
    [...places].map(([day, met]) => [day, new Set([...met].filter(([, on]) => on.size >= minPlaces).map(([d]) => d))]),
  );
}
