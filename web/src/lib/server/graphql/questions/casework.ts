/** Case files, charts, leads, imports: what the desk keeps. */
import { builder } from '../builder.ts';
import {
  CaseFileType,
  ChartType,
  CheckType,
  DataStateType,
  ImportType,
  LeadType,
  ListedChartType,
  RejectedFileType,
  RejectedRowType,
  RowAsWrittenType,
  SameDecisionType,
} from '../types/casework.ts';
import { failures } from '../types/failures.ts';
import { given } from './given.ts';

const LeadStatus = builder.enumType('LeadStatus', {
  description: 'What is thought of a lead; confirmed and dismissed want a reason.',
  values: { open: {}, in_progress: { value: 'in progress' }, confirmed: {}, dismissed: {} } as const,
});

const Verdict = builder.enumType('Verdict', {
  description: 'Whether an innocent explanation holds for a hit.',
  values: { holds: {}, does_not_hold: { value: 'does not hold' }, open: {} } as const,
});

builder.queryFields((t) => ({
  caseFiles: t.field({
    type: [CaseFileType],
    description: 'The case files that are open to you.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.caseFiles(ask),
  }),
  charts: t.field({
    type: [ListedChartType],
    description: 'The charts of the case file, newest first.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.charts(ask),
  }),
  chart: t.field({
    type: ChartType,
    description: 'A saved chart, at its newest revision unless another is named.',
    errors: failures,
    args: { id: t.arg.string({ required: true }), revision: t.arg.int() },
    resolve: (_, args, { desk, ask }) => desk.chart(ask, given(args)),
  }),
  leads: t.field({
    type: [LeadType],
    description: 'The leads of the case file, newest first.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.leads(ask),
  }),
  checks: t.field({
    type: [CheckType],
    description: 'What people found when looking into innocent explanations of the hits of a pattern, oldest first.',
    errors: failures,
    args: { pattern: t.arg.string({ required: true }) },
    resolve: (_, args, { desk, ask }) => desk.checks(ask, args),
  }),
  sameDecisions: t.field({
    type: [SameDecisionType],
    description: 'What was decided about pairs of entities that may be one, oldest first.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.sameDecisions(ask),
  }),
  imports: t.field({
    type: [ImportType],
    description: 'All imports, those that were taken back too.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.imports(ask),
  }),
  rejectedRows: t.field({
    type: [RejectedRowType],
    description: 'Rows of an import that were set aside, with their reasons.',
    errors: failures,
    args: { import: t.arg.int({ required: true }), skip: t.arg.int(), limit: t.arg.int() },
    resolve: async (_, args, { desk, ask }) => [...(await desk.rejectedRows(ask, given(args)))],
  }),
  rejectedFiles: t.field({
    type: [RejectedFileType],
    description: 'The files of an import with rows that were set aside.',
    errors: failures,
    args: { import: t.arg.int({ required: true }) },
    resolve: (_, args, { desk, ask }) => desk.rejectedFiles(ask, args),
  }),
  rowAsWritten: t.field({
    type: RowAsWrittenType,
    description: 'A row as it stands in the kept original file.',
    errors: failures,
    args: {
      import: t.arg.int({ required: true }),
      file: t.arg.int({ required: true }),
      row: t.arg.int({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.rowAsWritten(ask, args),
  }),
  dataState: t.field({
    type: DataStateType,
    description: 'The last import, and how much there is of every kind.',
    errors: failures,
    resolve: (_, __, { desk, ask }) => desk.dataState(ask),
  }),
}));

builder.mutationFields((t) => ({
  saveChart: t.field({
    type: ListedChartType,
    description: 'Saves a chart as a new revision; refused when somebody saved a newer one than `onto`.',
    errors: failures,
    args: {
      id: t.arg.string(),
      name: t.arg.string({ required: true }),
      state: t.arg({ type: 'Values', required: true }),
      onto: t.arg.int(),
    },
    resolve: (_, { state, ...args }, { desk, ask }) => desk.saveChart(ask, { ...given(args), state }),
  }),
  takeLead: t.field({
    type: LeadType,
    description: 'Takes a hit or a finding up as a lead.',
    errors: failures,
    args: {
      title: t.arg.string({ required: true }),
      uids: t.arg.stringList({ required: true }),
      run: t.arg.string(),
      rank: t.arg.int({ description: 'Which hit of the run: it has one lead in the case file.' }),
      status: t.arg({ type: LeadStatus }),
      reason: t.arg.string(),
    },
    resolve: (_, args, { desk, ask }) => desk.takeLead(ask, given(args) as never),
  }),
  decideLead: t.field({
    type: LeadType,
    description: 'Decides about a lead, with the reason.',
    errors: failures,
    args: {
      id: t.arg.string({ required: true }),
      status: t.arg({ type: LeadStatus, required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.decideLead(ask, args as never),
  }),
  undoLead: t.field({
    type: LeadType,
    description: 'Takes the last step of a lead back; both stay to be read.',
    errors: failures,
    args: { id: t.arg.string({ required: true }) },
    resolve: (_, args, { desk, ask }) => desk.undoLead(ask, args),
  }),
  mergeSame: t.field({
    type: [SameDecisionType],
    description:
      'Two entities are one: the first goes into the other with all its links and records. Answers with all decisions.',
    errors: failures,
    args: {
      uid: t.arg.string({ required: true }),
      other: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.mergeSame(ask, args),
  }),
  separate: t.field({
    type: [SameDecisionType],
    description: 'Takes an entity out of the one it was merged into, with all that was stated about it.',
    errors: failures,
    args: {
      uid: t.arg.string({ required: true }),
      other: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.separate(ask, args),
  }),
  notSame: t.field({
    type: [SameDecisionType],
    description: 'Two entities are not one, or it cannot be said yet (`later`); nothing changes in the graph.',
    errors: failures,
    args: {
      uid: t.arg.string({ required: true }),
      other: t.arg.string({ required: true }),
      later: t.arg.boolean({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_, args, { desk, ask }) => desk.notSame(ask, args),
  }),
  checkHit: t.field({
    type: [CheckType],
    description: 'Says what came of looking into an innocent explanation; answers with all of the pattern.',
    errors: failures,
    args: {
      pattern: t.arg.string({ required: true }),
      key: t.arg.stringList({ required: true }),
      explanation: t.arg.string({ required: true, description: 'In its English words.' }),
      verdict: t.arg({ type: Verdict, required: true }),
      note: t.arg.string({ required: true }),
    },
    resolve: async (_, args, { desk, ask }) => {
      await desk.checkHit(ask, args as never);
      return desk.checks(ask, { pattern: args.pattern });
    },
  }),
  undoImport: t.field({
    type: 'Int',
    description: 'Takes a whole import back: what the others state stays exactly.',
    errors: failures,
    args: { import: t.arg.int({ required: true }) },
    resolve: async (_, args, { desk, ask }) => (await desk.undoImport(ask, args)).import,
  }),
}));
