/** Patterns, their hits and what a run keeps. */
import type {
  Checked,
  Hit,
  KeptRun,
  LookedUp,
  OwnPattern,
  Parameter,
  PatternHeader,
  Problem,
  Run,
  Trial,
} from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { CutType, EvidenceType, LinkType } from './answers.ts';
import { Entity } from './entity.ts';
import { BothType, SayType } from './scalars.ts';

const ParameterType = builder.objectRef<Parameter>('Parameter');
ParameterType.implement({
  description: 'A typed parameter of a pattern, or a column of one that is a table.',
  fields: (t) => ({
    name: t.exposeString('name'),
    type: t.exposeString('type'),
    choices: t.exposeStringList('choices', { nullable: true }),
    many: t.exposeBoolean('many'),
    default: t.exposeString('default', { nullable: true }),
    about: t.expose('about', { type: BothType }),
    columns: t.field({
      type: [ParameterType],
      nullable: true,
      description:
        'Of a table: the fields of its rows, objects by these names; a row with its first field alone may be given as that value. An empty field takes the parameter of the same name.',
      resolve: ({ columns }) => (columns ? [...columns] : null),
    }),
  }),
});

const TriedType = builder.objectRef<NonNullable<PatternHeader['tried']>>('Tried').implement({
  description: 'The kind that is counted as tried, and which of them.',
  fields: (t) => ({ kind: t.exposeString('kind'), about: t.expose('about', { type: BothType }) }),
});

export const PatternType = builder.objectRef<PatternHeader>('Pattern').implement({
  description:
    'A saved, parameterised question: what it asks, what chance would give, and how an innocent person looks the same.',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    family: t.exposeString('family'),
    title: t.expose('title', { type: BothType }),
    question: t.expose('question', { type: BothType }),
    says: t.expose('says', { type: BothType }),
    parameters: t.expose('parameters', { type: [ParameterType] }),
    chance: t.field({
      type: 'Values',
      description: 'The model, its inputs by name and what it says; or `none` and why.',
      resolve: ({ chance }) => chance,
    }),
    trial: t.expose('trial', { type: BothType, nullable: true }),
    tried: t.expose('tried', { type: TriedType, nullable: true }),
    each: t.exposeString('each', {
      nullable: true,
      description: 'The parameter that may be given all entities of its kind, slice by slice.',
    }),
    innocent: t.expose('innocent', { type: [BothType] }),
    runsOn: t.exposeStringList('runsOn'),
    usual: t.exposeInt('usual', {
      nullable: true,
      description: 'Its place among those offered first for its kinds; most have none.',
    }),
    sweep: t.field({ type: 'Values', resolve: ({ sweep }) => sweep }),
    tags: t.expose('tags', { type: [BothType] }),
    revision: t.exposeInt('revision'),
    cypher: t.exposeString('cypher'),
  }),
});

const TrialType = builder.objectRef<Trial>('Trial').implement({
  description: 'One occasion: what was there, and what habit alone would give.',
  fields: (t) => ({
    what: t.exposeString('what'),
    uid: t.exposeString('uid', { nullable: true }),
    at: t.exposeString('at', { nullable: true }),
    matched: t.exposeBoolean('matched'),
    p: t.exposeFloat('p'),
    seen: t.field({
      type: 'Values',
      nullable: true,
      description: '`n` of `of` reference days.',
      resolve: ({ seen }) => seen,
    }),
    factors: t.field({ type: 'Values', nullable: true, resolve: ({ factors }) => factors }),
    links: t.exposeStringList('links'),
  }),
});

const LookedUpType = builder.objectRef<LookedUp>('LookedUp').implement({
  description: 'Something on record that would explain a hit, as it was looked up: what was found, or nothing.',
  fields: (t) => ({
    what: t.expose('what', { type: SayType }),
    found: t.expose('found', { type: SayType, nullable: true }),
  }),
});

