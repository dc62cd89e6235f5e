/** Every GraphQL document of the page; a test checks each against the printed schema. */
import { problem } from './ask.ts';

const entity = `uid kind caption values conflicts degree capped merged mentioned`;
const say = `{ code values }`;
const both = `{ en zh }`;
const cut = `cut { what ${say} why ${say} shown of }`;
const evidence = `{ import source file fileName row }`;
const bundle = `id from to kind count first last total { unit value } line times`;
const subgraph = `entities { ${entity} } bundles { ${bundle} } ${cut}`;
const link = `uid kind from to at until values conflicts evidence ${evidence} line`;

const question = (head: string, field: string, answer: string): string =>
  `query ${head} { field: ${field} { ... on ${answer} ${problem} } }`;

const change = (head: string, field: string, answer: string): string =>
  `mutation ${head} { field: ${field} { ... on ${answer} ${problem} } }`;

const lead = `id title uids run rank pattern status madeAt steps { step status reason undoes by byName ${both} at }`;
const checks = `key explanation ${both} verdict note by byName ${both} at`;
const same = `uid other verdict reason byName ${both} at`;
const header = `slug family title ${both} question ${both} says ${both} parameters { name type choices many default about ${both} columns { name type many about ${both} } }
       chance trial ${both} tried { kind about ${both} } each innocent ${both} runsOn usual sweep tags ${both} revision cypher`;
const own = `slug revision removedAt text savedAt savedBy ${both} header { ${header} }`;
const longRun = `id pattern title ${both} kind startedAt state asked of hits why ${say}`;
const result = `id header { ${header} }
      hits { rank key weight of expected surprise luck explained ${say} says ${both} doubt ${say} lookedUp { what ${say} found ${say} }
        trials { what uid at matched p seen factors links } nodes { ${entity} } links { ${link} } evidence ${evidence} }
      run { pattern revision params tried luckLine period data at seconds ${cut} spread { weight found expected } notes ${say} }`;

const quality = `column fills type filled valid corrected doubtful rejected unknown examples { outcome says ${say} count rows }`;
const said = `{ says ${say} count file row column }`;
const report = `import state rows imported rejected filtered entities { new known } links { new known } mentioned said ${said} columns { file ${quality} }`;
const saved = `name revision removedAt savedAt savedBy ${both} words ${both} mapping`;

