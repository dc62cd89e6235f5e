/** The invented case of the gallery (the pictures of the design show the same one): people, numbers and plates do not exist. */
import type { Language, Say, Value } from '#graph-schema/ontology/define.ts';
import type {
  Bundle,
  Card,
  Entity,
  Evidence,
  Found,
  Hit,
  Link,
  PatternHeader,
  Result,
  Trial,
} from '#casework/answers.ts';

export interface Invented {
  readonly language: Language;
  readonly phones: readonly Entity[];
  readonly people: readonly Entity[];
  readonly cases: readonly Entity[];
  readonly cells: readonly Entity[];
  readonly vehicles: readonly Entity[];
  readonly entities: readonly Entity[];
  readonly bundles: readonly Bundle[];
  readonly links: readonly Link[];
  readonly found: Found;
  readonly card: Card;
  readonly pattern: PatternHeader;
  readonly patterns: readonly PatternHeader[];
  readonly result: Result;
  /** The same with hits that were cut away. */
  readonly cutResult: Result;
}

export const entity = (kind: string, id: string, caption: string, more: Partial<Entity> = {}): Entity => ({
  uid: `${kind.toLowerCase()}:${id}`,
  kind,
  caption,
  values: {},
  conflicts: [],
  degree: 12,
  merged: 0,
  mentioned: false,
  ...more,
});

const bundle = (from: Entity, kind: string, to: Entity, count: number, more: Partial<Bundle> = {}): Bundle => ({
  id: `${from.uid}|${kind}|${to.uid}`,
  from: from.uid,
  to: to.uid,
  kind,
  count,
  line: 'recorded',
  ...more,
});

const times: readonly string[] = [
  ...['2026-10-05T18:04:11Z', '2026-10-05T18:24:40Z', '2026-10-12T17:15:00Z', '2026-10-12T17:29:00Z'],
  ...['2026-10-12T17:58:00Z', '2026-10-20T19:14:00Z', '2026-10-20T19:26:00Z', '2026-11-01T18:11:00Z'],
  '2026-11-01T18:21:00Z',
];

const evidence = (row: number, language: Language): Evidence => ({
  import: 52,
  source: 'cdr',
  file: 1,
  fileName: language === 'zh' ? '话单_7086_10月.csv' : 'calls_086_oct.csv',
  row,
});

const header = (slug: string, more: Partial<PatternHeader>): PatternHeader => ({
  slug,
  family: 'meeting',
  title: { en: 'Phones that were near several scenes', zh: '多案现场共现号码' },
  question: {
    en: 'Which phones were near at least {minCases} of these cases?',
    zh: '哪些号码到过其中至少 {minCases} 起的现场附近？',
  },
  says: { en: '{phone} was near {weight} of the cases', zh: '{phone} 到过 {weight} 起案件的现场附近' },
  parameters: [
    {
      name: 'cases',
      type: 'Scene',
      many: true,
      about: { en: 'The scenes to collide', zh: '要碰撞的现场' },
      columns: [
        ...([
          ['case', 'Case', 'case', '案件'],
          ['before', 'Duration', 'before', '之前'],
          ['after', 'Duration', 'after', '之后'],
          ['metres', 'Int', 'metres', '米数'],
          ['place', 'Spot', 'place or coordinates', '地点或坐标'],
          ['at', 'DateTime', 'from', '开始'],
          ['until', 'DateTime', 'until', '结束'],
        ] as const),
      ].map(([name, type, en, cn]) => ({ name, type, many: false, about: { en, zh: cn } })),
    },
    {
      name: 'before',
      type: 'Duration',
      many: false,
      default: 'PT30M',
      about: { en: 'How long before each case counts', zh: '案发前多久算在内' },
    },
    {
      name: 'after',
      type: 'Duration',
      many: false,
      default: 'PT30M',
      about: { en: 'How long after each case counts', zh: '案发后多久算在内' },
    },
    {
      name: 'metres',
      type: 'Int',
      many: false,
      default: '800',
      about: { en: 'How far from the scene counts', zh: '距现场多远算在内' },
    },
    {
      name: 'minCases',
      type: 'Int',
      many: false,
      default: '2',
      about: { en: 'Report a phone seen at this many or more', zh: '至少到过几起才列出' },
    },
  ],
  chance: {
    model: 'presence',
    inputs: {},
    about: {
      en: 'Its own visits to the area at that clock time on other days',
      zh: '它自己在其他日子同一时段到该片区的次数',
    },
  },
  trial: { en: 'case', zh: '案件' },
  tried: { kind: 'Phone', about: { en: 'active in the period and region', zh: '在该时段和区域内活动' } },
  innocent: [
    { en: 'People who live or work there', zh: '在附近居住或工作的人' },
    { en: 'Delivery riders, taxi drivers', zh: '外卖骑手、出租车司机' },
  ],
  runsOn: ['Case'],
  sweep: { metres: ['200', '400', '800', '1600'], minCases: ['2', '3', '4'] },
  tags: [{ en: 'scene', zh: '现场' }],
  revision: 3,
  cypher: 'MATCH (scene:Case) WHERE scene.uid IN $cases …',
  ...more,
});

