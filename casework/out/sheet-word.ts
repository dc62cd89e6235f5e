/** The parts of a paper as a Word file, to be written on: tables repeat their heads, charts are vectors with a picture beside them. */
import * as docx from 'docx';
import { pngOf } from './picture.ts';
import type { Column, Part, Tick } from './sheet.ts';
import { frameOf, type Stamp } from './stamp.ts';
import { bareSvg } from './svg.ts';

/** Twentieths of a point: A4 with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
const inner = page.width - 2 * page.margin;
const grey = '4D5158';
const line = { style: docx.BorderStyle.SINGLE, size: 4, color: 'D3D3CE' };
const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };

export async function sheetWord(title: string, parts: readonly Part[], stamp: Stamp): Promise<Buffer> {
  const { tongue, w } = stamp;
  const { head, foot } = frameOf(stamp, title);
  const children: (docx.Paragraph | docx.Table)[] = [];
  for (const part of parts) children.push(...(await written(part)));
  const small = (text: string): docx.Paragraph =>
    new docx.Paragraph({ children: [new docx.TextRun({ text, size: 15, color: grey })] });
  const [before = '', between = '', after = ''] = w.page(-1, -2).split(/-1|-2/);
  const pages = new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    children: [
      new docx.TextRun({
        children: [before, docx.PageNumber.CURRENT, between, docx.PageNumber.TOTAL_PAGES, after],
        size: 15,
        color: grey,
      }),
    ],
  });
  const file = new docx.Document({
    ...{ title, creator: tongue.both(stamp.who), description: head.right },
    styles: {
      default: {
        document: {
          run: { font: { ascii: 'Segoe UI', hAnsi: 'Segoe UI', eastAsia: 'Microsoft YaHei' }, size: 19 },
          paragraph: { spacing: { after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: margins } },
        headers: { default: new docx.Header({ children: [small(`${head.left}    ${head.right}`)] }) },
        footers: { default: new docx.Footer({ children: [...foot.map(small), pages] }) },
        children,
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

const margins = { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin };

const run = (text: string, more: docx.IRunOptions = {}): docx.TextRun[] =>
  clean(text)
    .split('\n')
    .map((each, i) => new docx.TextRun({ ...more, text: each, ...(i > 0 && { break: 1 }) }));

/** What XML has no way to write. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

const paragraph = (text: string, more: docx.IRunOptions = {}, options: docx.IParagraphOptions = {}): docx.Paragraph =>
  new docx.Paragraph({ ...options, children: run(text, more) });

async function written(part: Part): Promise<(docx.Paragraph | docx.Table)[]> {
  switch (part.is) {
    case 'title':
      return [
        paragraph(part.text, { bold: true, size: 32 }, { heading: docx.HeadingLevel.TITLE }),
        ...(part.under ? [paragraph(part.under, { color: grey })] : []),
      ];
    case 'heading':
      return [
        new docx.Paragraph({
          ...{ heading: docx.HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 240, after: 80 } },
          children: [
            ...run(part.text, { bold: true, size: 23, color: '1A1C20' }),
            ...(part.under ? run(`  ${part.under}`, { size: 17, color: grey }) : []),
          ],
        }),
      ];
    case 'text':
      return [
        paragraph(part.text, {
          bold: part.tone === 'strong',
          ...(part.tone && part.tone !== 'strong' && { color: part.tone === 'warn' ? '8A5200' : grey }),
        }),
      ];
    case 'figures':
      return [
        grid(
          part.figures.map(() => ({ head: '', part: 1 })),
          [
            part.figures.map(({ label, figure, from }) => [
              paragraph(label, { size: 16, color: grey }),
              paragraph(figure, { size: 30, bold: true }),
              paragraph(from, { size: 16, color: grey }),
            ]),
          ],
        ),
        paragraph(''),
      ];
    case 'facts':
      return part.rows.length === 0
        ? []
        : [
            grid(
              [
                { head: '', part: 1 },
                { head: '', part: 3.2 },
              ],
              part.rows.map(([name, text]) => [
                [paragraph(name, { size: 17, color: grey })],
                [paragraph(text, { size: 17 })],
              ]),
              none,
            ),
          ];
    case 'table':
      return [table(part.columns, part.rows)];
    case 'ticks':
      return part.items.flatMap(({ tick, text, under }) => [
        paragraph(`${signs[tick]}  ${text}`, { bold: true }),
        paragraph(under, { size: 17, color: tick === 'doubt' ? '8A5200' : grey }, { indent: { left: 360 } }),
      ]);
    case 'code':
      return [paragraph(part.text, { size: 14, color: grey })];
    case 'line':
      return [
        paragraph(
          '',
          {},
          {
            spacing: { before: 600 },
            border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, color: '1A1C20' } },
          },
        ),
        paragraph(part.text, { size: 16, color: grey }),
      ];
    case 'drawing': {
      const width = 640;
      const height = Math.round((part.drawing.height / part.drawing.width) * width);
      const fit = Math.min(1, 780 / height);
      const transformation = { width: Math.round(width * fit), height: Math.round(height * fit) };
      const fallback = { type: 'png', data: await pngOf(part.drawing, 1_600) } as const;
      const image = new docx.ImageRun({
        type: 'svg',
        data: Buffer.from(bareSvg(part.drawing)),
        fallback,
        transformation,
      });
      return [new docx.Paragraph({ children: [image] }), paragraph(part.text, { size: 16, color: grey })];
    }
    case 'page':
      return [new docx.Paragraph({ children: [], pageBreakBefore: true, spacing: { after: 0 } })];
  }
}

const signs: Readonly<Record<Tick, string>> = { done: '☑', doubt: '⚠', open: '◫', none: '☐' };

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): docx.Table {
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map((text, i) => [
      paragraph(text, { size: 16, bold }, columns[i]?.right ? { alignment: docx.AlignmentType.RIGHT } : {}),
    ]);
  return grid(
    columns,
    [
      cells(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((row) => cells(row, false)),
    ],
    line,
    true,
  );
}

function grid(
  columns: readonly Column[],
  rows: readonly (readonly (readonly docx.Paragraph[])[])[],
  border: docx.IBorderOptions = line,
  head = false,
): docx.Table {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const widths = columns.map(({ part }) => Math.round((part / whole) * inner));
  return new docx.Table({
    ...{ columnWidths: widths, width: { size: inner, type: docx.WidthType.DXA }, layout: docx.TableLayoutType.FIXED },
    borders: { top: border, bottom: border, left: none, right: none, insideHorizontal: border, insideVertical: none },
    rows: rows.map(
      (row, i) =>
        new docx.TableRow({
          ...{ tableHeader: head && i === 0, cantSplit: true },
          children: row.map(
            (children, j) =>
              new docx.TableCell({
                children: [...children],
                width: { size: widths[j] ?? 0, type: docx.WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
