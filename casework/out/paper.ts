/** Pages of a PDF: texts in any script of the fonts, lines that break, a head and a foot on every page. */
import PDFDocument from 'pdfkit';
import { fontsFor, type Fonts, type Slice, type Weight } from './fonts.ts';

/** Of the light theme (WORKBENCH §4): paper is white. */
export const ink = { t1: '#1a1c20', t2: '#4d5158', t3: '#686c73', line: '#d3d3ce', soft: '#f3f3f1', warn: '#8a5200' };

/** What no font has is printed as this. */
const unknown = '□';

export interface Style {
  readonly size?: number;
  readonly strong?: boolean;
  readonly fill?: string;
}

export interface Frame {
  readonly size: 'A4' | 'A3';
  readonly landscape: boolean;
  readonly title: string;
  readonly author: string;
  readonly language: 'en' | 'zh';
  /** On top of every page. */
  readonly head: { readonly left: string; readonly right: string };
  /** Below every page; the second line stands right. */
  readonly foot: readonly string[];
  readonly pageOf: (page: number, pages: number) => string;
}

/** A character that no line may begin with. */
const sticks = /^[、。，；：？！）》」』”’%…]/u;
const hangs = /[、。，；：？！）》」』”’%…]$/u;
const units =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+/gu;

/** Every character that a value can put on paper; a sentence with places for values holds them in its own text. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'function' ? String(each) : each)) ?? '';

export const edge = 42;
const headRoom = 26;
const footRoom = 34;

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins, from the top of the page. */
  y = 0;
  readonly #fonts: Fonts;
  readonly #frame: Frame;
  readonly #known = new Set<string>();
  readonly #done: Promise<Buffer>;

  private constructor(frame: Frame, fonts: Fonts) {
    this.#frame = frame;
    this.#fonts = fonts;
    const { size, landscape, title, author, language } = frame;
    this.doc = new PDFDocument({
      ...{ size, layout: landscape ? 'landscape' : 'portrait', margin: 0, bufferPages: true, autoFirstPage: false },
      ...{ lang: language === 'zh' ? 'zh-Hans' : 'en', displayTitle: true, pdfVersion: '1.7' },
      info: { Title: title, Author: author, Creator: 'Redthread' },
    });
    const parts: Buffer[] = [];
    this.doc.on('data', (part: Buffer) => parts.push(part));
    this.#done = new Promise((done) => this.doc.on('end', () => done(Buffer.concat(parts))));
    this.page();
  }

  /** @param printed  all that will be printed, as it is: fonts are read before the first page */
  static async open(frame: Frame, ...printed: readonly unknown[]): Promise<Paper> {
    return new Paper(frame, await fontsFor(`${[frame, ...printed].map(textOf).join('')}${unknown}0123456789…`));
  }

  get width(): number {
    return this.doc.page.width - 2 * edge;
  }

  get top(): number {
    return edge + headRoom;
  }

  get bottom(): number {
    return this.doc.page.height - edge - footRoom + 12;
  }

  /** Characters that are printed as □. */
  get missing(): ReadonlySet<string> {
    return this.#fonts.missing;
  }

  page(): void {
    this.doc.addPage();
    this.y = this.top;
  }

  /** A new page when less room than this is left. @returns whether one was begun */
  room(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.page();
    return true;
  }

  measure(text: string, { size = 9, strong = false }: Style = {}): number {
    return this.#runs(text, strong).reduce((sum, run) => sum + this.#use(run.font, size).widthOfString(run.text), 0);
  }

  /** Breaks where words end or Chinese characters meet; a word that is too long for a line is broken anywhere. */
  lines(text: string, width: number, style: Style = {}): string[] {
    return text.split('\n').flatMap((paragraph) => this.#broken(paragraph, width, style));
  }

  /** Prints one line. @param y  of its baseline @returns its width */
  put(text: string, x: number, y: number, style: Style = {}): number {
    const { size = 9, strong = false, fill = ink.t1 } = style;
    let at = x;
    for (const run of this.#runs(text, strong)) {
      const doc = this.#use(run.font, size);
      doc.fillColor(fill).text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += doc.widthOfString(run.text);
    }
    return at - x;
  }

  /** Prints a paragraph at `y`, over pages where it must. @param leading  of the size */
  paragraph(text: string, style: Style & { x?: number; width?: number; leading?: number } = {}): void {
    const { x = edge, width = this.width, size = 9, leading = 1.45 } = style;
    for (const line of this.lines(text, width, style)) {
      this.room(size * leading);
      this.put(line, x, this.y + size, style);
      this.y += size * leading;
    }
  }

  rule(y: number, { x = edge, width = this.width, weight = 0.5, fill = ink.line } = {}): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .undash()
      .strokeColor(fill)
      .stroke();
  }

  /** Heads, feet and page numbers are put on when all pages are there. */
  async end(): Promise<Buffer> {
    const { head, foot, pageOf } = this.#frame;
    const { count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(i);
      const small = { size: 8, fill: ink.t2 };
      const right = this.#short(head.right, this.width * 0.5, small);
      const wide = this.measure(right, small);
      this.put(this.#short(head.left, this.width - wide - 16, { ...small, strong: true }), edge, edge + 8, {
        ...{ size: 8, strong: true },
      });
      this.put(right, edge + this.width - wide, edge + 8, small);
      this.rule(edge + 14);
      const low = this.doc.page.height - edge - footRoom + 22;
      this.rule(low - 8);
      const pages = pageOf(i + 1, count);
      const pagesWide = this.measure(pages, small);
      this.put(pages, edge + this.width - pagesWide, low + 2, small);
      let y = low + 2;
      for (const line of foot.flatMap((text) => this.lines(text, this.width - pagesWide - 16, { size: 7.5 }))) {
        this.put(line, edge, y, { size: 7.5, fill: ink.t2 });
        y += 10;
      }
    }
    this.doc.end();
    return this.#done;
  }

  #short(text: string, width: number, style: Style): string {
    if (this.measure(text, style) <= width) return text;
    const letters = [...text];
    while (letters.length > 1 && this.measure(`${letters.join('')}…`, style) > width) letters.pop();
    return `${letters.join('')}…`;
  }

  #broken(text: string, width: number, style: Style): string[] {
    const done: string[] = [];
    let line = '';
    for (const unit of text.match(units) ?? ['']) {
      const longer = line + unit;
      if (line === '' || sticks.test(unit) || this.measure(longer.trimEnd(), style) <= width) line = longer;
      else {
        done.push(line.trimEnd());
        line = unit.trimStart();
      }
      // A closing sign may hang over the edge rather than begin a line.
      while (this.measure(line.trimEnd().replace(hangs, ''), style) > width && [...line.trimEnd()].length > 1) {
        const letters = [...line];
        let fits = letters.length - 1;
        while (fits > 1 && this.measure(letters.slice(0, fits).join(''), style) > width) fits--;
        done.push(letters.slice(0, fits).join(''));
        line = letters.slice(fits).join('');
      }
    }
    return [...done, line.trimEnd()];
  }

  #runs(text: string, strong: boolean): { font: Slice; text: string }[] {
    const weight: Weight = strong ? 600 : 400;
    const runs: { font: Slice; text: string }[] = [];
    for (const written of text.replace(/[\u0000-\u001f]/g, ' ')) {
      const character = this.#fonts.of(written, weight) === null ? unknown : written;
      const font = this.#fonts.of(character, weight);
      const last = runs.at(-1);
      if (font === null) continue;
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  #use(font: Slice, size: number): PDFKit.PDFDocument {
    if (!this.#known.has(font.name)) this.doc.registerFont(font.name, font.file);
    this.#known.add(font.name);
    return this.doc.font(font.name).fontSize(size);
  }
}
