/** A drawing as a PNG, for programs that show no vectors; with the fonts of paper, so that Chinese is there too. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Drawing } from './drawing.ts';
import { fontsFor } from './fonts.ts';
import { bareSvg } from './svg.ts';

let ready: Promise<void> | undefined;

/** @param width  in pixels */
export async function pngOf(drawing: Drawing, width: number): Promise<Buffer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((file) =>
    initWasm(file),
  );
  await ready;
  const texts = drawing.marks.flatMap((mark) => ('text' in mark ? [mark.text] : [])).join('');
  const fonts = await fontsFor(`${texts}0123456789`);
  const files = new Set(
    [...new Set(texts)]
      .flatMap((one) => [fonts.of(one, 400), fonts.of(one, 600)])
      .flatMap((slice) => slice?.file ?? []),
  );
  const made = new Resvg(bareSvg(drawing), {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontBuffers: [...files], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return Buffer.from(made.render().asPng());
}
