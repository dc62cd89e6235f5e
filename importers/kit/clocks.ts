/** Clocks that look wrong: a column of times in which the quiet hours of people lie by day, or in which every time is midnight. */
import type { Say } from '#graph-schema/ontology/define.ts';

/** Fewer times show no daily round. */
const fewest = 300;
/** What was kept in fewer hours of the day (an office, an excerpt, one moment) shows none either. */
const fewestHours = 12;
/** Fewer times that are all midnight may be chance. */
const fewestMidnights = 20;
/** People are quiet for six hours of a night; of records that follow their days less than this part lies there. */
const quiet = { hours: 6, share: 0.1, middle: 3.5 };
/** Nearer to the middle of the night the column says nothing against its zone. */
const farHours = 4;

export class Clock {
  private readonly hours = new Array<number>(24).fill(0);
  private readonly offsets = new Map<string, number>();
  private readonly format: Intl.DateTimeFormat;
  private count = 0;
  private midnights = 0;

  /** @param zone in which the times are meant */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /** @param at ISO 8601 in UTC */
  look(at: string): void {
    const local = (Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + this.offset(at) + 2880) % 1440;
    this.count++;
    this.hours[Math.floor(local / 60)]!++;
    if (local === 0 && at.slice(17, 19) === '00') this.midnights++;
  }

  /** What can be said once all rows were seen. */
  says(column: string): Say | undefined {
    if (this.count >= fewestMidnights && this.midnights >= 0.95 * this.count)
      return { code: 'import.time.midnight', values: { column, count: this.midnights, of: this.count } };
    if (this.count < fewest || this.hours.filter((n) => n > 0).length < fewestHours) return undefined;
    const sums = this.hours.map((_, begin) =>
      Array.from({ length: quiet.hours }, (_, n) => this.hours[(begin + n) % 24]!).reduce((a, b) => a + b, 0),
    );
    const least = Math.min(...sums);
    // A longer quiet is six hours in several places: the middle one of them.
    let begin = sums.indexOf(least);
    while (begin > -24 && sums[(begin + 47) % 24] === least) begin--;
    let run = 1;
    while (run < 24 && sums[(begin + run + 24) % 24] === least) run++;
    const middle = (begin + 24 + (run - 1) / 2 + quiet.hours / 2) % 24;
    const away = ((middle - quiet.middle + 36) % 24) - 12;
    if (least > quiet.share * this.count || Math.abs(away) < farHours) return undefined;
    const hour = (n: number) => `${String(n % 24).padStart(2, '0')}:00`;
    return {
      code: 'import.time.shifted',
      values: {
        column,
        from: hour(begin + 24),
        until: hour(begin + 24 + run - 1 + quiet.hours),
        hours: Math.round(Math.abs(away)),
      },
    };
  }

  /** Minutes to add to UTC; looked up once a day of the file. */
  private offset(at: string): number {
    const day = at.slice(0, 10);
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const name = this.format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    if (this.offsets.size > 20_000) this.offsets.clear();
    this.offsets.set(day, offset);
    return offset;
  }
}
