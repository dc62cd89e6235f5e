/** The gate reads a text as the server would: what is hostile never gets to the server, what is ordinary passes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStatement } from '#queries/gate.ts';
import { say } from '#graph-schema/words/index.ts';
import { hostile, ordinary } from './gate-texts.ts';

test.each(hostile)('refuses %s', async (_, text, code) => {
  const { refused } = await readStatement(text);
  expect(refused?.says.code).toBe(`pattern.gate.${code}`);
  if (refused)
    for (const language of ['en', 'zh'] as const)
      expect(say(language, refused.says)).not.toMatch(/\{\w+\}|pattern\.|undefined/);
});

test.each(ordinary)('passes %s', async (_, text) => {
  expect(await readStatement(text)).toMatchObject({ refused: null });
});

const blank = fc.constantFrom(
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u2003',
  '\u3000',
  '\u001f',
  '/* x */',
  '// x\n',
  ' /* LOAD */ ',
);
const gap = fc.array(blank, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const cases = (word: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((sign, i) => (upper[i] ? sign.toUpperCase() : sign.toLowerCase())).join(''));
const escaped = (word: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((hidden) =>
      [...word]
        .map((sign, i) => (hidden[i] ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
        .join(''),
    );
const word = (text: string): fc.Arbitrary<string> => cases(text).chain((w) => fc.oneof(fc.constant(w), escaped(w)));
/** Places in a query where a subquery may stand. */
const nest = fc.constantFrom<(inner: string) => string>(
  (q) => q,
  (q) => `CALL () { ${q} } RETURN r`,
  (q) => `RETURN CASE WHEN true THEN COLLECT { ${q} } END AS r`,
  (q) => `RETURN [x IN [1] | COUNT { ${q} }] AS r`,
  (q) => `MATCH (n) WHERE EXISTS { ${q} } RETURN n AS r`,
  (q) => `UNWIND [1] AS i WITH i, COLLECT { ${q} } AS r RETURN r`,
  (q) => `RETURN { a: COLLECT { ${q} } }.a AS r`,
);

test('LOAD CSV is found however it is written and wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      word('load'),
      gap,
      word('csv'),
      gap,
      fc.array(nest, { maxLength: 3 }),
      async (load, a, csv, b, nests) => {
        const text = nests.reduce((inner, wrap) => wrap(inner), `${load}${a}${csv}${b}FROM 'http://x' AS r RETURN r`);
        const { refused } = await readStatement(text);
        expect(refused?.says.code).toBe('pattern.gate.load-csv');
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever stands in a string or a backticked alias is no clause', async () => {
  const inside = fc.string({ maxLength: 40 }).map((s) => s.replace(/['"`\\]/g, '').replace(/\p{Cc}/gu, ' '));
  await fc.assert(
    fc.asyncProperty(
      inside,
      fc.constantFrom('LOAD CSV FROM', 'CREATE (n)', 'SHOW USERS', '// ', '/*'),
      async (text, bait) => {
        expect(await readStatement(`RETURN '${text}${bait}' AS \`x${bait}\``)).toMatchObject({ refused: null });
      },
    ),
    { numRuns: 100 },
  );
});

test('any text is either read or refused with a sentence, and never breaks the reader', async () => {
  const scrap = fc.constantFrom(
    'MATCH',
    'RETURN',
    '(n)',
    '-[r]->',
    '{',
    '}',
    '[',
    ']',
    '`',
    "'",
    '//',
    '/*',
    '*/',
    '\\u0041',
    'CALL',
    'x',
    '1',
    ',',
    '$p',
    ';',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(scrap, fc.string({ maxLength: 5 })), { maxLength: 25 }), async (parts) => {
      const { statement, refused } = await readStatement(parts.join(' '));
      expect(statement === null).toBe(refused !== null);
    }),
    { numRuns: 300 },
  );
});
