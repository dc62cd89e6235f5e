/** Recomputes WORKBENCH §4 from tokens.css: contrast (WCAG 2.2), and colours as the colour-blind see them (Machado 2009, full severity). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenNames } from './tokens.ts';

type Rgb = readonly [number, number, number];
const themes = ['light', 'dark'] as const;
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);
const hex = (name: string, theme: (typeof themes)[number]) => colours.get(name)?.[theme] ?? '';

const linear = (colour: string): Rgb => {
  const channel = (i: number) => {
    const value = parseInt(colour.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), table 1, severity 1.0. */
const seenBy: Readonly<Record<string, readonly number[] | null>> = {
  everyone: null,
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const through = (m: readonly number[] | null, [r, g, b]: Rgb): Rgb => {
  if (m === null) return [r, g, b];
  const row = (i: number) => Math.min(1, Math.max(0, (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
};
/** Ottosson, OKLab (2020). */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
const apart = (a: string, b: string, eye: readonly number[] | null) => {
  const [x, y] = [a, b].map((colour) => oklab(through(eye, linear(colour))));
  return 100 * Math.hypot(...[0, 1, 2].map((i) => (x?.[i] ?? 0) - (y?.[i] ?? 0)));
};
const nearest = (names: readonly string[], theme: (typeof themes)[number], eye: readonly number[] | null) =>
  Math.min(...names.flatMap((a, i) => names.slice(i + 1).map((b) => apart(hex(a, theme), hex(b, theme), eye))));

const groups = ['people', 'talk', 'ways', 'money', 'things', 'cases', 'places'];
const squares = ['talk', 'ways', 'money', 'things'];

test('every token that the canvas reads is in the style sheet, with both themes', () => {
  expect(tokenNames.filter((name) => !colours.has(name))).toEqual([]);
});

describe.each(themes)('in %s', (theme) => {
  test.each([
    ...['t1', 't2', 't3', 'accent', 'warn', 'bad', 'good', 'thread'].map((name) => [name, 'surface', 4.5] as const),
    ...[
      ['t3', 'hover', 4.5],
      ['accent', 'accent-bg', 4.5],
      ['inv', 't1', 4.5],
    ].map((row) => row as [string, string, number]),
    ...['warn', 'bad', 'good'].map((name) => [name, `${name}-bg`, 5.4] as const),
    ...['thread', 'edge', ...groups].map((name) => [name, 'canvas', 3] as const),
    ...groups.map((name) => ['glyph', name, 3] as const),
    ...['surface', 'bg'].map((ground) => ['ctl', ground, 3] as const),
  ])('%s on %s has at least %d : 1', (name, ground, least) => {
    expect(contrast(hex(name, theme), hex(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.keys(seenBy))('colours of one shape are told apart by %s', (eye) => {
    expect(nearest(squares, theme, seenBy[eye] ?? null)).toBeGreaterThan(eye === 'everyone' ? 15 : 10);
  });

  test.each(Object.keys(seenBy))('no two families look alike to %s', (eye) => {
    expect(nearest(groups, theme, seenBy[eye] ?? null)).toBeGreaterThan(7.4);
  });

  test.each(Object.keys(seenBy))('the thread stands off from other lines for %s', (eye) => {
    expect(apart(hex('thread', theme), hex('edge', theme), seenBy[eye] ?? null)).toBeGreaterThan(11);
  });
});
