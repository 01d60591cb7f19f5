import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileOf } from '../build/reconcile.ts';
import { pages } from '../model/addresses.ts';

const megabyte = 1_000_000;

/** Writes into the pages that offer files how large these became: they are made after the pages. */
export function fileSizes(): AstroIntegration {
  return {
    name: 'file-sizes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const address of [pages.safety, pages.safetyRu, pages.safetyUk]) {
          const file = join(root, fileOf(address));
          const sizeOf = (name: string): number => statSync(join(root, name)).size;
          writeFileSync(file, withSizes(readFileSync(file, 'utf8'), sizeOf, address === pages.safety ? '.' : ','));
        }
      },
    },
  };
}

/** A size is rounded up, so that no promise is broken. */
export function withSizes(html: string, sizeOf: (name: string) => number, point: string): string {
  return html.replace(/(<span data-size="([\w.-]+)">)[^<]*/g, (_all, start: string, name: string) => {
    const size = (Math.ceil((sizeOf(name) / megabyte) * 10) / 10).toFixed(1);
    return start + size.replace('.', point);
  });
}
