/** The sheet of a hit as parts (WORKBENCH §5): what was seen and expected, every evidence row, doubts, how it was found, who judged. */
import { cutSentence } from '#graph-schema/words/cut.ts';
import { linkSentence } from '#graph-schema/words/values.ts';
import type { Evidence, Uid } from '../answers.ts';
import { question, showAll } from '../asked.ts';
import { checkOf, stepNow } from '../judgement.ts';
import { luckText, timesInAMillion, top } from '../surprise.ts';
import type { KnownHit } from './hit.ts';
import type { Column, Figure, Part, Tick } from './sheet.ts';
import type { Stamp } from './stamp.ts';
import type { Veil } from './veil.ts';

export interface Told {
  readonly stamp: Stamp;
  readonly veil: Veil;
}

/** @param place  before the numbers of the evidence rows, where one paper holds several hits: `2.` */
export function hitParts(one: KnownHit, told: Told, place = ''): Part[] {
  const { hit, kept } = one;
  const { tongue, w } = told.stamp;
  const { veil } = told;
  const evidence = evidenceRows(one, told, place);
  return [
    { is: 'title', text: veil.text(tongue.both(hit.says)), under: w.rank(hit.rank, kept.hits.length) },
    { is: 'text', text: `${w.question}${w.colon}${questionOf(one, told)}` },
    { is: 'text', text: w.verdict, tone: 'strong' },
    ...(hit.explained === null ? [] : [warning(w.explained(veil.text(tongue.say(hit.explained))))]),
    ...(hit.doubt === null ? [] : [warning(veil.text(tongue.say(hit.doubt)))]),
    { is: 'figures', figures: figuresOf(one, told.stamp, evidence.length, place) },
    { is: 'text', text: w.surpriseIs, tone: 'quiet' },
    ...trialParts(one, told),
    { is: 'heading', text: w.innocent },
    ...innocentParts(one, told),
    { is: 'heading', text: w.unseen },
    ...unseenParts(one, told),
    { is: 'heading', text: w.judgement },
    ...judgementParts(one, told),
    { is: 'heading', text: w.how },
    { is: 'facts', rows: factsOf(one, told) },
    ...spreadParts(one, told.stamp),
    { is: 'heading', text: w.evidence, under: w.rows(evidence.length) },
    { is: 'table', columns: evidenceColumns(told.stamp), rows: evidence },
  ];
}

/** The pattern's text, last: once a paper for each pattern. */
export const textParts = ({ pattern, kept }: KnownHit, { w }: Stamp): Part[] => [
  { is: 'heading', text: w.text, under: w.patternRevision(pattern.slug, kept.run.revision) },
  { is: 'code', text: pattern.cypher },
];

const warning = (text: string): Part => ({ is: 'text', text, tone: 'warn' });

export const captionOf =
  ({ known }: KnownHit, veil: Veil) =>
  (uid: Uid): string => {
    const entity = known.get(uid);
    return entity ? veil.caption(entity) : veil.uid(uid);
  };

const questionOf = (one: KnownHit, { stamp: { tongue }, veil }: Told): string =>
  question(one.pattern.question, one.pattern, one.kept.run.params, captionOf(one, veil), tongue)
    .map(({ text }) => text)
    .join('');

