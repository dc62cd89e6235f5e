/** Text of an SVG: escaped, in the light colours of the workbench, with its type. */

/** The light tokens of the workbench by name, and the paper of a map. */
export const ink = {
  ...{ bg: '#f3f3f1', surface: '#ffffff', canvas: '#fafaf8', line: '#e5e5e1', line2: '#d3d3ce', edge: '#82868d' },
  ...{ t1: '#1a1c20', t2: '#4d5158', t3: '#686c73', thread: '#be1e44', people: '#3b5eb2', talk: '#019a98' },
  ...{ ways: '#c2811d', cases: '#7c3684', places: '#827219' },
  ...{ land: '#f6f4ee', land2: '#eeece4', street: '#ffffff', casing: '#d9d6cc', ring: '#bdb9ab', water: '#cfdfe8' },
} as const;

const sans =
  "'Inter Variable', Inter, 'Segoe UI', system-ui, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Attributes = Readonly<Record<string, string | number>>;

/** Numbers to a tenth of a pixel. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export function tag(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const all = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : escape(value)}"`,
  );
  return inside.length > 0 ? `<${name}${all.join('')}>${inside.join('')}</${name}>` : `<${name}${all.join('')}/>`;
}

/** A group whose members share attributes. */
export const group = (attributes: Attributes, inside: readonly string[]): string =>
  inside.length > 0 ? tag('g', attributes, inside.join('\n')) : '';

export interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly spacing?: number;
  /** A halo in this colour keeps words legible on streets. */
  readonly halo?: string;
}

export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { size = 13, weight = 400, fill = ink.t2, anchor = 'start', spacing, halo } = style;
  return tag(
    'text',
    {
      ...{ x, y, fill, 'font-size': size },
      ...(weight !== 400 && { 'font-weight': weight }),
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
      ...(spacing !== undefined && { 'letter-spacing': spacing }),
      ...(halo !== undefined && {
        stroke: halo,
        'stroke-width': 3.4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    escape(words),
  );
}

/** What hovering shows. */
export const title = (words: string): string => tag('title', {}, escape(words));

export const document = (width: number, height: number, called: string, inside: readonly string[]): string =>
  `${tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ 'font-family': sans, role: 'img', 'font-variant-numeric': 'tabular-nums' },
    },
    title(called),
    '\n',
    inside.join('\n'),
  )}\n`;

/** The diamond of a place round a point. */
export const diamond = (x: number, y: number, r: number): string =>
  `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z`;

/** The hexagon of a case, flat sides left and right. */
export const hexagon = (x: number, y: number, r: number): string =>
  `M${n(x)} ${n(y - r)}L${n(x + r * 0.87)} ${n(y - r / 2)}V${n(y + r / 2)}L${n(x)} ${n(y + r)}L${n(x - r * 0.87)} ${n(y + r / 2)}V${n(y - r / 2)}Z`;