export const documents = {
  find: question(
    'Find($text: String!, $kinds: [String!], $limit: Int)',
    'find(text: $text, kinds: $kinds, limit: $limit)',
    `QueryFindSuccess { data { ${subgraph} suggestions { entity { ${entity} } matched { property value } } total unknown unreadable } }`,
  ),
  card: question(
    'Card($uid: String!)',
    'card(uid: $uid)',
    `QueryCardSuccess { data { entity { ${entity} } values { property value conflict stated { value sources ${evidence} shown } }
       neighbours { kind direction links entities capped } records { evidence ${evidence} grade importedAt was values } mergedFrom ${cut} } }`,
  ),
  neighbours: question(
    'Neighbours($uids: [String!]!)',
    'neighbours(uids: $uids)',
    `QueryNeighboursSuccess { data { uid neighbours { kind direction links entities capped } } }`,
  ),
  expand: question(
    'Expand($uids: [String!]!, $linkKinds: [String!], $entityKinds: [String!], $direction: Direction, $window: WindowInput, $limit: Int)',
    'expand(uids: $uids, linkKinds: $linkKinds, entityKinds: $entityKinds, direction: $direction, window: $window, limit: $limit)',
    `QueryExpandSuccess { data { ${subgraph} } }`,
  ),
  linksAmong: question(
    'LinksAmong($uids: [String!]!, $with: [String!], $linkKinds: [String!], $window: WindowInput)',
    'linksAmong(uids: $uids, with: $with, linkKinds: $linkKinds, window: $window)',
    `QueryLinksAmongSuccess { data { ${subgraph} } }`,
  ),
  linksOf: question(
    'LinksOf($bundles: [String!], $uids: [String!], $window: WindowInput, $limit: Int)',
    'linksOf(bundles: $bundles, uids: $uids, window: $window, limit: $limit)',
    `QueryLinksOfSuccess { data { links { ${link} } ${cut} } }`,
  ),
  eventsOf: question(
    'EventsOf($uids: [String!]!, $window: WindowInput, $most: Int)',
    'eventsOf(uids: $uids, window: $window, most: $most)',
    `QueryEventsOfSuccess { data { at { uid count series { kind other out at until } } ends { ${entity} } most } }`,
  ),
  paths: question(
    'Paths($from: String!, $to: String!, $mode: PathMode, $most: Int, $steps: Int, $linkKinds: [String!], $window: WindowInput, $hub: Int, $cross: [String!])',
    'paths(from: $from, to: $to, mode: $mode, most: $most, steps: $steps, linkKinds: $linkKinds, window: $window, hub: $hub, cross: $cross)',
    `QueryPathsSuccess { data { ${subgraph} paths } }`,
  ),
  patterns: question('Patterns', 'patterns', `QueryPatternsSuccess { data { ${header} } }`),
  caseFiles: question(
    'CaseFiles',
    'caseFiles',
    `QueryCaseFilesSuccess { data { id title ${both} purpose authority ${both} madeAt } }`,
  ),
  charts: question('Charts', 'charts', `QueryChartsSuccess { data { id name revision savedAt } }`),
  chart: question(
    'Chart($id: String!, $revision: Int)',
    'chart(id: $id, revision: $revision)',
    `QueryChartSuccess { data { id name revision savedAt state } }`,
  ),
  imports: question(
    'Imports',
    'imports',
    `QueryImportsSuccess { data { import source state entities { new known } links { new known } records files rows rejected startedAt endedAt } }`,
  ),
  recognise: question(
    'Recognise($uploads: [String!]!, $source: String, $given: Values)',
    'recognise(uploads: $uploads, source: $source, given: $given)',
    `QueryRecogniseSuccess { data { upload file encoding delimiter sure source words ${both} given why ${say} doubts ${say}
       questions { about says ${say} choices { value says ${say} } } columns { column use fills example } looked taken more
       others { source words ${both} } revision mends } }`,
  ),
  importReport: question(
    'ImportReport($import: Int!)',
    'importReport(import: $import)',
    `QueryImportReportSuccess { data { ${report} } }`,
  ),
  mappings: question('Mappings', 'mappings', `QueryMappingsSuccess { data { ${saved} } }`),
  previewMapping: question(
    'PreviewMapping($upload: String!, $mapping: Values, $source: String, $given: Values)',
    'previewMapping(upload: $upload, mapping: $mapping, source: $source, given: $given)',
    `QueryPreviewMappingSuccess { data { file encoding delimiter mapping part revision says ${say}
       problems { at says ${say} perhaps ${say} } columns { column name use quality { ${quality} } }
       rows { row cells filtered fault { says ${say} perhaps ${say} column } } entities { uid kind caption values }
       lines { from to kind count } sum { looked taken filtered rejected more } said ${said} known } }`,
  ),
  saveMapping: change(
    'SaveMapping($mapping: Values!, $onto: Int)',
    'saveMapping(mapping: $mapping, onto: $onto)',
    `MutationSaveMappingSuccess { data { ${saved} } }`,
  ),
  renameMapping: change(
    'RenameMapping($name: String!, $en: String!, $zh: String!)',
    'renameMapping(name: $name, en: $en, zh: $zh)',
    `MutationRenameMappingSuccess { data { ${saved} } }`,
  ),
  removeMapping: change(
    'RemoveMapping($name: String!)',
    'removeMapping(name: $name)',
    `MutationRemoveMappingSuccess { data { ${saved} } }`,
  ),
  returnMapping: change(
    'ReturnMapping($name: String!)',
    'returnMapping(name: $name)',
    `MutationReturnMappingSuccess { data { ${saved} } }`,
  ),
  tryUploads: change(
    'TryUploads($uploads: [String!]!, $mapping: Values!)',
    'tryUploads(uploads: $uploads, mapping: $mapping)',
    `MutationTryUploadsSuccess { data { ${report} } }`,
  ),
  importUploads: change(
    'ImportUploads($uploads: [String!]!, $source: String, $mapping: Values, $mends: Int, $given: Values)',
    'importUploads(uploads: $uploads, source: $source, mapping: $mapping, mends: $mends, given: $given)',
    `MutationImportUploadsSuccess { data }`,
  ),
  rowAsWritten: question(
    'RowAsWritten($import: Int!, $file: Int!, $row: Int!)',
    'rowAsWritten(import: $import, file: $file, row: $row)',
    `QueryRowAsWrittenSuccess { data { import source fileName sha256 row cells { column value } origin { import file fileName row } } }`,
  ),
  dataState: question(
    'DataState',
    'dataState',
    `QueryDataStateSuccess { data { zone last lastImport entities { kind count } links { kind count } } }`,
  ),
  saveChart: change(
    'SaveChart($id: String, $name: String!, $state: Values!, $onto: Int)',
    'saveChart(id: $id, name: $name, state: $state, onto: $onto)',
    `MutationSaveChartSuccess { data { id name revision savedAt } }`,
  ),
  takeLead: change(
    'TakeLead($title: String!, $uids: [String!]!, $run: String, $rank: Int, $status: LeadStatus, $reason: String)',
    'takeLead(title: $title, uids: $uids, run: $run, rank: $rank, status: $status, reason: $reason)',
    `MutationTakeLeadSuccess { data { ${lead} } }`,
  ),
  leads: question('Leads', 'leads', `QueryLeadsSuccess { data { ${lead} } }`),
  decideLead: change(
    'DecideLead($id: String!, $status: LeadStatus!, $reason: String!)',
    'decideLead(id: $id, status: $status, reason: $reason)',
    `MutationDecideLeadSuccess { data { ${lead} } }`,
  ),
  undoLead: change('UndoLead($id: String!)', 'undoLead(id: $id)', `MutationUndoLeadSuccess { data { ${lead} } }`),
  sameDecisions: question('SameDecisions', 'sameDecisions', `QuerySameDecisionsSuccess { data { ${same} } }`),
  mergeSame: change(
    'MergeSame($uid: String!, $other: String!, $reason: String!)',
    'mergeSame(uid: $uid, other: $other, reason: $reason)',
    `MutationMergeSameSuccess { data { ${same} } }`,
  ),
  separate: change(
    'Separate($uid: String!, $other: String!, $reason: String!)',
    'separate(uid: $uid, other: $other, reason: $reason)',
    `MutationSeparateSuccess { data { ${same} } }`,
  ),
  notSame: change(
    'NotSame($uid: String!, $other: String!, $later: Boolean!, $reason: String!)',
    'notSame(uid: $uid, other: $other, later: $later, reason: $reason)',
    `MutationNotSameSuccess { data { ${same} } }`,
  ),
  checks: question(
    'Checks($pattern: String!)',
    'checks(pattern: $pattern)',
    `QueryChecksSuccess { data { ${checks} } }`,
  ),
  checkHit: change(
    'CheckHit($pattern: String!, $key: [String!]!, $explanation: String!, $verdict: Verdict!, $note: String!)',
    'checkHit(pattern: $pattern, key: $key, explanation: $explanation, verdict: $verdict, note: $note)',
    `MutationCheckHitSuccess { data { ${checks} } }`,
  ),
  keptRun: question('KeptRun($id: String!)', 'keptRun(id: $id)', `QueryKeptRunSuccess { data { ${result} } }`),
  ownPatterns: question('OwnPatterns', 'ownPatterns', `QueryOwnPatternsSuccess { data { ${own} } }`),
  checkPattern: question(
    'CheckPattern($text: String!)',
    'checkPattern(text: $text)',
    `QueryCheckPatternSuccess { data { header { ${header} } problems { line grave says ${say} } } }`,
  ),
  savePattern: change(
    'SavePattern($text: String!, $slug: String, $onto: Int)',
    'savePattern(text: $text, slug: $slug, onto: $onto)',
    `MutationSavePatternSuccess { data { ${own} } }`,
  ),
  removePattern: change(
    'RemovePattern($slug: String!)',
    'removePattern(slug: $slug)',
    `MutationRemovePatternSuccess { data { ${own} } }`,
  ),
  returnPattern: change(
    'ReturnPattern($slug: String!)',
    'returnPattern(slug: $slug)',
    `MutationReturnPatternSuccess { data { ${own} } }`,
  ),
  longRuns: question('LongRuns', 'longRuns', `QueryLongRunsSuccess { data { ${longRun} } }`),
  startLongRun: change(
    'StartLongRun($slug: String!, $params: Values!, $kind: String)',
    'startLongRun(slug: $slug, params: $params, kind: $kind)',
    `MutationStartLongRunSuccess { data { ${longRun} } }`,
  ),
  stopLongRun: change(
    'StopLongRun($id: String!)',
    'stopLongRun(id: $id)',
    `MutationStopLongRunSuccess { data { ${longRun} } }`,
  ),
  resumeLongRun: change(
    'ResumeLongRun($id: String!)',
    'resumeLongRun(id: $id)',
    `MutationResumeLongRunSuccess { data { ${longRun} } }`,
  ),
  longRunResult: change(
    'LongRunResult($id: String!)',
    'longRunResult(id: $id)',
    `MutationLongRunResultSuccess { data }`,
  ),
  sweep: question(
    'Sweep($slug: String!, $params: Values!, $over: [String!])',
    'sweep(slug: $slug, params: $params, over: $over)',
    `QuerySweepSuccess { data { over settings cells { set hits above ${cut} } } }`,
  ),
  entities: question(
    'Entities($uids: [String!]!)',
    'entities(uids: $uids)',
    `QueryEntitiesSuccess { data { ${entity} } }`,
  ),
  rejectedRows: question(
    'RejectedRows($import: Int!, $skip: Int, $limit: Int)',
    'rejectedRows(import: $import, skip: $skip, limit: $limit)',
    `QueryRejectedRowsSuccess { data { file row column why ${say} perhaps ${say} raw } }`,
  ),
  rejectedFiles: question(
    'RejectedFiles($import: Int!)',
    'rejectedFiles(import: $import)',
    `QueryRejectedFilesSuccess { data { file name rows } }`,
  ),
  loadCity: change('LoadCity', 'loadCity', `MutationLoadCitySuccess { data }`),
  undoImport: change('UndoImport($import: Int!)', 'undoImport(import: $import)', `MutationUndoImportSuccess { data }`),
  runPattern: change(
    'RunPattern($slug: String!, $params: Values!, $settings: Int)',
    'runPattern(slug: $slug, params: $params, settings: $settings)',
    `MutationRunPatternSuccess { data { ${result} } }`,
  ),
} as const;