function figuresOf(
  { hit, kept: { run }, pattern }: KnownHit,
  { tongue, w }: Stamp,
  rows: number,
  place: string,
): Figure[] {
  const model =
    'model' in pattern.chance ? `${pattern.chance.model} (${w.patternRevision(pattern.slug, run.revision)})` : null;
  const none = (label: string): Figure => ({ label, figure: w.none, from: w.noModel });
  const observed = hit.of === null ? tongue.number(hit.weight) : w.of(hit.weight, hit.of);
  const range = rows === 1 ? `${place}1` : `${place}1–${place}${rows}`;
  return [
    { label: w.observed, figure: observed, from: rows === 0 ? w.noRows : w.observedFrom(range) },
    hit.expected === null || model === null
      ? none(w.expected)
      : { label: w.expected, figure: tongue.few(hit.expected), from: w.expectedFrom(model) },
    hit.surprise === null
      ? none(w.surprise)
      : hit.surprise > top
        ? { label: w.surprise, figure: `> ${top}`, from: w.beyond }
        : {
            ...{ label: w.surprise, figure: tongue.decimal(hit.surprise, 1) },
            from: w.surpriseUnder(timesInAMillion(hit.surprise, tongue)),
          },
    hit.luck === null || run.tried === null
      ? none(w.luck)
      : { label: w.luck, figure: luckText(hit.luck), from: w.luckUnder(tongue.number(run.tried)) },
  ];
}

function trialParts(one: KnownHit, { stamp: { tongue, w }, veil }: Told): Part[] {
  const { trials } = one.hit;
  if (trials.length === 0) return [];
  const caption = captionOf(one, veil);
  const columns = [
    { head: w.trial, part: 4 },
    { head: w.when, part: 3 },
    { head: w.seen, part: 2 },
    { head: w.usual, part: 3, right: true },
  ];
  const rows = trials.map(({ what, uid, at, matched, seen, p }) => [
    uid === undefined ? veil.text(what) : caption(uid),
    at === undefined ? '' : tongue.exact(at),
    matched ? w.matched : w.notMatched,
    seen === undefined ? tongue.few(p) : w.usualOf(seen.n, seen.of),
  ]);
  return [
    { is: 'heading', text: w.parts, under: w.partsUnder },
    { is: 'table', columns, rows },
  ];
}

const evidenceColumns = ({ w }: Stamp): Column[] => [
  { head: w.no, part: 1.2, right: true },
  { head: w.when, part: 4.7 },
  { head: w.what, part: 5.4 },
  { head: w.where, part: 3.8 },
  { head: w.import, part: 2.9 },
];

/** A row for every source row of every link; what records state, and what was worked out, besides. */
function evidenceRows(one: KnownHit, { stamp: { tongue, w }, veil }: Told, place: string): string[][] {
  const caption = captionOf(one, veil);
  const { hit } = one;
  const linked = new Set(hit.links.flatMap(({ evidence }) => evidence.map(rowKey)));
  const source = ({ fileName, file, row, source: name, import: number }: Evidence): string[] => [
    `${veil.text(fileName || String(file))} : ${row}`,
    w.sourceOf(name, number),
  ];
  const rows = hit.links.flatMap(({ kind, from, to, at, evidence }) => {
    const told = [at === undefined ? '' : tongue.exact(at), linkSentence(kind, caption(from), caption(to), tongue)];
    return evidence.length === 0 ? [[...told, '', w.noSource]] : evidence.map((each) => [...told, ...source(each)]);
  });
  const records = hit.evidence
    .filter((each) => !linked.has(rowKey(each)))
    .map((each) => ['', w.record, ...source(each)]);
  return [...rows, ...records].map((row, i) => [`${place}${i + 1}`, ...row]);
}

const rowKey = (evidence: Evidence): string => `${evidence.import}:${evidence.file}:${evidence.row}`;