export function invented(language: Language): Invented {
  const zh = language === 'zh';
  const L = <T>(en: T, cn: T): T => (zh ? cn : en);

  const phones = [
    entity('Phone', '1', L('+999 204 417 086', '102 0441 7086'), {
      degree: 412,
      values: { number: '+999204417086', operator: L('North', '北网') },
    }),
    entity('Phone', '2', L('+999 204 993 315', '102 0499 3315'), { degree: 356 }),
    entity('Phone', '3', L('+999 204 118 920', '102 0411 8920'), { degree: 88 }),
    entity('Phone', '4', L('+999 204 661 148', '102 0466 1148'), { degree: 1204, capped: true }),
    entity('Phone', '5', L('+999 204 084 402', '102 0408 4402')),
    entity('Phone', '6', L('+999 204 730 063', '102 0473 0063')),
    entity('Phone', '7', L('+999 204 255 571', '102 0425 5571')),
  ] as const;
  const people = [
    entity('Person', '1', L('Ines Calder', '秦若涵'), { degree: 23, merged: 1, values: { sex: 'f' } }),
    entity('Person', '2', L('Rafe Tolland', '陆承岳'), { degree: 6, conflicts: ['bornOn'] }),
    entity('Organisation', '3', L('Orrick Removals', '北川搬运社'), { degree: 41 }),
  ] as const;
  const cases = [
    entity('Case', '1', L('26-2291', '2610-2291'), { values: { at: '2026-10-05T18:10:00Z' } }),
    entity('Case', '2', L('26-2304', '2610-2304'), { values: { at: '2026-10-12T17:40:00Z' } }),
    entity('Case', '3', L('26-2317', '2610-2317'), { values: { at: '2026-10-20T19:05:00Z' } }),
    entity('Case', '4', L('26-2330', '2611-2330'), { values: { at: '2026-11-01T18:25:00Z' } }),
  ] as const;
  const cells = ['0417-2', '0388-1', '0402-3', '0455-2'].map((code) => entity('Cell', code, code, { degree: 5412 }));
  const vehicles = [
    entity('Vehicle', '1', L('ZQ41 KLM', '澜Q·41K7M'), { degree: 58 }),
    entity('Vehicle', '2', L('ZN08 TTR', '澜N·08T3R'), { degree: 41, mentioned: true }),
  ];
  const [a, b] = phones;
  const first = cells[0] as Entity;

  const bundles = [
    bundle(a, 'CALLED', b, 19, {
      first: times[0] as string,
      last: times[8] as string,
      total: [{ unit: 'seconds', value: '1840' }],
    }),
    bundle(b, 'CALLED', a, 12, { first: times[1] as string, last: times[7] as string }),
    bundle(a, 'SEEN_AT', first, 2, { first: times[0] as string, last: times[1] as string }),
    bundle(people[1], 'USES', a, 1, { line: 'stated' }),
    bundle(people[0], 'USES', b, 1),
    bundle(people[0], 'OWNS', vehicles[0] as Entity, 1),
    bundle(people[0], 'KNOWS', people[1], 1, { line: 'worked-out' }),
  ];

  const links: Link[] = times.map((at, i) => ({
    uid: `l${i}`,
    kind: i % 3 === 2 ? 'CALLED' : 'SEEN_AT',
    from: a.uid,
    to: i % 3 === 2 ? b.uid : (cells[[0, 0, 1, 1, 1, 2, 2, 3, 3][i] ?? 0] as Entity).uid,
    at,
    values: i % 3 === 2 ? { seconds: 41 } : ({} as Record<string, Value>),
    conflicts: [],
    evidence: [evidence([1204, 1209, 2868, 2870, 2873, 4415, 4417, 6602, 6607][i] ?? 1, language)],
    line: 'recorded',
  }));

  const trials = (hits: readonly number[]): Trial[] =>
    cases.map((each, i) => ({
      what: each.caption,
      uid: each.uid,
      at: String(each.values['at']),
      matched: hits[i] === 1,
      p: [0.0526, 0.0526, 0.0263, 0.0526][i] ?? 0.05,
      seen: { n: [2, 2, 1, 2][i] ?? 2, of: 38 },
      links: hits[i] === 1 ? [links[i * 2]?.uid ?? 'l0'] : [],
    }));

  const often = (n: number): Say => ({ code: 'pattern.doubt.often', values: { n, of: 38 } });
  const lives: Say = {
    code: 'pattern.doubt.lives',
    values: { person: L('Ada Merrow', '庄彦'), metres: 300, case: cases[1].caption },
  };
  const rows: [Entity, number[], number, number, Say | null][] = [
    [a, [1, 1, 1, 1], 5.4, 0.18, null],
    [b, [1, 1, 1, 1], 4.9, 0.24, null],
    [phones[2], [1, 0, 1, 1], 4.2, 0.26, null],
    [phones[3], [1, 1, 1, 1], 1.3, 1.9, lives],
    [phones[4], [1, 1, 0, 1], 1.1, 1.2, { code: 'pattern.doubt.on-the-road', values: { places: 41 } }],
    [phones[5], [0, 1, 1, 1], 0.3, 2.4, often(24)],
    [phones[6], [1, 1, 1, 0], 0.2, 2.8, often(27)],
  ];
  const hits: Hit[] = rows.map(([phone, pips, surprise, expected, doubt], i) => {
    const weight = pips.reduce((sum, pip) => sum + pip, 0);
    return {
      rank: i + 1,
      key: [phone.uid],
      weight,
      of: 4,
      expected,
      surprise,
      luck: Math.min(18402 * 10 ** -surprise, 0.85 * (i + 1)),
      explained: null,
      says: {
        en: `${phone.caption} was near ${weight} of the cases`,
        zh: `${phone.caption} 到过 ${weight} 起案件的现场附近`,
      },
      doubt,
      lookedUp: [
        { what: { code: 'pattern.looked.near', values: { metres: 1000 } }, found: doubt === lives ? lives : null },
        { what: { code: 'pattern.looked.road', values: { places: 8 } }, found: null },
      ],
      trials: trials(pips),
      nodes: [phone, ...cases],
      links,
      evidence: links.flatMap((link) => link.evidence),
    };
  });

  const pattern = header('near-scenes', {});
  const patterns = [
    pattern,
    header('travelling-together', {
      family: 'travel',
      title: { en: 'Travelling together', zh: '同行车辆' },
      question: {
        en: 'Which vehicles passed the same cameras within {gap} of these?',
        zh: '哪些车辆在 {gap} 内与其经过同样的卡口？',
      },
      runsOn: ['Vehicle'],
      tags: [{ en: 'cameras', zh: '卡口' }],
      revision: 2,
    }),
    header('link-two-cases', {
      family: 'cases',
      title: { en: 'Who links these two cases', zh: '谁把两案连在一起' },
      question: { en: 'Who stands within {steps} steps of both cases?', zh: '谁与两案的距离都在 {steps} 步以内？' },
      chance: { none: { en: 'a stated tie has no base rate to compare with', zh: '已陈述的关系没有可比的基准' } },
      trial: null,
      tried: null,
      runsOn: ['Case'],
      revision: 1,
    }),
  ];

  const card: Card = {
    entity: people[1],
    values: [
      {
        property: 'name',
        value: people[1].caption,
        conflict: false,
        stated: [{ value: people[1].caption, sources: [evidence(12, language), evidence(40, language)], shown: true }],
      },
      {
        property: 'bornOn',
        value: '1988-03-14',
        conflict: true,
        stated: [
          { value: '1988-03-14', sources: [evidence(12, language)], shown: true },
          {
            value: '1988-04-13',
            sources: [
              { ...evidence(7, language), import: 31, source: 'tips', fileName: L('tips_2026.csv', '举报_2026.csv') },
            ],
            shown: false,
          },
        ],
      },
      {
        property: 'occupation',
        value: L('driver', '司机'),
        conflict: false,
        stated: [{ value: L('driver', '司机'), sources: [evidence(12, language)], shown: true }],
      },
    ],
    neighbours: [
      { kind: 'USES', direction: 'out', links: 2, entities: 2, capped: false },
      { kind: 'KNOWS', direction: 'out', links: 3, entities: 3, capped: false },
      { kind: 'SUSPECT_IN', direction: 'out', links: 1, entities: 1, capped: false },
      { kind: 'SEEN_AT', direction: 'out', links: 1000, entities: null, capped: true },
    ],
    records: [
      {
        evidence: evidence(12, language),
        grade: 'record',
        importedAt: '2026-11-20T01:14:00Z',
        values: { name: people[1].caption, bornOn: '1988-03-14' },
      },
      {
        evidence: {
          ...evidence(7, language),
          import: 31,
          source: 'tips',
          fileName: L('tips_2026.csv', '举报_2026.csv'),
        },
        grade: 'statement',
        importedAt: '2026-11-09T08:00:00Z',
        was: 'person:tips:118',
        values: { name: people[1].caption, bornOn: '1988-04-13' },
      },
    ],
    mergedFrom: ['person:tips:118'],
    cut: [],
  };

  const suggestions = [
    ...phones.slice(0, 2).map((each) => ({ entity: each, matched: { property: 'number', value: each.caption } })),
    ...people.slice(0, 2).map((each) => ({ entity: each, matched: { property: 'name', value: each.caption } })),
    { entity: cases[0], matched: { property: 'number', value: cases[0].caption } },
    ...vehicles.map((each) => ({ entity: each, matched: { property: 'plate', value: each.caption } })),
  ];
  const entities = [...phones.slice(0, 2), ...people, ...cases, ...cells, ...vehicles];
  const result: Result = {
    hits,
    run: {
      pattern: 'near-scenes',
      revision: 3,
      params: { cases: cases.map((each) => each.uid), before: 'PT30M', after: 'PT30M', metres: 800, minCases: 3 },
      tried: 18402,
      luckLine: 4.3,
      period: { from: '2026-10-01T00:00:00Z', until: '2026-11-15T00:00:00Z' },
      data: 57,
      at: '2026-11-21T02:31:00Z',
      seconds: 1.2,
      cut: [],
      spread: [
        { weight: 0, found: 16826, expected: 16828 },
        { weight: 1, found: 1473, expected: 1465 },
        { weight: 2, found: 96, expected: 103 },
        { weight: 3, found: 4, expected: 4.9 },
        { weight: 4, found: 3, expected: 1.1 },
      ],
      notes: [],
    },
  };
  const why: Say = { code: 'pattern.cut.limit', values: { limit: 7 } };
  const cut = [{ what: { code: 'pattern.cut.hits' }, shown: 7, of: 38, why }];
  return {
    language,
    phones,
    people,
    cases,
    cells,
    vehicles,
    entities,
    bundles,
    links,
    found: {
      entities: suggestions.map((each) => each.entity),
      bundles: [],
      cut: [],
      suggestions,
      total: 231,
      unknown: [],
      unreadable: [],
    },
    card,
    pattern,
    patterns,
    result,
    cutResult: { ...result, run: { ...result.run, cut } },
  };
}
