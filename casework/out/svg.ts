/** A chart as an SVG file: vectors and texts, to be opened, changed and printed anywhere. */
import { isText, type Drawing, type ShapeMark, type TextMark } from './drawing.ts';

const family =
  "'Inter Variable', Inter, 'Segoe UI', system-ui, 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const written = (text: string): string =>
  text
    // XML 1.0 has no way to write the other control characters.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export { written as xml };

/** As wide as a text is on most screens: a Chinese character is square, a Latin letter a little over half of that. */
const wide = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 1 : 0.57), 0) * size;

export interface Said {
  readonly title: string;
  /** Lines under the chart: legend in words, window, cuts, data state, who and when. */
  readonly lines: readonly string[];
  readonly language: 'en' | 'zh';
}

const margin = 28;
const lineHeight = 17;

/** @returns the file; what is said stands under the chart and, for programs, in its description */
export function toSvg({ marks, left, top, width, height }: Drawing, { title, lines, language }: Said): string {
  const broken = lines.flatMap((line) => lineBreaks(line, Math.max(width, 560), 12));
  const head = 34;
  const whole = {
    width: Math.ceil(Math.max(width, 560) + 2 * margin),
    height: Math.ceil(height + head + broken.length * lineHeight + 3 * margin),
  };
  const below = head + margin + height + margin;
  const inner = marks.map((mark) => (isText(mark) ? text(mark) : shape(mark))).join('\n');
  const notes = broken
    .map(
      (line, i) =>
        `<text x="${margin}" y="${round(below + i * lineHeight)}" font-size="12" fill="#4d5158">${written(line)}</text>`,
    )
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${written(family)}" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<title>${written(title)}</title>
<desc>${written(lines.join('\n'))}</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="${margin}" y="${margin + 4}" font-size="16" font-weight="600" fill="#1a1c20">${written(title)}</text>
<g transform="translate(${round(margin - left)} ${round(head + margin - top)})">
${inner}
</g>
${notes}
</svg>
`;
}

/** The drawing alone, as part of another document. */
export const bareSvg = ({ marks, left, top, width, height }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}" font-family="${written(family)}">
${marks.map((mark) => (isText(mark) ? text(mark) : shape(mark))).join('\n')}
</svg>`;

function shape({ d, x, y, scale, fill, evenOdd, stroke, width, dash, round: rounded, opacity }: ShapeMark): string {
  const moved = x !== 0 || y !== 0 || scale !== 1;
  const parts = [
    `d="${d}"`,
    moved ? `transform="translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${round(scale)})`}"` : '',
    `fill="${fill ?? 'none'}"`,
    evenOdd ? 'fill-rule="evenodd"' : '',
    stroke ? `stroke="${stroke}" stroke-width="${round(width)}" stroke-linejoin="round"` : '',
    rounded ? 'stroke-linecap="round"' : '',
    dash.length > 0 ? `stroke-dasharray="${dash.join(' ')}"` : '',
    opacity < 1 ? `opacity="${opacity}"` : '',
  ];
  return `<path ${parts.filter(Boolean).join(' ')}/>`;
}

function text(mark: TextMark): string {
  const { size, strong, fill, ground, edge, start, opacity } = mark;
  const lines = mark.wrap === undefined ? [mark.text] : lineBreaks(mark.text, mark.wrap, size);
  return lines
    .map((line, i) => {
      const y = mark.y + i * size * 1.25;
      const width = wide(line, size) + 8;
      const box =
        ground && edge
          ? `<rect x="${round(mark.x - width / 2)}" y="${round(y - size)}" width="${round(width)}" height="${round(size * 1.4)}" rx="${round(size * 0.6)}" fill="${ground}" stroke="${edge}"/>`
          : '';
      const halo =
        ground && !edge ? ` stroke="${ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : '';
      return `${box}<text x="${round(mark.x)}" y="${round(y)}" font-size="${size}"${strong ? ' font-weight="600"' : ''} fill="${fill}"${start ? '' : ' text-anchor="middle"'}${opacity < 1 ? ` opacity="${opacity}"` : ''}${halo}>${written(line)}</text>`;
    })
    .join('');
}

function lineBreaks(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(/\s+|[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+/gu) ?? ['']) {
    if (line !== '' && wide(line + unit.trimEnd(), size) > width && !/^[、。，；：）]/u.test(unit)) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

const round = (n: number): number => Math.round(n * 100) / 100;
