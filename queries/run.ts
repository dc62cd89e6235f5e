/** Runs a pattern within bounds and judges what it found: evidence, chance, known ties, doubts (DESIGN §5). */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Cut, Hit, PatternHeader, Result, Scope, Uid, Window } from './answers.ts';
import { calendar as calendarOf } from './chance/days.ts';
import { models } from './chance/index.ts';
import type { Asked, Candidate, Judgement, Model } from './chance/model.ts';
import { doubtsOf } from './doubts.ts';
import { entitiesOf } from './entities.ts';
import { admit } from './gate.ts';
import { evidenceOf, linksFrom } from './links.ts';
import { sourcesOf } from './imports.ts';
import { leavesOf, readParameters, withEntities, type Given, type ReadParameters } from './parameters.ts';
import { pattern } from './pattern.ts';
import { periodOf } from './period.ts';
import { luckLine, rank } from './rank.ts';
import { resolveEntities } from './resolve.ts';
import { readRows, type Row } from './rows.ts';
import { fillSays, uidOf } from './says.ts';
import { knownTies } from './ties.ts';
import { look, type Eye } from './visible.ts';

export interface RunOptions {
  /** Hits given back, after ranking; 100 unless said. */
  readonly limit?: number;
  /** Narrows the reference period. */
  readonly period?: Window;
  /** IANA zone in which days and clock times are meant. */
  readonly zone?: string;
  /** How many settings were looked at in a sweep before this run: each counts in what was tried. */
  readonly settings?: number;
  /** 30 s unless said, at most 60 s. */
  readonly timeoutMs?: number;
  readonly onProgress?: (step: 'asking' | 'judging' | 'gathering') => void;
  readonly signal?: AbortSignal;
}

/** Rows that a pattern may give at most; what lies beyond is said. */
export const mostRows = 2_000;
const mostMs = 60_000;

/**
 * Runs a shipped pattern.
 * @throws NotFound for an unknown slug or entity, BadInput for a parameter, TimedOut at the limit
 */
export const runPattern = async (scope: Scope, slug: string, given: Given, options: RunOptions = {}): Promise<Result> =>
  runHeader(scope, pattern(slug), given, options);

/** Runs a pattern by its header: a shipped one, or one that a user wrote. */
export async function runHeader(
  scope: Scope,
  header: PatternHeader,
  given: Given,
  options: RunOptions = {},
): Promise<Result> {
  const parameters = readParameters(header, given);
  return look({ ...scope, ...(options.signal && { signal: options.signal }) }, (eye) =>
    runOnce(eye, scope, header, parameters, options),
  );
}

