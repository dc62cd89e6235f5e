import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '#graph-schema/words/index.ts';
import { readHeader } from './header.ts';
import { patterns } from './pattern.ts';

const good = `/**
 * @title     Accounts with several owners | 一户多主
 * @question  Which of these accounts have several owners?
 *            | 这些账户中哪些属于多人？
 * @param     accounts  Account[]   The accounts to look at | 要查看的账户
 * @param     minOwners Int = 2     Report at this many or more | 至少几人才列出
 * @param     order     (rare, many) = rare  What comes first | 先列什么
 * @param     within    Duration = PT30M     How long | 多久
 * @says      {account} has {weight} owners | {account} 有 {weight} 名所有人
 * @chance    none: ownership is a stated fact | 所有关系是登记事实
 * @innocent  Couples | 夫妻
 * @innocent  Firms with several signatories | 多人签字的单位
 * @runs-on   Account
 * @sweep     minOwners 2..4; within PT10M, PT30M
 * @tags      account, household | 账户, 同户
 * @revision  3
 */
RETURN 1`;

const name = { slug: 'joint-account', family: 'identity' };

test('a header is read whole', () => {
  const { header } = readHeader(good, name);
  expect(header).toEqual({
    ...name,
    title: { en: 'Accounts with several owners', zh: '一户多主' },
    question: { en: 'Which of these accounts have several owners?', zh: '这些账户中哪些属于多人？' },
    says: { en: '{account} has {weight} owners', zh: '{account} 有 {weight} 名所有人' },
    parameters: [
      { name: 'accounts', type: 'Account', many: true, about: { en: 'The accounts to look at', zh: '要查看的账户' } },
      {
        name: 'minOwners',
        type: 'Int',
        many: false,
        default: '2',
        about: { en: 'Report at this many or more', zh: '至少几人才列出' },
      },
      {
        name: 'order',
        type: 'choice',
        choices: ['rare', 'many'],
        many: false,
        default: 'rare',
        about: { en: 'What comes first', zh: '先列什么' },
      },
      { name: 'within', type: 'Duration', many: false, default: 'PT30M', about: { en: 'How long', zh: '多久' } },
    ],
    chance: { none: { en: 'ownership is a stated fact', zh: '所有关系是登记事实' } },
    trial: null,
    tried: null,
    innocent: [
      { en: 'Couples', zh: '夫妻' },
      { en: 'Firms with several signatories', zh: '多人签字的单位' },
    ],
    runsOn: ['Account'],
    sweep: { minOwners: ['2', '3', '4'], within: ['PT10M', 'PT30M'] },
    tags: [
      { en: 'account', zh: '账户' },
      { en: 'household', zh: '同户' },
    ],
    revision: 3,
    cypher: good,
  });
});

test.each([
  ['no comment', good, /^[\s\S]*?\*\//, '', 1, 'pattern.header.missing'],
  ['a text in one language', good, ' | 一户多主', '', 2, 'pattern.header.both-languages'],
  ['an unknown tag', good, '@runs-on ', '@runson ', 13, 'pattern.header.unknown-tag'],
  ['an unknown type', good, 'Account[]', 'Konto[]', 5, 'pattern.header.type'],
  ['a default of another type', good, 'Int = 2', 'Int = two', 6, 'pattern.header.default'],
  ['a duration that is none', good, '= PT30M', '= 30', 8, 'pattern.header.default'],
  ['a choice that is not among its own', good, '= rare', '= none', 7, 'pattern.header.default'],
  ['no innocent explanation', good, 'Couples | 夫妻', 'unknown | 未知', 11, 'pattern.header.innocent-unknown'],
  ['a sweep of nothing', good, 'minOwners 2..4', 'owners 2..4', 14, 'pattern.header.sweep-name'],
  ['a sweep of one value', good, 'PT10M, PT30M', 'PT10M', 14, 'pattern.header.sweep-values'],
  [
    'a trial without a model',
    good,
    '@innocent  Couples',
    '@trial a day | 一天\n * @innocent  Couples',
    11,
    'pattern.header.without-model',
  ],
  [
    'a model that is none',
    good,
    'none: ownership is a stated fact',
    'guess(accounts) luck',
    10,
    'pattern.header.model',
  ],
  ['a name of the runner', good, 'minOwners Int', 'limit Int', 6, 'pattern.header.reserved'],
  ['a revision that is none', good, '@revision  3', '@revision  third', 16, 'pattern.header.revision'],
  ['fewer tags in Chinese', good, '账户, 同户', '账户', 15, 'pattern.header.tags'],
  ['a kind that is none', good, '@runs-on   Account', '@runs-on   Konto', 13, 'pattern.header.kind'],
])('%s is told with its line, in both languages', (_, text, from, to, line, code) => {
  const { header, problems } = readHeader(text.replace(from, to), name);
  expect(header).toBeNull();
  const found = problems.find((p) => p.says.code === code);
  expect(found?.line).toBe(line);
  if (found)
    for (const language of ['en', 'zh'] as const) expect(say(language, found.says)).not.toMatch(/\{\w+\}|^pattern\./);
});

test('every shipped pattern reads, and stands in the folder of its family', () => {
  const folder = join(import.meta.dirname, 'patterns');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  expect(files.length).toBeGreaterThanOrEqual(24);
  expect(patterns().map(({ family, slug }) => `${family}/${slug}.cypher`)).toEqual(files.sort());
});
