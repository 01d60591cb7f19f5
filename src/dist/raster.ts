import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { inTheLight } from '../plots/light.ts';
import { siteFonts } from './fonts.ts';
import { toPng } from './png.ts';

const renderer = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
const cache = fileURLToPath(new URL('../../node_modules/.cache/raster/', import.meta.url));

let ready: Promise<Uint8Array[]> | undefined;
const start = async (): Promise<Uint8Array[]> => {
  await initWasm(readFileSync(renderer));
  return siteFonts();
};

let makers: string | undefined;
/** The sum of all that makes a picture of a drawing, so that no picture of an older renderer, font or code is taken for one of now. */
function sumOfMakers(): string {
  if (makers !== undefined) return makers;
  const sum = createHash('sha256').update(process.versions.zlib);
  for (const path of [
    renderer,
    ...['raster.ts', 'png.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
  ])
    sum.update(readFileSync(path));
  for (const font of siteFonts()) sum.update(font);
  makers = sum.digest('hex');
  return makers;
}

/**
 * A drawing as PNG, so many pixels wide: in the fonts of the site, the same bytes on every machine. Custom properties take their
 * values in the light. Fonts are asked for by `font-family="Source Sans 3"` or `Source Serif 4`, `font-weight` 400 or 600.
 * What was once drawn is kept by its content.
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  const drawing = inTheLight(svg);
  const kept = join(cache, `${createHash('sha256').update(`${sumOfMakers()} ${width} ${drawing}`).digest('hex')}.png`);
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
  const drawer = new Resvg(drawing, {
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
  const image = drawer.render();
  const png = toPng(image.pixels, image.width, image.height);
  image.free();
  drawer.free();
  return png;
}
