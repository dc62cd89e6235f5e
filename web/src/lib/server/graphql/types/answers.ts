/** The shapes of answers, as `casework/answers.ts` has them. */
import type {
  Bundle,
  Card,
  CardValue,
  Cut,
  Events,
  EventsAt,
  EventSeries,
  Evidence,
  Found,
  Link,
  Links,
  Neighbours,
  Paths,
  RecordOf,
  StatedValue,
  Subgraph,
  Suggestion,
  Total,
} from '#casework/answers.ts';
import { builder } from '../builder.ts';
import { Entity } from './entity.ts';
import { SayType } from './scalars.ts';

export const CutType = builder.objectRef<Cut>('Cut').implement({
  description: 'What was left out, with its number; `of` is null where nobody counted.',
  fields: (t) => ({
    what: t.expose('what', { type: SayType }),
    why: t.expose('why', { type: SayType }),
    shown: t.exposeInt('shown'),
    of: t.exposeFloat('of', { nullable: true }),
  }),
});

export const EvidenceType = builder.objectRef<Evidence>('Evidence').implement({
  description: 'One row of one file: where a line or a value comes from. `row` counts as a spreadsheet does.',
  fields: (t) => ({
    import: t.exposeInt('import'),
    source: t.exposeString('source'),
    file: t.exposeInt('file'),
    fileName: t.exposeString('fileName'),
    row: t.exposeInt('row'),
  }),
});

const TotalType = builder.objectRef<Total>('Total').implement({
  description: 'A sum: `seconds`, or an ISO 4217 currency with a decimal string.',
  fields: (t) => ({ unit: t.exposeString('unit'), value: t.exposeString('value') }),
});

export const BundleType = builder.objectRef<Bundle>('Bundle').implement({
  description: 'The links of one kind and direction between two entities, drawn as one line.',
  fields: (t) => ({
    id: t.exposeString('id'),
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    kind: t.exposeString('kind'),
    count: t.exposeInt('count'),
    first: t.expose('first', { type: 'DateTime', nullable: true }),
    last: t.expose('last', { type: 'DateTime', nullable: true }),
    total: t.expose('total', { type: [TotalType], nullable: true }),
    line: t.exposeString('line', {
      description: 'recorded: a machine or two sources; stated: one statement; worked-out: by Redthread.',
    }),
    times: t.expose('times', { type: ['DateTime'], nullable: true, complexity: 0 }),
  }),
});

const SubgraphFields = builder.interfaceRef<Subgraph>('SubgraphFields').implement({
  description: 'What every canvas question returns.',
  fields: (t) => ({
    entities: t.field({ type: [Entity], resolve: (g) => g.entities }),
    bundles: t.field({ type: [BundleType], resolve: (g) => g.bundles }),
    cut: t.field({ type: [CutType], resolve: (g) => g.cut }),
  }),
});

export const SubgraphType = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'Entities, the bundles between them, and what was left out.',
  interfaces: [SubgraphFields],
});

export const PathsType = builder.objectRef<Paths>('Paths').implement({
  description: 'The ways from one entity to another, shortest first, as uids in order.',
  interfaces: [SubgraphFields],
  fields: (t) => ({
    paths: t.field({ type: t.listRef(t.listRef('String')), resolve: ({ paths }) => paths.map((path) => [...path]) }),
  }),
});

const MatchedType = builder.objectRef<Suggestion['matched']>('Matched').implement({
  description: 'The property that matched, and its value as stated.',
  fields: (t) => ({ property: t.exposeString('property'), value: t.exposeString('value') }),
});

const SuggestionType = builder.objectRef<Suggestion>('Suggestion').implement({
  description: 'One entity that was found, and what matched.',
  fields: (t) => ({
    entity: t.field({ type: Entity, resolve: ({ entity }) => entity }),
    matched: t.expose('matched', { type: MatchedType }),
  }),
});

export const FoundType = builder.objectRef<Found>('Found').implement({
  description: 'What is known under a text or a pasted list, best first.',
  interfaces: [SubgraphFields],
  fields: (t) => ({
    suggestions: t.field({ type: [SuggestionType], resolve: ({ suggestions }) => suggestions }),
    total: t.exposeInt('total', { nullable: true }),
    unknown: t.exposeStringList('unknown'),
    unreadable: t.exposeStringList('unreadable'),
  }),
});

const StatedValueType = builder.objectRef<StatedValue>('StatedValue').implement({
  description: 'One value as sources state it.',
  fields: (t) => ({
    value: t.field({ type: 'Value', resolve: ({ value }) => value }),
    sources: t.expose('sources', { type: [EvidenceType] }),
    shown: t.exposeBoolean('shown'),
  }),
});

