/** Reads Cypher with the grammar of its maker: every clause, procedure, function and label at every depth of a text. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CharStream,
  CommonTokenStream,
  type ParserRuleContext,
  type ParseTree,
  type ATNSimulator,
  type Recognizer,
  type Token,
} from 'antlr4ng';

/** One rule of the grammar with what it holds; words of the text have no rule. */
export interface Part {
  readonly rule: string;
  /** As written, blanks and comments left out. */
  readonly text: string;
  readonly line: number;
  /** As it was typed, blanks and all; runs of blanks are one. */
  readonly typed: string;
  readonly parts: readonly Part[];
}

export interface Parsed {
  readonly root: Part;
  /** The first mistake of grammar. */
  readonly mistake: { readonly line: number; readonly column: number; readonly near: string } | null;
}

interface Grammar {
  readonly Lexer: new (text: CharStream) => ConstructorParameters<typeof CommonTokenStream>[0] & Noisy;
  readonly Parser: (new (tokens: CommonTokenStream) => Noisy & { statementsOrCommands(): ParserRuleContext }) & {
    readonly ruleNames: readonly string[];
  };
}
interface Noisy {
  removeErrorListeners(): void;
  addErrorListener(listener: Listener): void;
}
interface Listener {
  syntaxError(r: Recognizer<ATNSimulator>, token: Token | null, line: number, column: number, text: string): void;
  reportAmbiguity(): void;
  reportAttemptingFullContext(): void;
  reportContextSensitivity(): void;
}

let loaded: Promise<Grammar> | undefined;

/**
 * The generated parser alone: the package's front door also loads a semantic analysis of 6 MB and its tests' data
 * (1.5 s and 190 MB against 0.15 s and 50 MB). Guarded by grammar.test.ts, for the version pinned in package.json.
 */
const load = (): Promise<Grammar> =>
  (loaded ??= (async () => {
    const door = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support');
    const folder = join(dirname(door), '..', 'esm', 'project', 'language-support', 'src', 'generated-parser');
    const open = async (name: string): Promise<Record<string, unknown>> =>
      (await import(/* @vite-ignore */ pathToFileURL(join(folder, `${name}.js`)).href)) as Record<string, unknown>;
    const [lexer, parser] = await Promise.all([open('CypherCmdLexer'), open('CypherCmdParser')]);
    return { Lexer: lexer['CypherCmdLexer'], Parser: parser['CypherCmdParser'] } as Grammar;
  })());

export async function parse(text: string): Promise<Parsed> {
  const { Lexer, Parser } = await load();
  let mistake: Parsed['mistake'] = null;
  const listener: Listener = {
    syntaxError(_, token, line, column) {
      mistake ??= { line, column: column + 1, near: token?.text === '<EOF>' ? '' : (token?.text ?? '') };
    },
    reportAmbiguity() {},
    reportAttemptingFullContext() {},
    reportContextSensitivity() {},
  };
  const lexer = new Lexer(CharStream.fromString(text));
  const parser = new Parser(new CommonTokenStream(lexer));
  for (const noisy of [lexer, parser] satisfies Noisy[]) {
    noisy.removeErrorListeners();
    noisy.addErrorListener(listener);
  }
  const root = partOf(parser.statementsOrCommands(), Parser.ruleNames, text);
  return { root, mistake };
}

function partOf(tree: ParseTree, names: readonly string[], source: string): Part {
  const rule = (tree as Partial<ParserRuleContext>).ruleIndex;
  const parts = Array.from({ length: tree.getChildCount() }, (_, i) => tree.getChild(i)).filter((t) => t !== null);
  const start = (tree as Partial<ParserRuleContext>).start ?? (tree as { symbol?: Token }).symbol;
  return {
    rule: rule === undefined || rule < 0 ? '' : (names[rule] ?? ''),
    get text() {
      return tree.getText();
    },
    get typed() {
      const end = (tree as Partial<ParserRuleContext>).stop ?? start;
      return [...source]
        .slice(start?.start ?? 0, (end?.stop ?? -1) + 1)
        .join('')
        .replaceAll(/\s+/g, ' ');
    },
    line: start?.line ?? 1,
    parts: parts.map((part) => partOf(part, names, source)),
  };
}

/** Every part of a rule, at every depth. */
export function* every(part: Part, ...rules: string[]): Generator<Part> {
  if (rules.includes(part.rule)) yield part;
  for (const inner of part.parts) yield* every(inner, ...rules);
}

/** A name without its backticks. */
export const bare = (written: string): string =>
  written.replace(/`((?:[^`]|``)*)`/g, (_, name: string) => name.replaceAll('``', '`'));
