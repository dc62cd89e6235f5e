/** What was left out, as one sentence: `Links: 200 of 1,340 (most frequent first)`. */
import type { Say } from '../ontology/define.ts';
import type { Tongue } from './tongue.ts';

/** As the answers of the desk carry it; `of` is null where nobody counted. */
interface Cut {
  readonly what: Say;
  readonly shown: number;
  readonly of: number | null;
  readonly why: Say;
}

export function cutSentence({ what, shown, of, why }: Cut, tongue: Tongue): string {
  const zh = tongue.language === 'zh';
  const head = tongue.say(what).replace(/[.。]$/, '');
  const reason = tongue.say(why).replace(/[.。]$/, '');
  const name = head.charAt(0).toUpperCase() + head.slice(1);
  const counted = count(shown, of, tongue);
  const said = counted === '' ? name : `${name}${zh ? '：' : ': '}${counted}`;
  return zh ? `${said}（${reason}）` : `${said} (${reason})`;
}

function count(shown: number, of: number | null, tongue: Tongue): string {
  const zh = tongue.language === 'zh';
  if (of !== null)
    return zh
      ? `${tongue.number(of)} 之中的 ${tongue.number(shown)}`
      : `${tongue.number(shown)} of ${tongue.number(of)}`;
  if (shown === 0) return '';
  return zh ? `${tongue.number(shown)}，另有更多，未计数` : `${tongue.number(shown)}, there are more, not counted`;
}
