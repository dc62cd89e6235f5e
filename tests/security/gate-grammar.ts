/** Texts made by grammar: ordinary reads of any shape, and the same with something hostile at any depth, written in every disguise. */
import fc from 'fast-check';

/** Between words: what the server takes for a blank. Comments end before the next word. */
const gaps = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\t',
  '/* a */',
  ' // b\n',
  '\u00a0',
  '\u2003',
  '\u001f',
  ' /* LOAD CSV; DELETE */ ',
];

/** `~` is a gap, `«WORD»` a keyword that may be written in any case or in escapes. */
const written = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.infiniteStream(fc.nat(10_000))).map(([plain, numbers]) => {
    const next = (below: number): number => (numbers.next().value as number) % below;
    // The server itself takes no escape as the first sign of a text.
    return plain
      .replace(/«([^»]+)»/g, (_, word: string, at: number) =>
        at === 0 ? word.charAt(0) + disguised(word.slice(1), next) : disguised(word, next),
      )
      .replace(/~/g, () => gaps[next(gaps.length)] ?? ' ');
  });

function disguised(word: string, next: (below: number) => number): string {
  const sign = (c: string): string => {
    const how = next(12);
    if (how === 0 && /[A-Za-z]/.test(c)) return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return how < 6 ? c.toLowerCase() : c.toUpperCase();
  };
  return [...word].map(sign).join('');
}

const literal = fc.constantFrom(
  '1',
  '-2.5',
  "'a ; b'",
  "'LOAD CSV FROM x'",
  '"// no comment"',
  'true',
  'null',
  '[1, 2, 3]',
  '{a: 1}',
  '$p',
);
const pattern = fc.constantFrom(
  '(n)',
  '(n:Person)',
  '(n:Phone|Account)-[r:CALLED|PAID]->(m)',
  '(n)<-[:OWNS]-(:Person)',
  '(n)-[:CALLED*1..2]-(m)',
  '(n:Case&Entity)',
);

/** An expression, with whatever may be nested in it; `query` is what a subquery holds. */
const expressions = (query: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.letrec<{ e: string }>((tie) => ({
    e: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'e' },
      literal,
      fc.constantFrom('n.name', 'n.uid', 'size(labels(n))', 'elementId(n)', 'n'),
      tie('e').map((e) => `«coalesce»(${e},~null)`),
      fc.tuple(tie('e'), tie('e')).map(([a, b]) => `«CASE»~«WHEN»~${a}~=~${b}~«THEN»~${a}~«ELSE»~${b}~«END»`),
      tie('e').map((e) => `[x~«IN»~[1,~2]~|~${e}]`),
      tie('e').map(
        (e) => `reduce(s~=~0,~x~«IN»~[1,~2]~|~s~+~size(toString(coalesce(toString(${e === 'n' ? '1' : '0'}),~''))))`,
      ),
      query.map((q) => `«COLLECT»~{~${q}~}`),
      query.map((q) => `«COUNT»~{~${q}~}`),
      query.map((q) => `«EXISTS»~{~${q}~}`),
    ),
  })).e;

/** A whole reading query of one column `v`; where `inner` stands, a subquery of any depth. */
const readings = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const e = expressions(inner);
  return fc.oneof(
    fc.tuple(pattern, e).map(([p, v]) => `«MATCH»~${p}~«RETURN»~${v}~«AS»~v~«LIMIT»~3`),
    fc
      .tuple(pattern, e)
      .map(
        ([p, v]) =>
          `«MATCH»~${p}~«WHERE»~n.uid~«IS»~«NOT»~«NULL»~«WITH»~n,~${v}~«AS»~w~«ORDER»~«BY»~n.uid~«LIMIT»~2~«RETURN»~w~«AS»~v`,
      ),
    fc
      .tuple(pattern, e)
      .map(([p, v]) => `«OPTIONAL»~«MATCH»~${p}~«UNWIND»~[1,~2]~«AS»~u~«RETURN»~«DISTINCT»~${v}~«AS»~v~«LIMIT»~3`),
    // The column of what is nested is in scope here, so nothing more is nested: names must not shadow one another.
    inner.map((q) => `«MATCH»~(n)~«WITH»~n~«LIMIT»~1~«CALL»~()~{~${q}~}~«RETURN»~n.uid~«AS»~u,~v~«LIMIT»~2`),
    fc.tuple(inner, inner).map(([a, b]) => `${a}~«UNION»~«ALL»~${b}`),
  );
};

