/** Between the clock of a place and instants: what a form's date-time field holds, and what is asked of the desk. */

/** Minutes that a zone is ahead of UTC at an instant. */
function ahead(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(new Date(instant));
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const there = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((there - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * @param local  `2026-10-06T02:10`, as a date-time field gives it
 * @returns      ISO 8601 in UTC; where the clock shows a time twice, the earlier
 */
export function fromLocal(local: string, zone: string): string {
  const wall = Date.parse(`${local}${local.length === 16 ? ':00' : ''}Z`);
  const guesses = [wall - ahead(wall - 86_400_000, zone) * 60_000, wall - ahead(wall + 86_400_000, zone) * 60_000];
  const fits = guesses.filter((guess) => guess + ahead(guess, zone) * 60_000 === wall);
  const instant = Math.min(...(fits.length > 0 ? fits : guesses));
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** `2026-10-06T02:10` of the zone's clock, for a date-time field. */
export const toLocal = (iso: string, zone: string): string =>
  new Date(Date.parse(iso) + ahead(Date.parse(iso), zone) * 60_000).toISOString().slice(0, 16);
