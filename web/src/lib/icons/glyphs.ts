/**
 * Glyphs of the kinds, drawn for Redthread: path data on a 16 × 16 grid, to be filled with the even-odd rule.
 * The legend draws them as SVG, the canvas in its node images; both by the `icon` that the ontology gives a kind.
 */

/** A closed circle. */
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** A box with round corners. */
const box = (x: number, y: number, w: number, h: number, r = 0) =>
  r === 0
    ? `M${x} ${y}h${w}v${h}h${-w}z`
    : `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

const at = (x: number, y: number, r: number, degrees: number) =>
  `${(x + r * Math.cos((degrees * Math.PI) / 180)).toFixed(2)} ${(y + r * Math.sin((degrees * Math.PI) / 180)).toFixed(2)}`;

/** A piece of a ring, clockwise from one angle to the other. */
const band = (x: number, y: number, inner: number, outer: number, from: number, to: number) =>
  `M${at(x, y, outer, from)}A${outer} ${outer} 0 0 1 ${at(x, y, outer, to)}L${at(x, y, inner, to)}A${inner} ${inner} 0 0 0 ${at(x, y, inner, from)}z`;

const person = disc(8, 5.2, 2.7) + 'M2.9 13.4c.3-3 2.3-4.5 5.1-4.5s4.8 1.5 5.1 4.5z';

const glyphs: Readonly<Record<string, string>> = {
  person,
  organisation:
    'M3.4 13.6V3.3c0-.5.3-.8.8-.8h4.5c.5 0 .8.3.8.8v3h2.4c.5 0 .8.3.8.8v6.5z' +
    box(5.3, 4.6, 2.3, 1.2) +
    box(5.3, 7.2, 2.3, 1.2) +
    box(5.3, 9.8, 2.3, 1.2),
  phone: box(3.9, 1.2, 8.2, 13.6, 2.1) + box(5.4, 2.7, 5.2, 10.6, 0.6) + box(6.9, 11, 2.2, 1.3, 0.65),
  sim:
    'M4.6 1.9h4.5l3.6 3.6v7.2c0 .8-.6 1.4-1.4 1.4H4.7c-.8 0-1.4-.6-1.4-1.4V3.2c0-.7.6-1.3 1.3-1.3z' +
    box(5.1, 7.2, 5.8, 5, 0.9) +
    box(6.3, 8.4, 1.2, 2.6) +
    box(8.5, 8.4, 1.2, 2.6),
  device: box(2, 3, 12, 8.6, 1.4) + box(3.4, 4.4, 9.2, 5.8, 0.3) + box(0.9, 12.4, 14.2, 1.5, 0.75),
  'online-account':
    'M8 1.7c3.7 0 6.5 2.5 6.5 5.8S11.7 13.3 8 13.3c-.8 0-1.5-.1-2.2-.3l-3.1 1.5.6-3C2.1 10.5 1.5 9.1 1.5 7.5 1.5 4.2 4.3 1.7 8 1.7z' +
    disc(8, 5.6, 1.6) +
    'M4.9 10.4c.2-1.8 1.4-2.6 3.1-2.6s2.9.8 3.1 2.6z',
  vehicle:
    'M2.5 11.4a.6.6 0 0 1-.6-.6V8.7l1.3-.7 1.3-2.7c.2-.5.7-.8 1.2-.8h4.2c.6 0 1 .3 1.3.8l1.5 2.6 1.4.8v2.1a.6.6 0 0 1-.6.6H13a2 2 0 0 0-3.9 0H6.9a2 2 0 0 0-3.9 0z' +
    'M5.3 7.9 6 6h3.7l1 1.9z' +
    disc(4.95, 11.7, 1.35) +
    disc(11.05, 11.7, 1.35),
  trip:
    box(3.4, 1.5, 9.2, 10, 2.3) +
    box(5, 3.8, 6, 3.2, 0.7) +
    disc(5.9, 9.2, 0.85) +
    disc(10.1, 9.2, 0.85) +
    'M5 12.4h1.6l-1.5 2.1H3.4zM11 12.4H9.4l1.5 2.1h1.7z',
  account:
    'M1.9 6.6 8 2.4l6.1 4.2z' +
    box(3.2, 7.5, 1.5, 4, 0.2) +
    box(5.9, 7.5, 1.5, 4, 0.2) +
    box(8.6, 7.5, 1.5, 4, 0.2) +
    box(11.3, 7.5, 1.5, 4, 0.2) +
    box(2, 12.3, 12, 1.5, 0.5),
  card: box(1.6, 3.4, 12.8, 9.2, 1.6) + box(1.6, 5.5, 12.8, 1.7) + box(3.5, 9.3, 3.2, 1.3, 0.5),
  loan: disc(8, 8, 6.3) + disc(5.7, 6, 1.4) + disc(10.3, 10, 1.4) + 'M10.6 4.4 11.7 5.4 5.4 11.6 4.3 10.6z',
  document:
    'M4.3 1.7h4.9l3.5 3.5v7.8c0 .7-.6 1.3-1.3 1.3H4.3c-.7 0-1.3-.6-1.3-1.3V3c0-.7.6-1.3 1.3-1.3z' +
    box(5.2, 6.9, 5.4, 1.3, 0.4) +
    box(5.2, 9.8, 5.4, 1.3, 0.4),
  item: 'M8 1.7 13.4 4.4 8 7.1 2.6 4.4zM2.1 5.6 7.3 8.3v6L2.1 11.6zM13.9 5.6 8.7 8.3v6l5.2-2.7z',
  thing:
    'M2.3 3.3c0-.6.4-1 1-1h4.5c.3 0 .5.1.7.3l5.1 5.1c.4.4.4 1 0 1.4l-4.5 4.5c-.4.4-1 .4-1.4 0L2.6 8.5a1 1 0 0 1-.3-.7z' +
    disc(5.3, 5.3, 1.25),
  case: 'M2.3 4.8c0-.6.5-1.1 1.1-1.1h2.7l1.4 1.6h5.1c.6 0 1.1.5 1.1 1.1v4.9c0 .6-.5 1.1-1.1 1.1H3.4c-.6 0-1.1-.5-1.1-1.1z',
  address: 'M8 2.4 2.3 7.2v6.2h4V9.8h3.4v3.6h4V7.2z',
  cell:
    disc(8, 5.8, 1.4) +
    'M7.3 8h1.4v4.9h1.8v1.4h-5v-1.4h1.8z' +
    band(8, 5.8, 3, 4.4, 140, 220) +
    band(8, 5.8, 3, 4.4, -40, 40),
  checkpoint: box(1.8, 4.6, 8.8, 6.8, 1.4) + 'M11.2 7.6 3-1.9v4.6l-3-1.9z',
  hotel:
    box(1.4, 3.4, 1.5, 9.8, 0.6) +
    disc(5.1, 7.3, 1.6) +
    'M7.5 5.7h4.3c1.6 0 2.8 1.2 2.8 2.8v1H7.5zM3.6 10.2h11v3h-1.5v-1.5H3.6z',
  station:
    'M5.3 1.8h5.4L13.7 14.2H2.3z' +
    'M6.7 1.8h2.6l.35 1.5h-3.3zM6.050 4.6h3.9l.4 1.7h-4.7zM5.350 7.6h5.3l.45 1.9h-6.2zM4.550 10.9h6.9l.8 3.3h-8.5z',
  venue:
    'M3.2 2.2h9.6l1.7 3.7a1.625 1.5 0 0 1-3.250 0 1.625 1.5 0 0 1-3.250 0 1.625 1.5 0 0 1-3.250 0 1.625 1.5 0 0 1-3.250 0z' +
    box(2.8, 8.3, 10.4, 5.5, 0.5) +
    box(8.9, 9.6, 2.6, 4.2),
  area: 'M1.8 4.1 5.5 2.7v9.2l-3.7 1.4zM6.5 2.7 9.5 4.1v9.2l-3-1.4zM10.5 4.1l3.7-1.4v9.2l-3.7 1.4z',
  lock: box(3.4, 7, 9.2, 6.4, 1.2) + 'M4.9 7V5.4a3.1 3.1 0 0 1 6.2 0V7H9.6V5.4a1.6 1.6 0 0 0-3.2 0V7z',
};

/** Path data of a glyph (16 × 16, even-odd) by its name; path data is given back as it is. */
export const glyph = (icon: string): string => glyphs[icon] ?? (icon.startsWith('M') ? icon : (glyphs['thing'] ?? ''));

/** Every glyph there is, for the reference page and the test that each kind has its own. */
export const glyphNames: readonly string[] = Object.keys(glyphs);