const leaf = fc.constantFrom(
  '«RETURN»~1~«AS»~v',
  '«MATCH»~(k:Phone)~«RETURN»~k.uid~«AS»~v~«LIMIT»~1',
  '«UNWIND»~[1]~«AS»~y~«RETURN»~y~«AS»~v',
);
/** One more level with a column `v`, so that it may stand in a subquery. */
const nested = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    inner,
    inner.map((q) => `«CALL»~()~{~${q}~}~«RETURN»~v`),
    inner.map((q) => `«RETURN»~«CASE»~«WHEN»~true~«THEN»~«COLLECT»~{~${q}~}~«END»~«AS»~v`),
    inner.map((q) => `«RETURN»~[one~«IN»~[1]~|~«COUNT»~{~${q}~}]~«AS»~v`),
    inner.map((q) => `«MATCH»~(z)~«WHERE»~«EXISTS»~{~${q}~}~«RETURN»~z.uid~«AS»~v`),
  );

export const ordinaryReads: fc.Arbitrary<string> = written(readings(nested(leaf)));

/** What must never run, as the body of a subquery or a whole statement. @param address nobody may call there */
export function hostileTexts(address: string): fc.Arbitrary<string> {
  const bad = fc.constantFrom(
    `«LOAD»~«CSV»~«FROM»~'${address}'~«AS»~v~«RETURN»~v`,
    `«LOAD»~«CSV»~«WITH»~«HEADERS»~«FROM»~"file:///etc/hostname"~«AS»~v~«RETURN»~v`,
    '«CREATE»~(v:Fuzz)~«RETURN»~v',
    '«MERGE»~(v:Fuzz~{a:~1})~«RETURN»~v',
    '«MATCH»~(v)~«SET»~v.fuzz~=~1~«RETURN»~v',
    '«MATCH»~(v)~«DETACH»~«DELETE»~v~«RETURN»~1~«AS»~v',
    '«MATCH»~(v)~«REMOVE»~v.uid~«RETURN»~v',
    '«FOREACH»~(x~«IN»~[1]~|~«CREATE»~(:Fuzz))~«RETURN»~1~«AS»~v',
    '«CALL»~dbms.listConfig()~«YIELD»~name~«RETURN»~name~«AS»~v',
    '«CALL»~`db`.`stats`.`collect`("QUERIES")~«YIELD»~section~«RETURN»~section~«AS»~v',
    '«CALL»~db.clearQueryCaches()~«YIELD»~value~«RETURN»~value~«AS»~v',
    '«CALL»~{~«CREATE»~(:Fuzz)~}~«IN»~«TRANSACTIONS»~«RETURN»~1~«AS»~v',
    '«UNWIND»~[1]~«AS»~x~«CALL»~(x)~{~«RETURN»~1~«AS»~v~}~«IN»~3~«TRANSACTIONS»~«RETURN»~v',
    '«USE»~system~«RETURN»~1~«AS»~v',
    '«MATCH»~(v:Guard)~«RETURN»~v',
    '«RETURN»~reduce(s~=~0,~x~«IN»~range(1,~1000000000)~|~s~+~x)~«AS»~v',
    '«MATCH»~(v:$("Guard"))~«RETURN»~v',
  );
  const whole = fc.constantFrom(
    '«SHOW»~«TRANSACTIONS»',
    '«SHOW»~«SETTINGS»~«YIELD»~name~«RETURN»~name',
    "«TERMINATE»~«TRANSACTIONS»~'neo4j-transaction-1'",
    '«CREATE»~«USER»~fuzz~«SET»~«PASSWORD»~"fuzzfuzz1"',
    '«DROP»~«INDEX»~case_at~«IF»~«EXISTS»',
    '«CREATE»~«INDEX»~fuzz~«FOR»~(n:Fuzz)~«ON»~(n.a)',
    '«EXPLAIN»~«CREATE»~(:Fuzz)',
    '«PROFILE»~«MATCH»~(n)~«RETURN»~n',
    '«CYPHER»~runtime=slotted~«CREATE»~(:Fuzz)',
    '«MATCH»~(n)~«RETURN»~n~;~«MATCH»~(n)~«DETACH»~«DELETE»~n',
    ';~«CREATE»~(:Fuzz)~;',
    '«START»~«DATABASE»~neo4j',
    '«ALTER»~«CURRENT»~«USER»~«SET»~«PASSWORD»~«FROM»~"a"~«TO»~"b"',
  );
  return written(fc.oneof(bad, nested(bad), nested(nested(bad)), whole));
}
