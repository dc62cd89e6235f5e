/**
 * One entity near several scenes. Null: each presence is drawn from the entity's own visits to that area at that clock
 * time on other days of the type; the day of the scene counts among the days (CHANCE §2.2).
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { TableRow, Trial, Uid } from '../answers.ts';
import { activeOf } from './active.ts';
import { dayMs, type Calendar, type Day, type Wall } from './days.ts';
import { fewestDays, type Asked, type Candidate, type Judged, type Judgement, type Model } from './model.ts';
import { spanOf } from './moments.ts';
import { ownEvents, coveredDays, type OwnEvents } from './own-days.ts';
import { near, readScenes, type Scene } from './scenes.ts';
import { spreadOf } from './spread.ts';
import { sum, tail } from './tail.ts';

export const presence: Model = {
  name: 'presence',
  version: 1,
  inputs: ['scenes', 'at'],
  about: {
    en: 'Each presence is drawn from the visits of the same one to the same area at the same time of day on other days of the type.',
    zh: '每次到场都与其本人在同类日子、同一时段到过同一区域的次数相比较。',
  },

  async around(eye, inputs) {
    return spanOf((await readScenes(eye, inputs['scenes'] as TableRow[], String(inputs['at']))).scenes);
  },

  async judge(asked) {
    const { eye, inputs, calendar, candidates } = asked;
    const { scenes, notes } = await readScenes(eye, inputs['scenes'] as TableRow[], String(inputs['at']));
    const trials = trialsOf(scenes, calendar);
    const places = [...new Set(trials.flatMap((trial) => trial.places))];
    const tried = await activeOf(eye, asked.kind, asked.state);
    if (trials.length === 0 || candidates.length === 0)
      return { hits: candidates.map(() => null), tried, notes, cut: [] };

    const days = await coveredDays(
      eye,
      trials.map((trial) => trial.places),
      asked,
    );
    const reference = trials.map((trial, i) => referenceOf(trial, days[i] ?? new Set(), calendar));
    const poorest = Math.min(...reference.map((r) => r.length));
    if (poorest < fewestDays) {
      return { hits: candidates.map(() => null), tried, notes: [...notes, tooShort(poorest)], cut: [] };
    }
    const own = await ownEvents(
      eye,
      candidates.map((c) => c.key[0] ?? ''),
      asked,
      places,
    );
    const hits = candidates.map((c) => judgeOne(c, own.get(c.key[0] ?? '') ?? new Map(), trials, reference, calendar));
    const spread = await spreadOf(asked, trials, reference);
    return { hits, tried, notes, cut: [], ...(spread && { spread }) } satisfies Judgement;
  },
};

export const tooShort = (days: number): Say => ({
  code: 'pattern.none.reference',
  values: { days, fewest: fewestDays },
});

/** One occasion: the scenes within an hour of each other in one area, with their windows on the wall clock. */
export interface SceneTrial {
  readonly named: Pick<Trial, 'what' | 'uid'>;
  readonly at: string;
  readonly day: Day;
  readonly places: readonly Uid[];
  readonly windows: readonly { readonly places: ReadonlySet<Uid>; readonly from: Wall; readonly until: Wall }[];
}

/** Two scenes less than this apart in time, in one area, are one trial; near-scenes.cypher says the same. */
const oneTripMs = 3_600_000;

function trialsOf(scenes: readonly Scene[], calendar: Calendar): SceneTrial[] {
  const leaderOf = (scene: Scene): Scene =>
    scenes.find((other) => Math.abs(Date.parse(other.at) - Date.parse(scene.at)) <= oneTripMs && near(other, scene)) ??
    scene;
  const leaders = scenes.map(leaderOf);
  return scenes
    .filter((scene) => leaders.includes(scene))
    .map((leader) => {
      const members = scenes.filter((_, i) => leaders[i] === leader);
      return {
        named: leader.named,
        at: leader.at,
        day: calendar.dayOf(calendar.wall(leader.at)),
        places: [...new Set(members.flatMap((m) => m.places))],
        windows: members.map((m) => ({
          places: new Set(m.places),
          from: calendar.wall(m.at) - m.before,
          until: calendar.wall(m.until) + m.after,
        })),
      };
    });
}

/** Days of the type of the scene's day on which the area recorded anything, its own day always. */
const referenceOf = (trial: SceneTrial, covered: ReadonlySet<Day>, calendar: Calendar): Day[] =>
  [...new Set([...covered, trial.day])].filter((day) => calendar.typeOf(day) === calendar.typeOf(trial.day));

/** Was it there in the windows of this trial, moved to another day? */
export const wasThere = (trial: SceneTrial, events: OwnEvents, day: Day): boolean =>
  trial.windows.some((window) => {
    const shift = (day - trial.day) * dayMs;
    return [...window.places].some((place) =>
      (events.get(place) ?? []).some((wall) => wall >= window.from + shift && wall <= window.until + shift),
    );
  });

function judgeOne(
  candidate: Candidate,
  events: OwnEvents,
  trials: readonly SceneTrial[],
  reference: readonly (readonly Day[])[],
  calendar: Calendar,
): Judged {
  const judged = trials.map((trial, i): Trial => {
    const days = reference[i] ?? [];
    const matched = wasThere(trial, events, trial.day);
    const n = days.filter((day) => wasThere(trial, events, day)).length;
    const links = candidate.links.filter(({ kind, to, at: when }) => {
      const wall = kind === 'SEEN_AT' && when !== undefined ? calendar.wall(when) : Number.NaN;
      return trial.windows.some((w) => w.places.has(to) && wall >= w.from && wall <= w.until);
    });
    return {
      ...trial.named,
      at: trial.at,
      matched,
      p: n / days.length,
      seen: { n, of: days.length },
      links: links.map(({ uid }) => uid),
    };
  });
  const chances = judged.map((trial) => Math.min(trial.p, 0.999));
  const k = judged.filter((trial) => trial.matched).length;
  return {
    p: tail(chances, k),
    expected: sum(chances),
    of: trials.length,
    trials: judged,
    days: Math.min(...reference.map((days) => days.length)),
  };
}
