/** Names a column by its English header and gives the header of the edition: one mapping text serves both. */
import { tables, type TableName } from '../tables.ts';

export type Edition = 'zh' | 'en';

export function columnsOf(edition: Edition, table: TableName): (english: string) => string {
  return (english) => {
    const at = (tables[table].en as readonly string[]).indexOf(english);
    if (at < 0) throw new Error(`${table} has no column ${english}.`);
    return tables[table][edition][at] ?? '';
  };
}

export const fileName = (table: TableName): string => tables[table].path.split('/').at(-1) ?? '';

/** Two columns, longitude and latitude, as one point. */
export const pointOf = (column: (english: string) => string): { join: string[]; with: string } => ({
  join: [column('longitude'), column('latitude')],
  with: ',',
});

export const stamps = 'YYYY-MM-DD HH:mm:ss';

/** `city-calls` reads the Chinese edition, `city-calls-en` the English one. */
export const nameOf = (edition: Edition, stem: string): string => (edition === 'zh' ? stem : `${stem}-en`);
export const zoneOf = (edition: Edition): string => (edition === 'zh' ? 'Asia/Shanghai' : 'UTC');
export const countryOf = (edition: Edition): string => (edition === 'zh' ? 'CN' : 'GB');
export const wordsOf = (edition: Edition, en: string, zh: string): { en: string; zh: string } =>
  edition === 'zh'
    ? { en: `${en} (Lanchuan)`, zh: `${zh}（澜川）` }
    : { en: `${en} (Kelderhaven)`, zh: `${zh}（英文版）` };