async function runOnce(
  eye: Eye,
  scope: Scope,
  header: PatternHeader,
  read: ReadParameters,
  options: RunOptions,
): Promise<Result> {
  const started = performance.now();
  const { limit = 100, settings = 1, signal } = options;
  const parameters = withEntities(header, read, await resolveEntities(eye, scope, read.entities));
  const model = 'model' in header.chance ? models[header.chance.model] : undefined;
  const inputs = inputsOf(header, parameters);
  const zone = options.zone ?? scope.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const period = await periodOf(eye, model ? await model.around(eye, inputs.values) : null, options.period);

  options.onProgress?.('asking');
  const params = {
    ...parameters.store,
    ...{ limit: mostRows + 1, from: at(period.from), until: at(period.until), zone },
  };
  await admit(scope.graph, header.cypher, params);
  const timeoutMs = Math.min(options.timeoutMs ?? 30_000, mostMs);
  const answer = await scope.graph.bounded(header.cypher, params, {
    timeoutMs,
    rows: mostRows,
    ...(signal && { signal }),
  });
  const all = await readRows(eye, answer.rows);
  const rows = all.filter(({ key }) => key.length > 0);
  const left = all.filter(({ key }) => key.length === 0);

  options.onProgress?.('judging');
  const explained = await knownTies(
    eye,
    rows.map((row) => row.key),
    header.ties,
  );
  const again: Asked['again'] = async (uids) => {
    const [seed] = header.parameters;
    const asked = { ...params, [seed?.name ?? '']: uids };
    const more = await scope.graph.bounded(header.cypher, asked, {
      timeoutMs,
      rows: mostRows,
      ...(signal && { signal }),
    });
    return { answers: (await readRows(eye, more.rows)).filter(({ key }) => key.length > 0), more: more.more };
  };
  const judgement = model
    ? await judge(eye, scope, header, model, rows, { inputs, period, zone, parameters, again })
    : null;
  const tried = judgement?.tried ?? null;
  const ranked = rank(
    rows.map((hit, i) => ({
      hit,
      weight: hit.weight,
      key: hit.key,
      judged: judgement?.hits[i] ?? null,
      explained: explained[i] ?? null,
    })),
    tried,
    settings,
  );

  options.onProgress?.('gathering');
  const shown = ranked.slice(0, limit);
  const hits = await gather(eye, header, parameters, shown, { period, zone });
  return {
    hits,
    run: {
      pattern: header.slug,
      revision: header.revision,
      params: parameters.values,
      tried: tried === null ? null : tried * settings,
      luckLine: luckLine(tried, settings),
      period,
      data: scope.last,
      at: new Date().toISOString(),
      seconds: Math.round(performance.now() - started) / 1000,
      cut: [
        ...cutsOf(answer.more, shown.length, ranked.length),
        ...(await passedBy(eye, left, Number(parameters.values['hub'] ?? 0))),
        ...(judgement?.cut ?? []),
      ],
      spread: judgement?.spread ?? spreadOf(rows),
      notes: notesOf(judgement, settings, zone),
    },
  };
}

interface Inputs {
  readonly values: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, string>>;
}

/** What the header hands the model: values of parameters, names of columns, or a word that stands for itself. */
function inputsOf({ chance, parameters }: PatternHeader, { values, tables }: ReadParameters): Inputs {
  if (!('model' in chance)) return { values: {}, columns: {} };
  const entries = Object.entries(chance.inputs);
  const isParameter = (name: string): boolean => parameters.some((p) => p.name === name);
  return {
    values: Object.fromEntries(
      entries.map(([input, name]) => [input, isParameter(name) ? (tables[name] ?? values[name]) : name]),
    ),
    columns: Object.fromEntries(entries.filter(([, name]) => !isParameter(name))),
  };
}

interface Judging {
  readonly inputs: Inputs;
  readonly period: { from: string; until: string };
  readonly zone: string;
  readonly parameters: ReadParameters;
  readonly again: Asked['again'];
}

function judge(
  eye: Eye,
  scope: Scope,
  header: PatternHeader,
  model: Model,
  rows: readonly Row[],
  { inputs, period, zone, parameters, again }: Judging,
): Promise<Judgement> {
  const candidates = rows.map(({ key, weight, columns, links }): Candidate => ({
    key,
    weight,
    columns,
    links: links.map(({ kind, from, to, properties }) => ({
      ...{ uid: properties.uid, kind, from, to },
      ...(typeof properties['at'] === 'string' && { at: properties['at'] }),
    })),
  }));
  return model.judge({
    ...{ eye, calendar: calendarOf(zone), ...period, candidates },
    ...{ inputs: inputs.values, columns: inputs.columns, kind: header.tried?.kind ?? '' },
    targets: parameters.entities.length,
    again,
    state: `${scope.last} ${eye.filtered ? scope.hidden.join(',') : ''}`,
  });
}

type Ranked = ReturnType<typeof rank<Row>>[number];

