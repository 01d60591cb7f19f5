import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeCss } from './relative-links.ts';

/** Makes the addresses in the bundled stylesheets relative, as those in pages are (`finished-pages.ts`). */
export function relativeStyles(): AstroIntegration {
  return {
    name: 'relative-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = new URL('_astro/', dir);
        for (const name of readdirSync(folder).filter((file) => file.endsWith('.css'))) {
          const file = fileURLToPath(new URL(name, folder));
          writeFileSync(file, relativeCss(readFileSync(file, 'utf8'), `_astro/${name}`));
        }
      },
    },
  };
}
