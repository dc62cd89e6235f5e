/** How a source writes what is no error: file by file its encoding, its dates, its zone. They stay when errors are left out. */
import type { Row } from './city.ts';
import { HOUR, stamp } from './clock.ts';
import { tables, type TableName } from './tables.ts';

export interface Form {
  readonly file: string;
  readonly form: 'encoding' | 'dates' | 'zone';
  readonly is: string;
}

/** The bank's sign-ins come from a computer that keeps another clock than the town. */
export const signInZone = { zh: 'UTC', en: 'Etc/GMT-1' } as const;
/** Hours from the town's clock to that one. */
const hours = { zh: -8, en: 1 } as const;
const time = (tables.signIns.en as readonly string[]).indexOf('time');

/** A row as its source writes it. */
export const inForm = (name: TableName, language: 'zh' | 'en', row: Row): readonly string[] =>
  name === 'signIns' ? row.cells.with(time, stamp(row.t + hours[language] * HOUR)) : row.cells;

const datesOf = { reads: 'YYYY/MM/DD HH:mm:ss', transactions: 'YYYYMMDDHHmmss', stays: 'date cells' } as const;

export function formsOf(language: 'zh' | 'en', zone: string): Form[] {
  return (Object.keys(tables) as TableName[]).flatMap((name): Form[] => {
    const file = tables[name].path;
    const dates = datesOf[name as keyof typeof datesOf] ?? 'YYYY-MM-DD HH:mm:ss';
    const encoding = { file, form: 'encoding', is: tables[name].encoding[language] } as const;
    if (!tables[name].events) return [encoding];
    const is = name === 'signIns' ? signInZone[language] : zone;
    return [encoding, { file, form: 'dates', is: dates }, { file, form: 'zone', is }];
  });
}