function innocentParts({ hit, pattern, judgement }: KnownHit, { stamp: { tongue, w }, veil }: Told): Part[] {
  const ticks: Readonly<Record<string, Tick>> = { holds: 'doubt', 'does not hold': 'done', open: 'open' };
  const earlier = judgement.checks
    .map(({ explanation }) => explanation)
    .filter(({ en }) => !pattern.innocent.some((each) => each.en === en));
  const items = [...pattern.innocent, ...earlier].map((explanation) => {
    const check = checkOf(judgement, explanation);
    const text = tongue.both(explanation);
    if (!check) return { tick: 'none' as const, text, under: w.notChecked };
    const note = check.note === '' ? '' : `${w.colon}${veil.text(check.note)}`;
    const by = w.by(tongue.both(check.byName), tongue.exact(check.at));
    const old = earlier.includes(explanation) ? ` · ${w.earlier}` : '';
    return {
      tick: ticks[check.verdict] ?? ('open' as const),
      text,
      under: `${w.verdicts[check.verdict]}${note} · ${by}${old}`,
    };
  });
  const { lookedUp = [] } = hit;
  return [
    { is: 'ticks', items },
    ...(lookedUp.length === 0
      ? [{ is: 'text', text: w.notLookedUp, tone: 'quiet' } as const]
      : [
          { is: 'text', text: w.lookedUp, tone: 'strong' } as const,
          ...lookedUp.map(({ what, found }): Part => {
            const text = `${veil.text(tongue.say(what))}${w.colon}${found ? veil.text(tongue.say(found)) : w.nothingFound}`;
            return { is: 'text', text, tone: found ? 'warn' : 'quiet' };
          }),
        ]),
  ];
}

function unseenParts({ kept: { run } }: KnownHit, { stamp: { tongue, w }, veil }: Told): Part[] {
  const cuts = run.cut.map((cut) => warning(veil.text(cutSentence(cut, tongue))));
  const notes = run.notes.map((note): Part => ({ is: 'text', text: veil.text(tongue.say(note)) }));
  return [...(cuts.length > 0 ? cuts : [{ is: 'text', text: w.nothingCut } as const]), ...notes];
}

function judgementParts({ judgement: { lead } }: KnownHit, { stamp: { tongue, w }, veil }: Told): Part[] {
  const now = lead && stepNow(lead);
  const said: Part[] =
    lead === null || now === null
      ? [{ is: 'text', text: w.noJudgement }]
      : [
          {
            is: 'facts',
            rows: lead.steps.map(({ status, reason, undoes, byName, at }) => [
              undoes === null ? w.status[status] : w.status['taken back'],
              [veil.text(reason), w.by(tongue.both(byName), tongue.exact(at))].filter(Boolean).join(' · '),
            ]),
          },
        ];
  return [...said, { is: 'line', text: w.signature }];
}

function factsOf(one: KnownHit, { stamp: { tongue, w }, veil }: Told): [string, string][] {
  const { pattern, kept } = one;
  const { run } = kept;
  const caption = captionOf(one, veil);
  const params = pattern.parameters.map((parameter): [string, string] => {
    const text = showAll(parameter, run.params[parameter.name], caption, tongue);
    return [tongue.both(parameter.about), veil.text(text)];
  });
  return [
    ...params,
    [w.pattern, `${tongue.both(pattern.title)} (${w.patternRevision(pattern.slug, run.revision)})`],
    [w.chance, tongue.both('none' in pattern.chance ? pattern.chance.none : pattern.chance.about)],
    [w.dataState, w.toImport(run.data)],
    [w.period, tongue.span(run.period.from, run.period.until)],
    [w.run, `${tongue.exact(run.at)}, ${w.seconds(tongue.decimal(run.seconds, 1))}`],
    [w.runId, kept.id],
  ];
}

function spreadParts({ kept: { run } }: KnownHit, { tongue, w }: Stamp): Part[] {
  if (run.spread.length === 0) return [];
  const columns = [w.weight, w.found, w.byChance].map((head) => ({ head, part: 1, right: true }));
  const rows = run.spread.map(({ weight, found, expected }) => [
    tongue.number(weight),
    tongue.number(found),
    expected === null ? w.none : tongue.few(expected),
  ]);
  return [
    { is: 'heading', text: w.spread },
    { is: 'table', columns, rows },
  ];
}

/** What people and texts of the sheet name, for the veil. */
export const namedIn = ({ known }: KnownHit): { uid: string; kind: string; caption: string }[] =>
  [...known.values()].map(({ uid, kind, caption }) => ({ uid, kind, caption }));
