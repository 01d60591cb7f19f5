import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pictureFile } from '../model/plots.ts';
import { keptEdition } from '../story/kept.ts';
import { rasterise } from './raster.ts';

/** Twice the units of the drawing, so that it stays sharp on fine screens and on paper. */
const width = 1520;

/** Makes a PNG of each picture that was written as SVG. The live preview has none. */
export function pictures(): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        for (const { collection, id } of keptEdition()?.items ?? []) {
          if (collection !== 'plots') continue;
          const [svg, png] = (['svg', 'png'] as const).map((type) => join(out, pictureFile(id, type))) as [
            string,
            string,
          ];
          mkdirSync(dirname(png), { recursive: true });
          writeFileSync(png, await rasterise(readFileSync(svg, 'utf8'), width), { flag: 'wx' });
        }
      },
    },
  };
}
