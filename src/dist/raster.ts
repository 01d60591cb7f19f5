import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { inTheLight } from '../plots/light.ts';
import { siteFonts } from './fonts.ts';
import { toPng } from './png.ts';

/** Rises when the renderer, the fonts or this code change, so that no picture of before is taken for one of now. */
const version = 3;
const cache = fileURLToPath(new URL('../../node_modules/.cache/raster/', import.meta.url));

let ready: Promise<Uint8Array[]> | undefined;
const start = async (): Promise<Uint8Array[]> => {
  await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  return siteFonts();
};

/**
 * A drawing as PNG, so many pixels wide: in the fonts of the site, the same bytes on every machine. Custom properties take their
 * values in the light. Fonts are asked for by `font-family="Source Sans 3"` or `Source Serif 4`, `font-weight` 400 or 600.
 * What was once drawn is kept by its content.
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  const drawing = inTheLight(svg);
  const kept = join(cache, `${createHash('sha256').update(`${version} ${width} ${drawing}`).digest('hex')}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const png = await drawAnew(drawing, width);
  mkdirSync(cache, { recursive: true });
  // Another build beside this one never reads half a picture.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, png);
  renameSync(half, kept);
  return png;
}

/** The same without a look at what is kept. */
export async function drawAnew(drawing: string, width: number): Promise<Uint8Array> {
  ready ??= start();
  const fontBuffers = await ready;
  const renderer = new Resvg(drawing, {
    // What the drawing leaves open is paper; the file has no transparent colour.
    background: inTheLight('var(--paper)'),
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
      serifFamily: 'Source Serif 4',
    },
  });
  const image = renderer.render();
  const png = toPng(image.pixels, image.width, image.height);
  image.free();
  renderer.free();
  return png;
}
