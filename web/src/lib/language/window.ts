/** A window of time in words: whole days as days, the last one named; else to the minute. */
import type { Window } from '#casework/answers.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { toLocal } from './zoned.ts';

export function windowWords({ from, until }: Window, tongue: Tongue): string {
  const midnight = (iso: string | undefined): boolean =>
    iso === undefined || (toLocal(iso, tongue.zone).endsWith('T00:00') && Date.parse(iso) % 60_000 === 0);
  if (midnight(from) && midnight(until)) {
    // A window is half-open: the midnight at its end is still the day before.
    const last = until === undefined ? undefined : new Date(Date.parse(until) - 1).toISOString();
    if (from !== undefined && last !== undefined && tongue.day(from) === tongue.day(last)) return tongue.day(from);
    return tongue.span(from, last);
  }
  if (from === undefined || until === undefined) return tongue.span(from, until);
  const [start, end] = [tongue.moment(from), tongue.moment(until)];
  const sameDay = tongue.day(from) === tongue.day(until);
  const short = sameDay ? toLocal(until, tongue.zone).slice(11) : end;
  return tongue.language === 'zh' ? `${start} 至 ${short}` : `${start} – ${short}`;
}