const HitType = builder.objectRef<Hit>('Hit').implement({
  description: 'One answer of a pattern: a lead, never a verdict.',
  fields: (t) => ({
    rank: t.exposeInt('rank'),
    key: t.exposeStringList('key'),
    weight: t.exposeFloat('weight'),
    of: t.exposeFloat('of', { nullable: true }),
    expected: t.exposeFloat('expected', { nullable: true }),
    surprise: t.exposeFloat('surprise', { nullable: true }),
    luck: t.exposeFloat('luck', { nullable: true }),
    explained: t.expose('explained', { type: SayType, nullable: true }),
    says: t.expose('says', { type: BothType }),
    doubt: t.expose('doubt', { type: SayType, nullable: true }),
    lookedUp: t.field({
      type: [LookedUpType],
      description: 'Empty where nobody looked: far down a list, or in a result that an older version kept.',
      resolve: ({ lookedUp }) => [...(lookedUp ?? [])],
    }),
    trials: t.expose('trials', { type: [TrialType] }),
    nodes: t.field({ type: [Entity], resolve: ({ nodes }) => nodes }),
    links: t.expose('links', { type: [LinkType] }),
    evidence: t.expose('evidence', { type: [EvidenceType] }),
  }),
});

const SpreadType = builder.objectRef<Run['spread'][number]>('Spread').implement({
  description: 'How many candidates had this weight, beside what chance gives.',
  fields: (t) => ({
    weight: t.exposeFloat('weight'),
    found: t.exposeInt('found'),
    expected: t.exposeFloat('expected', { nullable: true }),
  }),
});

const RunType = builder.objectRef<Run>('Run').implement({
  description: 'What a result keeps: parameters, revision, state of the data, time, cuts.',
  fields: (t) => ({
    pattern: t.exposeString('pattern'),
    revision: t.exposeInt('revision'),
    params: t.field({ type: 'Values', resolve: ({ params }) => params }),
    tried: t.exposeFloat('tried', { nullable: true }),
    luckLine: t.exposeFloat('luckLine', { nullable: true }),
    period: t.field({ type: 'Values', resolve: ({ period }) => ({ ...period }) }),
    data: t.exposeInt('data'),
    at: t.exposeString('at'),
    seconds: t.exposeFloat('seconds'),
    cut: t.expose('cut', { type: [CutType] }),
    spread: t.expose('spread', { type: [SpreadType] }),
    notes: t.expose('notes', { type: [SayType] }),
  }),
});

export const ResultType = builder.objectRef<KeptRun>('Result').implement({
  description: 'The hits of one run, ranked, and what the run keeps.',
  fields: (t) => ({
    id: t.exposeString('id'),
    hits: t.expose('hits', { type: [HitType] }),
    run: t.expose('run', { type: RunType }),
    header: t.expose('header', {
      type: PatternType,
      nullable: true,
      description: 'The pattern as it was asked; null in results that an older version kept.',
    }),
  }),
});

export const OwnPatternType = builder.objectRef<OwnPattern>('OwnPattern').implement({
  description: 'A pattern that somebody here wrote, in its newest revision.',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    revision: t.exposeInt('revision'),
    removedAt: t.exposeString('removedAt', { nullable: true, description: 'Since when it is out of the library.' }),
    text: t.exposeString('text'),
    savedAt: t.exposeString('savedAt'),
    savedBy: t.expose('savedBy', { type: BothType }),
    header: t.expose('header', {
      type: PatternType,
      nullable: true,
      description: 'Null where the text cannot be read any more.',
    }),
  }),
});

const ProblemType = builder.objectRef<Problem>('Mistake').implement({
  description: 'A mistake in the text of a pattern.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Counted from 1.' }),
    grave: t.exposeBoolean('grave', { description: 'It stops a run; the others say what will be slow or empty.' }),
    says: t.expose('says', { type: SayType }),
  }),
});

export const CheckedType = builder.objectRef<Checked>('CheckedPattern').implement({
  description: 'What the text of a pattern declares, and what is wrong with it.',
  fields: (t) => ({
    header: t.expose('header', { type: PatternType, nullable: true }),
    problems: t.expose('problems', { type: [ProblemType] }),
  }),
});
