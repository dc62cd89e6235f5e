/** What a workbook holds, before a row of it is read: its sheets, its texts, how its numbers are meant. */
import type { Entry } from 'yauzl';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import { openZip, type Zip } from '../zip.ts';
import { styleOf, type Style } from './cell.ts';
import { readXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: Entry;
}

export interface Workbook {
  readonly zip: Zip;
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  texts(): Promise<readonly string[]>;
  styles(): Promise<readonly Style[]>;
}

/** Shared texts stand in memory while a sheet is read. */
const mostTextBytes = 512 << 20;

const id = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** @throws BadInput for what is no workbook */
export async function openWorkbook(path: string, file: string): Promise<Workbook> {
  const zip = await openZip(path, file);
  const where = { file };
  const part = (name: string): Entry | undefined => zip.entries.get(name.replace(/^\//, ''));
  const read = async (name: string, tags: Parameters<typeof readXml>[1]): Promise<void> => {
    const entry = part(name);
    if (entry) await readXml(await zip.stream(entry), tags);
  };
  const targets = new Map<string, string>();
  const declared: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  try {
    if (!part('xl/workbook.xml')) throw badInput('import.zip.no-workbook', {}, { where });
    await read('xl/_rels/workbook.xml.rels', {
      open(name, { Id = '', Target = '' }) {
        if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target : `xl/${Target}`);
      },
    });
    await read('xl/workbook.xml', {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
        if (name !== 'sheet') return;
        const { name: called = '', state = 'visible' } = attributes;
        declared.push({ name: called, hidden: state !== 'visible', id: id(attributes) });
      },
    });
  } catch (cause) {
    zip.close();
    throw broken(cause, file);
  }
  // A chart sheet has no rows.
  const sheets = declared.flatMap(({ name, hidden, id: target }): Sheet[] => {
    const entry = part(targets.get(target) ?? '');
    return entry?.fileName.includes('worksheets/') ? [{ name, hidden, entry }] : [];
  });
  return {
    ...{ zip, sheets, from1904 },
    async texts() {
      const entry = part('xl/sharedStrings.xml');
      if ((entry?.uncompressedSize ?? 0) > mostTextBytes)
        throw tooBig('import.sheet.texts', { bytes: entry!.uncompressedSize }, { where });
      const texts: string[] = [];
      const run = new TextRuns();
      await read('xl/sharedStrings.xml', {
        open(name) {
          if (name === 'si') run.begin();
          else run.open(name);
        },
        text: (text) => run.add(text),
        close(name) {
          if (name === 'si') texts.push(run.end());
          else run.close(name);
        },
      });
      return texts;
    },
    async styles() {
      const codes = new Map<number, string>();
      const styles: Style[] = [];
      let inCells = false;
      await read('xl/styles.xml', {
        open(name, attributes) {
          if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
          if (name === 'cellXfs') inCells = true;
          if (name !== 'xf' || !inCells) return;
          const format = Number(attributes['numFmtId'] ?? 0);
          styles.push(styleOf(format, codes.get(format) ?? null));
        },
        close(name) {
          if (name === 'cellXfs') inCells = false;
        },
      });
      return styles;
    },
  };
}

/** The text of an item: all its runs, without the reading aids above Japanese and Chinese signs. */
export class TextRuns {
  #text = '';
  #inText = false;
  #aids = 0;

  begin(): void {
    this.#text = '';
  }
  open(name: string): void {
    if (name === 'rPh') this.#aids++;
    this.#inText = name === 't' && this.#aids === 0;
  }
  add(text: string): void {
    if (this.#inText) this.#text += text;
  }
  close(name: string): void {
    if (name === 'rPh') this.#aids--;
    if (name === 't') this.#inText = false;
  }
  /** Signs that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
  end(): string {
    return this.#text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

/** What a parser threw, as a sentence. */
export function broken(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error) || 'type' in cause) return cause;
  return badInput('import.sheet.broken', { why: cause.message.slice(0, 200) }, { where: { file }, cause });
}