const CardValueType = builder.objectRef<CardValue>('CardValue').implement({
  description: 'The agreed value of a property, and who says what.',
  fields: (t) => ({
    property: t.exposeString('property'),
    value: t.field({ type: 'Value', resolve: ({ value }) => value }),
    conflict: t.exposeBoolean('conflict'),
    stated: t.expose('stated', { type: [StatedValueType] }),
  }),
});

export const NeighboursType = builder.objectRef<Neighbours>('Neighbours').implement({
  description: 'How many links of one kind and direction an entity has, and to how many others.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    direction: t.exposeString('direction'),
    links: t.exposeInt('links'),
    entities: t.exposeInt('entities', { nullable: true }),
    capped: t.exposeBoolean('capped'),
  }),
});

const RecordType = builder.objectRef<RecordOf>('Record').implement({
  description: 'What one row of one source states about the entity.',
  fields: (t) => ({
    evidence: t.expose('evidence', { type: EvidenceType }),
    grade: t.exposeString('grade'),
    importedAt: t.exposeString('importedAt'),
    was: t.exposeString('was', { nullable: true }),
    values: t.field({ type: 'Values', resolve: ({ values }) => values }),
  }),
});

export const CardType = builder.objectRef<Card>('EntityCard').implement({
  description: 'One entity with its agreed values, conflicts, records and neighbours.',
  fields: (t) => ({
    entity: t.field({ type: Entity, resolve: ({ entity }) => entity }),
    values: t.expose('values', { type: [CardValueType] }),
    neighbours: t.expose('neighbours', { type: [NeighboursType] }),
    records: t.expose('records', { type: [RecordType] }),
    mergedFrom: t.exposeStringList('mergedFrom'),
    cut: t.expose('cut', { type: [CutType] }),
  }),
});

export const LinkType = builder.objectRef<Link>('Link').implement({
  description: 'One single link, an event or a fact, with the rows that state it.',
  fields: (t) => ({
    uid: t.exposeString('uid'),
    kind: t.exposeString('kind'),
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    at: t.expose('at', { type: 'DateTime', nullable: true }),
    until: t.expose('until', { type: 'DateTime', nullable: true }),
    values: t.field({ type: 'Values', resolve: ({ values }) => values }),
    conflicts: t.exposeStringList('conflicts'),
    evidence: t.expose('evidence', { type: [EvidenceType] }),
    line: t.exposeString('line', {
      description: 'recorded: a machine or two sources; stated: one statement; worked-out: by Redthread.',
    }),
  }),
});

export const LinksType = builder.objectRef<Links>('Links').implement({
  description: 'Single links, and what was left out.',
  fields: (t) => ({ links: t.expose('links', { type: [LinkType] }), cut: t.expose('cut', { type: [CutType] }) }),
});

const EventSeriesType = builder.objectRef<EventSeries>('EventSeries').implement({
  description:
    'The events of one kind and direction between an entity and one other; no times for a fact that places it.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    other: t.exposeString('other'),
    out: t.exposeBoolean('out', { description: 'It goes out from the entity.' }),
    at: t.expose('at', { type: ['DateTime'], complexity: 0 }),
    until: t.expose('until', {
      type: t.listRef('DateTime', { nullable: true }),
      nullable: true,
      complexity: 0,
      description: 'When each ended, beside `at`; null as a whole where none says so.',
    }),
  }),
});

const EventsAtType = builder.objectRef<EventsAt>('EventsAt').implement({
  description: 'The events at one entity. `count` is null, and there are no series, where there are more than `most`.',
  fields: (t) => ({
    uid: t.exposeString('uid'),
    count: t.exposeInt('count', { nullable: true }),
    series: t.expose('series', { type: [EventSeriesType] }),
  }),
});

export const EventsType = builder.objectRef<Events>('Events').implement({
  description: 'Events at entities and the facts that place them, with the entities at the other ends.',
  fields: (t) => ({
    at: t.expose('at', { type: [EventsAtType] }),
    ends: t.field({ type: [Entity], resolve: ({ ends }) => ends as never }),
    most: t.exposeInt('most'),
  }),
});

export const WindowInput = builder.inputType('WindowInput', {
  description: 'A time window: from ≤ at < until; either side may be open.',
  fields: (t) => ({ from: t.field({ type: 'DateTime' }), until: t.field({ type: 'DateTime' }) }),
});
