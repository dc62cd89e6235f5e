/** What is wrong with the text of a pattern, before it is saved or run: header, columns, gate, plan. */
import type { Plan } from '#graph-schema/neo4j/driver.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import type { PatternHeader, Scope } from './answers.ts';
import { forbiddenOperator, planOf, readStatement } from './gate.ts';
import { problem, readHeader, type Problem } from './header.ts';
import { sharedBy } from './tables.ts';

export type { Problem } from './header.ts';

export interface Checked {
  readonly header: PatternHeader | null;
  /** Grave ones stop a run; the others say that it will be slow or find nothing. */
  readonly problems: readonly Problem[];
}

/** Set by the runner, never declared. */
const given: ReadonlySet<string> = new Set(['limit', 'from', 'until', 'zone']);

/**
 * Reads and plans the text of a pattern; nothing is run.
 * @param name  slug and family, where the text is not saved yet
 */
export async function checkPattern(
  scope: Scope,
  text: string,
  name: { slug: string; family: string } = { slug: 'new', family: 'own' },
): Promise<Checked> {
  const read = readHeader(text, name);
  const { statement, refused } = await readStatement(text);
  const problems: Problem[] = [...read.problems];
  if (refused) problems.push({ ...refused, grave: true });
  else {
    const { header } = read;
    for (const column of ['nodes', 'links', 'key', 'weight']) {
      if (!statement.columns.includes(column)) problems.push(problem(1, 'pattern.column-missing', { column }));
    }
    if (header) problems.push(...unmatched(header, statement));
    problems.push(...(await planned(scope, text)));
  }
  return { header: problems.some((p) => p.grave) ? null : read.header, problems };
}

/** Names that the header and the text do not share. */
function unmatched(
  header: PatternHeader,
  { columns, parameters }: { columns: readonly string[]; parameters: readonly string[] },
): Problem[] {
  const declared = new Set(header.parameters.map((p) => p.name));
  const inputs = 'model' in header.chance ? header.chance.inputs : {};
  // A row of a table takes them where it says nothing of its own.
  const inRows = header.parameters.flatMap(({ type }) => sharedBy(type));
  const line = (tag: string): number =>
    Math.max(1, header.cypher.split('\n').findIndex((l) => l.includes(`@${tag}`)) + 1);
  const known = new Set([...declared, ...columns, 'weight']);
  const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole = '']) => hole);
  return [
    ...parameters
      .filter((name) => !declared.has(name) && !given.has(name))
      .map((name) => problem(1, 'pattern.header.undeclared', { name })),
    ...[...declared]
      .filter((name) => ![...parameters, ...Object.values(inputs), ...inRows].includes(name))
      .map((name) => problem(line('param'), 'pattern.header.unused', { name }, false)),
    ...Object.entries(inputs)
      .filter(([, from]) => !known.has(from) && !/^[A-Z\d]/.test(from))
      .map(([input, from]) => problem(line('chance'), 'pattern.header.input-nowhere', { input, from })),
    ...(['question', 'says'] as const).flatMap((tag) =>
      [...new Set([...holes(header[tag].en), ...holes(header[tag].zh)])]
        .filter((name) => !known.has(name))
        .map((name) => problem(line(tag), 'pattern.header.placeholder', { tag, name })),
    ),
  ];
}

/** What the planner says: refused, unknown names, products of unconnected parts, full scans. */
async function planned({ graph }: Scope, text: string): Promise<Problem[]> {
  try {
    const { queryType, plan, notifications } = await planOf(graph, text, {});
    const operator = forbiddenOperator(plan);
    return [
      ...(queryType === 'r' ? [] : [problem(1, 'pattern.gate.not-reading', { found: queryType })]),
      ...(operator ? [problem(1, 'pattern.gate.operator', { operator })] : []),
      ...notifications
        .filter(({ code }) => /Unknown(Label|RelationshipType|PropertyKey)/.test(code))
        .map(({ description }) => problem(1, 'pattern.plan.unknown', { description }, false)),
      ...slowParts(plan),
    ];
  } catch (failure) {
    if (failure instanceof Failure && failure.type === 'BadInput') {
      return [{ line: 1, grave: true, says: failure.says }];
    }
    throw failure;
  }
}

/** Scans and products anywhere in a plan. */
function slowParts({ operator, details, children }: Plan): Problem[] {
  const scan =
    /^(Partitioned)?(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|NodeIndexScan)$|(All|Type|Types)?Relationships?(Type|Types)?Scan$|IndexScan$/;
  return [
    ...(operator === 'CartesianProduct' ? [problem(1, 'pattern.plan.product', { details }, false)] : []),
    ...(scan.test(operator) ? [problem(1, 'pattern.plan.scan', { operator, details }, false)] : []),
    ...children.flatMap(slowParts),
  ];
}
