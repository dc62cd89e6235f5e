/** The gate before written Cypher: what is not clearly a bounded read query does not run, and it says which part and why. */
import type { Graph, Params, Plan } from '#graph-schema/neo4j/driver.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { bare, every, parse, type Part } from './grammar.ts';
import { clauses, functions, hiddenLabels, operators, procedures } from './gate-lists.ts';
import { longest } from './gate-size.ts';

export interface Statement {
  /** Names of the columns it returns. */
  readonly columns: readonly string[];
  readonly parameters: readonly string[];
}

export interface Refusal {
  readonly line: number;
  readonly says: Say;
}

const most = { characters: 50_000, depth: 200 } as const;

/**
 * Reads a text without any server: grammar, clauses, procedures, functions, labels, literal sizes, at every depth.
 * Escapes `\uXXXX` are read as the server reads them, before the grammar sees the text.
 */
export async function readStatement(
  text: string,
): Promise<{ statement: Statement; refused: null } | { statement: null; refused: Refusal }> {
  const refuse = (line: number, code: string, values: Say['values'] = {}): { statement: null; refused: Refusal } => ({
    statement: null,
    refused: { line, says: { code, values } },
  });
  if (text.length > most.characters)
    return refuse(1, 'pattern.gate.long', { found: text.length, most: most.characters });
  const escapes = decode(text);
  if (escapes === null) return refuse(1, 'pattern.gate.escape');
  if (depthOf(escapes) > most.depth) return refuse(1, 'pattern.gate.deep', { most: most.depth });
  const { root, mistake } = await parse(escapes);
  if (mistake) return refuse(mistake.line, 'pattern.gate.grammar', { ...mistake });

  const statements = [...every(root, 'statementOrCommand')];
  if (statements.length !== 1)
    return refuse(statements[1]?.line ?? 1, 'pattern.gate.one', { found: statements.length });
  const first = firstForbidden(root);
  if (first) return refuse(first.line, first.code, first.values);
  return { statement: { columns: columnsOf(root), parameters: parametersOf(root) }, refused: null };
}

const passed = new WeakMap<Graph, Set<string>>();

/**
 * Lets a text through or refuses it: the text, then what the planner calls it, then every operator of the plan.
 * What passed once on a server is not planned again.
 * @throws BadInput with the line and the part
 */
export async function admit(graph: Graph, text: string, params: Params): Promise<void> {
  const seen = passed.get(graph) ?? new Set<string>();
  passed.set(graph, seen);
  if (seen.has(text)) return;
  const { refused } = await readStatement(text);
  if (refused) throw badInput(refused.says.code, refused.says.values, { where: { row: refused.line } });
  const { queryType, plan } = await planOf(graph, text, params);
  if (queryType !== 'r') throw badInput('pattern.gate.not-reading', { found: queryType });
  const operator = forbiddenOperator(plan);
  if (operator) throw badInput('pattern.gate.operator', { operator });
  // Texts that people write are without end; what fell out is read once more.
  if (seen.size >= 1_000) seen.clear();
  seen.add(text);
}

/** EXPLAIN, with a mistake of the text told as bad input. */
export async function planOf(graph: Graph, text: string, params: Params): ReturnType<Graph['explain']> {
  try {
    return await graph.explain(text, params);
  } catch (cause) {
    const code = String((cause as { code?: unknown }).code ?? '');
    if (!code.startsWith('Neo.ClientError.Statement')) throw cause;
    throw badInput('pattern.gate.refused', { message: (cause as Error).message.split('\n')[0] ?? '' }, { cause });
  }
}

/** The first operator that is not on the list of reading ones. */
export function forbiddenOperator({ operator, details, children }: Plan): string | undefined {
  if (!operators.has(operator)) return operator;
  if (operator === 'ProcedureCall' && !procedures.has(/^([\w.]+)/.exec(details)?.[1] ?? ''))
    return `${operator} ${details}`;
  for (const child of children) {
    const found = forbiddenOperator(child);
    if (found) return found;
  }
  return undefined;
}

interface Found {
  readonly line: number;
  readonly code: string;
  readonly values: NonNullable<Say['values']>;
}

const found = ({ line }: Part, code: string, values: Found['values'] = {}): Found => ({
  line,
  code: `pattern.gate.${code}`,
  values,
});

/** Parts that are refused wherever they stand, whatever is in them. */
const never: Readonly<Record<string, string>> = {
  preparserOption: 'prefix',
  consoleCommand: 'command',
  command: 'administration',
  composableCommandClauses: 'administration',
  useClause: 'use',
  loadCSVClause: 'load-csv',
  foreachClause: 'write',
  createClause: 'write',
  insertClause: 'write',
  mergeClause: 'write',
  setClause: 'write',
  removeClause: 'write',
  deleteClause: 'write',
  localDefinition: 'definition',
  subqueryInTransactionsParameters: 'in-transactions',
  dynamicLabelType: 'dynamic',
  dynamicAnyAllExpression: 'dynamic',
  dynamicExpression: 'dynamic',
};

function firstForbidden(part: Part): Found | undefined {
  const refusal = never[part.rule];
  if (refusal) return found(part, refusal, { part: part.typed.slice(0, 40) });
  switch (part.rule) {
    case 'clause': {
      const kind = part.parts[0]?.rule ?? '';
      if (!clauses.has(kind) && !never[kind]) return found(part, 'clause', { part: part.typed.slice(0, 40) });
      break;
    }
    case 'procedureName': {
      const name = bare(part.text);
      if (!procedures.has(name)) return found(part, 'procedure', { name, known: [...procedures].join(', ') });
      break;
    }
    case 'functionName': {
      const name = bare(part.text);
      if (!functions.has(name.toLowerCase())) return found(part, 'function', { name });
      break;
    }
    case 'labelName':
    case 'labelType':
    case 'labelExpression1':
    case 'labelOrRelType': {
      const label = bare(part.text.replace(/^:/, ''));
      if (hiddenLabels.has(label)) return found(part, 'label', { label });
      break;
    }
    case 'expression1': {
      const size = longest(part);
      if (size) return found(part, 'size', size);
      break;
    }
  }
  for (const inner of part.parts) {
    const first = firstForbidden(inner);
    if (first) return first;
  }
  return undefined;
}

/**
 * `\uXXXX` as Cypher 5 reads it, before the grammar; null where it stands for a sign that ends or opens something
 * (a quote, a backslash, a line end): what such a text means depends on who reads it.
 */
function decode(text: string): string | null {
  let safe = true;
  const decoded = text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    if (/['"`\\\p{Cc}\u2028\u2029/*]/u.test(sign)) safe = false;
    return sign;
  });
  return safe ? decoded : null;
}

/** How deep brackets nest, counted roughly: the parser calls itself for each. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if ('([{'.includes(sign)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(sign)) depth--;
  }
  return deepest;
}

function columnsOf(root: Part): string[] {
  const last = [...every(root, 'singleQuery')][0]?.parts.findLast((p) => p.rule === 'clause')?.parts[0];
  if (last?.rule !== 'returnClause') return [];
  const body = last.parts.find((p) => p.rule === 'returnBody')?.parts.find((p) => p.rule === 'returnItems');
  return (body?.parts ?? [])
    .filter((p) => p.rule === 'returnItem')
    .map((item) => bare((item.parts.find((p) => p.rule === 'variable') ?? item).text));
}

const parametersOf = (root: Part): string[] => [
  ...new Set([...every(root, 'parameterName')].map((part) => bare(part.text))),
];
