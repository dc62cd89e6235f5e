/** What `npm run new` can begin: one entry each, with the files and the lines that are left to write. */

interface Scaffold {
  readonly about: string;
  readonly example: string;
  readonly form: RegExp;
  make(name: string): { readonly files: Readonly<Record<string, string>>; readonly then: string };
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const camel = (slug: string): string => slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (slug: string): string => camel(slug).replace(/^./, (first) => first.toUpperCase());

export const scaffolds: Readonly<Record<string, Scaffold>> = {
  pattern: {
    about: 'a collision pattern and its cases',
    example: 'travel/same-train',
    form: /^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    make: (name) => ({
      files: { [`queries/patterns/${name}.cypher`]: pattern, [`queries/patterns/${name}.cases.ts`]: cases },
      then: 'write its question, its chance and its innocent explanations; queries/README.md has the header, `npm run redthread -- pattern check` reads it.',
    }),
  },
  source: {
    about: 'a source of files with its sample',
    example: 'hotel-stays',
    form: kebab,
    make: (name) => ({
      files: {
        [`importers/sources/${name}/source.ts`]: source(name),
        [`importers/sources/${name}/sample.zh.csv`]: `${name} 号码,${name} 时间,${name} 小区\n+8619412345678,2026-10-06 10:10:00,7\n`,
        [`importers/sources/${name}/sample.en.csv`]: `${name} number,${name} time,${name} cell\n+8619412345678,2026-10-06 10:10:00,7\n`,
        [`importers/sources/${name}/sample.expected.json`]: '{}\n',
      },
      then: 'say what each column is (importers/kit/MAPPING.md), put real headers and five rows into both samples, and what they become into sample.expected.json (PRINT_EXPECTED=1 prints it; read it before you keep it).',
    }),
  },
  entity: {
    about: 'a kind of entity',
    example: 'vessel',
    form: kebab,
    make: (name) => ({
      files: { [`graph-schema/ontology/entities/${name}.ts`]: entity(name) },
      then: `add ${camel(name)} to graph-schema/ontology/entities/index.ts, then npm run print.`,
    }),
  },
  link: {
    about: 'a kind of link',
    example: 'moored-at',
    form: kebab,
    make: (name) => ({
      files: { [`graph-schema/ontology/links/${name}.ts`]: link(name) },
      then: `add ${camel(name)} to graph-schema/ontology/links/index.ts, then npm run print.`,
    }),
  },
  panel: {
    about: 'a panel of the workbench with its gallery cards',
    example: 'timeline',
    form: kebab,
    make: (name) => ({
      files: {
        [`web/src/lib/panels/${name}/${pascal(name)}.svelte`]: panel(name),
        [`web/src/lib/panels/${name}/${name}.cards.ts`]: cardsOf(name),
        [`web/src/lib/panels/${name}/words.en.ts`]: wordsEn(name),
        [`web/src/lib/panels/${name}/words.zh.ts`]: wordsZh,
      },
      then: 'show it on a route and look at it in the gallery.',
    }),
  },
};

const pattern = `/**
 * @title     What it finds | 发现什么
 * @question  Which of these phones …? | 这些号码中哪些……？
 * @param     phones    Phone[]       The numbers to look at | 要查看的号码
 * @param     minimum   Int = 2       Report from this many on | 至少多少才列出
 * @says      {phone} has {weight} links | {phone} 有 {weight} 条关系
 * @chance    none: say why there is no base rate to compare with | 说明为何没有可比的基准
 * @innocent  Who else looks like this | 还有谁会这样
 * @runs-on   Phone
 * @tags      phone | 号码
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[call:CALLED]->(other:Phone) USING INDEX phone:Entity(uid)
WHERE phone.uid IN $phones
WITH phone, collect(DISTINCT other) AS others, collect(call) AS links
WHERE size(others) >= $minimum
RETURN phone + others AS nodes, links, [phone.uid] AS key, size(others) AS weight, phone
ORDER BY weight DESC, key
LIMIT $limit
`;

const cases = `/** A case that must hit, and one that must not. */
import type { PatternCase } from '../cases.ts';

export default [] satisfies PatternCase[];
`;

const source = (name: string): string => `/** What ${name} delivers. */
import { defineSource } from '../../kit/source.ts';
import { yearFirst } from '../shared.ts';

export default defineSource({
  format: 1,
  name: '${name}',
  words: { en: '${name}', zh: '${name}' },
  grade: 'record',
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        number: ['${name} 号码', '${name} number'],
        at: ['${name} 时间', '${name} time'],
        cell: ['${name} 小区', '${name} cell'],
      },
      needs: ['number', 'at', 'cell'],
      entities: [
        { as: 'phone', kind: 'Phone', set: { number: 'number' } },
        { as: 'cell', kind: 'Cell', set: { code: 'cell' } },
      ],
      links: [{ kind: 'SEEN_AT', from: 'phone', to: 'cell', set: { at: 'at' } }],
    },
  ],
});
`;

const entity = (name: string): string => `/** What a ${name} is. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { text } from '../values/index.ts';

export const ${camel(name)} = defineEntity({
  name: '${pascal(name)}',
  slug: '${name}',
  words: { en: '${pascal(name)}', zh: '' },
  plural: { en: '${pascal(name)}s', zh: '' },
  about: { en: '', zh: '' },
  family: 'object',
  group: 'things',
  icon: 'M3 3h10v10H3z',
  properties: {
    name: { type: text, words: { en: 'Name', zh: '名称' }, search: 'name' },
    ...note,
  },
  pivots: [],
  caption: ['name'],
});
`;

const link = (name: string): string => `/** When one ${name.replaceAll('-', ' ')} the other. */
import { defineLink } from '../define.ts';
import { dateTime } from '../values/index.ts';

export const ${camel(name)} = defineLink({
  name: '${name.replaceAll('-', '_').toUpperCase()}',
  slug: '${name}',
  words: { en: '', zh: '' },
  about: { en: '', zh: '' },
  family: 'event',
  sentence: { en: '{from} … {to}', zh: '{from}……{to}' },
  from: ['Thing'],
  to: ['Place'],
  directed: true,
  properties: { at: { type: dateTime, words: { en: 'At', zh: '时间' } } },
  identity: ['at'],
});
`;

const panel = (name: string): string => `<!-- @component \`<${pascal(name)} things={…} />\` -->
<script lang="ts">
  import { useTongue } from '#lib/language/context.ts';
  import en from './words.en.ts';
  import zh from './words.zh.ts';

  const { things }: { things: readonly string[] } = $props();
  const tongue = useTongue();
  const words = $derived(tongue().pick({ en, zh }));
</script>

<h2>{words.title}</h2>
{#each things as thing (thing)}<p>{thing}</p>{:else}<p>{words.none}</p>{/each}
`;

const cardsOf = (name: string): string => `import { cards } from '../cards.ts';
import ${pascal(name)} from './${pascal(name)}.svelte';

export default cards(${pascal(name)})('${pascal(name)}', { width: 376 }, {
  empty: () => ({ things: [] }),
  many: () => ({ things: ['one', 'another'] }),
});
`;

const wordsEn = (name: string): string => `export default { title: '${pascal(name)}', none: 'Nothing here yet.' };
`;
const wordsZh = `import type en from './words.en.ts';

export default { title: '', none: '这里还没有内容。' } satisfies typeof en;
`;
