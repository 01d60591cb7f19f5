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
    ...['raster.ts', 'png.ts', ...['compose', 'words', 'pixels'].map((name) => `cards/${name}.ts`)].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    ),
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
  return kept(`${width} ${drawing}`, async () => {
    const { pixels, height } = await pixelsOf(drawing, width);
    return toPng(pixels, width, height);
  });
}

/** What was made once of the same, or made now. */
export async function kept(content: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(cache, `${createHash('sha256').update(`${sumOfMakers()} ${content}`).digest('hex')}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await make();
  mkdirSync(cache, { recursive: true });
  // Another build beside this one never reads half a picture.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, png);
  renameSync(half, file);
  return png;
}

/** The pixels of a drawing (red, green, blue, alpha), so many wide, or as many as it says. What it leaves open is paper, so that the file has no transparent colour, or stays open. */
export async function pixelsOf(
  drawing: string,
  width: number | undefined,
  ground: 'paper' | 'open' = 'paper',
): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  const drawer = await drawerOf(drawing, width, ground === 'paper' ? { background: inTheLight('var(--paper)') } : {});
  const image = drawer.render();
  const { pixels, width: drawn, height } = image;
  image.free();
  drawer.free();
  return { pixels, width: drawn, height };
}

/** Where what is drawn lies, in the units of the drawing; lines may reach a little further. */
export async function placeOf(
  drawing: string,
  width: number,
): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
  const drawer = await drawerOf(drawing, width);
  const box = drawer.getBBox();
  const place = box && { x: box.x, y: box.y, width: box.width, height: box.height };
  box?.free();
  drawer.free();
  return place;
}

async function drawerOf(drawing: string, width: number | undefined, more: { background?: string } = {}) {
  ready ??= start();
  const fontBuffers = await ready;
  return new Resvg(drawing, {
    ...more,
    fitTo: width === undefined ? { mode: 'original' } : { mode: 'width', value: width },
    font: {
      fontBuffers,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
      serifFamily: 'Source Serif 4',
    },
  });
}
