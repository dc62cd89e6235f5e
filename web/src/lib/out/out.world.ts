/** The invented chart as it goes out: the world of the tests of exports. */
import { saidOf } from '#casework/out/chart-said.ts';
import { readChart } from '#casework/out/chart.ts';
import type { Stamp } from '#casework/out/stamp.ts';
import { noVeil } from '#casework/out/veil.ts';
import { wordsOf } from '#casework/out/words.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { add, drag, emptyChart, place, setThread, setWindows } from '#lib/workbench/chart.ts';
import { entity, invented } from '../panels/invented.ts';
import type { Tokens } from '../ui/tokens.ts';
import { chartOut } from './chart.ts';

/** As a hostile or careless source may name things. */
const awkward = [
  entity('Person', 'x1', '=HYPERLINK("http://x","y")'),
  entity('Person', 'x2', '<script>alert(1)</script> & "q" \u0001\u202e'),
  entity('Organisation', 'x3', 'Грузы 🚚 عربي'),
];

export function world(language: Language, tokens: Tokens) {
  const { entities, bundles } = invented(language);
  const all = [...entities, ...awkward];
  const cut = { what: { code: 'query.what.links' }, shown: 200, of: 1340, why: { code: 'query.why.most' } };
  const answer = { entities: all, bundles, cut: [cut] };
  const added = add(answer, { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' })(emptyChart);
  const spots = new Map(all.map(({ uid }, i) => [uid, { x: (i % 5) * 150, y: Math.floor(i / 5) * 120 }]));
  const thread = { title: 'hit 1', entities: new Set<string>(), bundles: new Set([bundles[0]?.id ?? '']) };
  const placed = drag(new Map([[all[0]?.uid ?? '', { x: 0, y: 0 }]]))(place(spots)(added));
  const chart = setWindows(
    { from: '2026-10-01T00:00:00Z', until: '2026-11-16T00:00:00Z' },
    null,
  )(setThread(thread)(placed));
  const tongue = makeTongue(language, 'Asia/Shanghai');
  // As it comes over the wire.
  const out = readChart(
    JSON.parse(
      JSON.stringify(chartOut({ name: language === 'zh' ? '夜间系列' : 'Night series', chart }, tokens, tongue)),
    ),
  );
  const stamp: Stamp = {
    ...{ who: { en: 'Local investigator', zh: '本机侦查员' }, at: '2026-11-21T01:14:00Z', purpose: 'LR 26' },
    ...{ caseFile: { en: 'Practice', zh: '练习专案' }, authority: { en: 'LR 26/0417', zh: '澜刑调〔2026〕0417 号' } },
    ...{ data: { last: 57, at: '2026-11-21T01:14:00Z' }, tongue, w: wordsOf(language), namesHidden: false },
  };
  return { out, stamp, said: saidOf(out, stamp, noVeil), all, bundles };
}
