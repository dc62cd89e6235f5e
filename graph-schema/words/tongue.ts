/** How a language writes numbers, times and sentences (WORKBENCH §8); pure, for one language and one zone. */
import type { Both, Language, Say } from '../ontology/define.ts';
import { say } from './index.ts';

export interface Tongue {
  readonly language: Language;
  /** IANA zone in which times are shown. */
  readonly zone: string;
  /** The words of a panel in this language. */
  pick<W>(words: Readonly<Record<Language, W>>): W;
  both(text: Both): string;
  say(sentence: Say): string;
  /** `18,402` */
  number(n: number): string;
  /** With so many places: `5.4`. */
  decimal(n: number, places: number): string;
  /** Two significant figures, and "< 0.01": an expected count. */
  few(n: number): string;
  /** `6 Oct 02:10` · `10-06 02:10`; with the year when it is not this one. */
  moment(iso: string): string;
  /** `02:10` of today, else as `moment`. */
  today(iso: string): string;
  /** The same with year, seconds and zone: what hovering shows. */
  exact(iso: string): string;
  /** `6 Oct` · `10-06` */
  day(iso: string): string;
  /** `1 Oct – 15 Nov` · `10-01 至 11-15`; an open side is said. */
  span(from: string | undefined, until: string | undefined): string;
  /** ISO 8601 duration in words: `30 min`. */
  duration(iso: string): string;
  /** `a, b and c` */
  list(words: readonly string[]): string;
}

const units = {
  en: { D: ['day', 'days'], H: ['h', 'h'], M: ['min', 'min'], S: ['s', 's'], W: ['week', 'weeks'] },
  zh: { D: ['天', '天'], H: ['小时', '小时'], M: ['分钟', '分钟'], S: ['秒', '秒'], W: ['周', '周'] },
} as const;

/** Its parts in order of size: `PT1H30M` gives 1 H, 30 M; the first bears the sign. An unreadable text gives none. */
export function durationParts(iso: string): { n: number; unit: 'W' | 'D' | 'H' | 'M' | 'S' }[] {
  const match = /^-?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  if (match === null) return [];
  const names = ['W', 'D', 'H', 'M', 'S'] as const;
  const parts = names.flatMap((unit, i) => {
    const text = match[i + 1];
    return text === undefined ? [] : [{ n: Number(text), unit }];
  });
  const [first, ...rest] = parts;
  return first && iso.startsWith('-') && first.n !== 0 ? [{ ...first, n: -first.n }, ...rest] : parts;
}

export function makeTongue(language: Language, zone: string, now: () => Date = () => new Date()): Tongue {
  const locale = language === 'zh' ? 'zh-Hans-CN' : 'en-GB';
  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
  const pieces = format({
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    timeZoneName: 'shortOffset',
  });
  const shortMonth = format({ month: 'short' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const two = (text: string) => text.padStart(2, '0');

  const read = (iso: string) => {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return null;
    const got = Object.fromEntries(pieces.formatToParts(date).map((part) => [part.type, part.value]));
    return { date, get: (name: string) => got[name] ?? '' };
  };
  const thisYear = () => read(now().toISOString())?.get('year');

  const dayOf = (at: NonNullable<ReturnType<typeof read>>, year: boolean) =>
    language === 'zh'
      ? `${year ? `${at.get('year')}-` : ''}${two(at.get('month'))}-${two(at.get('day'))}`
      : `${Number(at.get('day'))} ${shortMonth.format(at.date).slice(0, 3)}${year ? ` ${at.get('year')}` : ''}`;

  /** A calendar day has no zone: it is read as noon UTC in a zone of its own. */
  const calendarDay = (text: string): string => {
    const [year = '', month = '', day = ''] = text.split('-');
    const other = year !== thisYear();
    if (language === 'zh') return other ? text : `${month}-${day}`;
    const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
    const monthName = name.format(new Date(`${text}T12:00:00Z`)).slice(0, 3);
    return `${Number(day)} ${monthName}${other ? ` ${year}` : ''}`;
  };

  const tongue: Tongue = {
    language,
    zone,
    pick: (words) => words[language],
    both: (text) => text[language],
    say: (sentence) => say(language, sentence),
    number: (n) => whole.format(n),
    decimal: (n, places) => n.toFixed(places),
    few: (n) =>
      n > 0 && n < 0.01 ? '< 0.01' : n >= 100 ? whole.format(Math.round(n)) : String(Number(n.toPrecision(2))),
    moment: (iso) => {
      if (/^\d{4}-\d\d-\d\d$/.test(iso)) return calendarDay(iso);
      const at = read(iso);
      if (at === null) return iso;
      return `${dayOf(at, at.get('year') !== thisYear())} ${at.get('hour')}:${at.get('minute')}`;
    },
    today: (iso) => {
      const [at, today] = [read(iso), read(now().toISOString())];
      const same = ['year', 'month', 'day'].every((part) => at?.get(part) === today?.get(part));
      return at !== null && same ? `${at.get('hour')}:${at.get('minute')}` : tongue.moment(iso);
    },
    exact: (iso) => {
      const at = read(iso);
      if (at === null) return iso;
      return `${dayOf(at, true)} ${at.get('hour')}:${at.get('minute')}:${at.get('second')} ${at.get('timeZoneName')}`;
    },
    day: (iso) => {
      if (/^\d{4}-\d\d-\d\d$/.test(iso)) return calendarDay(iso);
      const at = read(iso);
      return at === null ? iso : dayOf(at, at.get('year') !== thisYear());
    },
    span: (from, until) => {
      if (from !== undefined && until !== undefined)
        return `${tongue.day(from)}${language === 'zh' ? ' 至 ' : ' – '}${tongue.day(until)}`;
      if (from !== undefined) return language === 'zh' ? `${tongue.day(from)} 起` : `from ${tongue.day(from)}`;
      if (until !== undefined) return language === 'zh' ? `至 ${tongue.day(until)}` : `until ${tongue.day(until)}`;
      return language === 'zh' ? '全部时间' : 'all time';
    },
    duration: (iso) => {
      const parts = durationParts(iso);
      if (parts.length === 0) return iso;
      return parts
        .map(({ n, unit }) => `${n < 0 ? '−' : ''}${Math.abs(n)} ${units[language][unit][Math.abs(n) === 1 ? 0 : 1]}`)
        .join(' ');
    },
    list: (words) => lists.format(words),
  };
  return tongue;
}