async function gather(
  eye: Eye,
  header: PatternHeader,
  parameters: ReadParameters,
  ranked: readonly Ranked[],
  where: { period: { from: string; until: string }; zone: string },
): Promise<Hit[]> {
  const linkRows = [
    ...new Map(ranked.flatMap(({ hit }) => hit.links).map((row) => [row.properties.uid, row])).values(),
  ];
  const named = [
    ...ranked.flatMap(({ hit }) => [
      ...hit.entities,
      ...hit.key,
      ...Object.values(hit.columns)
        .flat()
        .flatMap((v) => uidOf(v) ?? []),
    ]),
    ...(parameters.entities.length > 0 ? leavesOf(parameters.values).flatMap((v) => uidOf(v) ?? []) : []),
  ];
  const [all, links] = [
    new Map((await entitiesOf(eye, named)).map((e) => [e.uid, e])),
    new Map((await linksFrom(eye, linkRows)).map((l) => [l.uid, l])),
  ];
  await sourcesOf(
    eye,
    ranked.flatMap(({ hit }) => hit.records.map((r) => r.import)),
  );
  const doubts = await doubtsOf(eye, ranked, where);
  return ranked.map(({ hit, rank: place, judged, explained, surprise, expected, luck }, i): Hit => {
    const mine = hit.links.flatMap((row) => links.get(row.properties.uid) ?? []).sort(byTime);
    const evidence = [...mine.flatMap((link) => link.evidence), ...hit.records.map((r) => evidenceOf(eye, r))];
    return {
      ...{ rank: place, key: hit.key, weight: hit.weight, of: judged?.of ?? null },
      ...{ expected, surprise, luck, explained },
      says: fillSays(header, parameters.values, hit.weight, hit.columns, all),
      doubt: doubts[i]?.doubt ?? null,
      lookedUp: doubts[i]?.lookedUp ?? [],
      trials: judged?.trials ?? [],
      nodes: hit.entities.flatMap((uid: Uid) => all.get(uid) ?? []),
      links: mine,
      evidence: [...new Map(evidence.map((e) => [`${e.import} ${e.file} ${e.row}`, e])).values()],
    };
  });
}

const byTime = (a: { at?: string }, b: { at?: string }): number => ((a.at ?? '') < (b.at ?? '') ? -1 : 1);

function cutsOf(more: boolean, shown: number, of: number): Cut[] {
  const hits: Say = { code: 'pattern.cut.hits' };
  if (more) return [{ what: hits, shown, of: null, why: { code: 'pattern.cut.rows', values: { most: mostRows } } }];
  return shown < of ? [{ what: hits, shown, of, why: { code: 'pattern.cut.limit', values: { limit: shown } } }] : [];
}

/** What the pattern did not go through, the busiest first: rows without a key, their links as `passed`. */
async function passedBy(eye: Eye, rows: readonly Row[], hub: number): Promise<Cut[]> {
  const links = new Map(rows.map(({ entities, columns }) => [entities[0] ?? '', Number(columns['passed'] ?? 0)]));
  const named = await entitiesOf(eye, [...links.keys()]);
  return named
    .map(({ uid, caption }): Cut => ({
      what: { code: 'pattern.cut.hub', values: { caption, links: links.get(uid) ?? 0 } },
      ...{ shown: 0, of: links.get(uid) ?? 0 },
      why: { code: 'pattern.cut.hub-why', values: { hub } },
    }))
    .sort((a, b) => (b.of ?? 0) - (a.of ?? 0));
}

function spreadOf(rows: readonly Row[]): Result['run']['spread'] {
  const counts = Map.groupBy(rows, (row) => row.weight);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([weight, found]) => ({ weight, found: found.length, expected: null }));
}

function notesOf(judgement: Judgement | null, settings: number, zone: string): Say[] {
  const poorest = Math.min(...(judgement?.hits ?? []).flatMap((hit) => hit?.days ?? []));
  return [
    ...(judgement?.notes ?? []),
    ...(poorest < 20 ? [{ code: 'pattern.note.little', values: { days: poorest } }] : []),
    ...(settings > 1 ? [{ code: 'pattern.note.settings', values: { settings } }] : []),
    ...(Number.isFinite(poorest) ? [{ code: 'pattern.note.zone', values: { zone } }] : []),
  ];
}
