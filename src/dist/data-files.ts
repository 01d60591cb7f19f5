import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bookName, oneFileName } from '../build/built-files.ts';
import { epub } from '../exports/editions/epub.ts';
import { oneFile } from '../exports/editions/one-file.ts';
import { wholeOf } from '../exports/editions/text.ts';
import { filesOf } from '../exports/files.ts';
import { keptStory } from '../story/built.ts';
import { siteUrl } from '../story/site.ts';

const types: Record<string, string> = {
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.xml': 'application/xml',
  '.jsonl': 'application/jsonl',
  '.trig': 'application/trig',
  '.ttl': 'text/turtle',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.epub': 'application/epub+zip',
};

/** Writes the files that are made from the story and are no pages; the live preview answers with them. None of them needs a request to Astro. */
export function dataFiles(): AstroIntegration {
  let site: URL;
  const files = (withDrafts: boolean): Map<string, () => string | Uint8Array> => {
    const { edition, story } = keptStory(withDrafts);
    const whole = wholeOf(story, site, edition);
    return new Map<string, () => string | Uint8Array>([
      ...filesOf(story, site),
      [oneFileName, () => oneFile(whole)],
      [bookName, () => epub(whole)],
    ]);
  };
  return {
    name: 'data-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = siteUrl(config.site === undefined ? undefined : new URL(config.site));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/\?.*$/, '').slice(1);
          const text = /\.\w+$/.test(path) ? files(true).get(path) : undefined;
          if (!text) return next();
          response.setHeader('Content-Type', `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`);
          response.end(text());
        });
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const written = files(false);
        for (const folder of new Set([...written.keys()].map(dirname)))
          mkdirSync(join(out, folder), { recursive: true });
        // Where a page or a public file stands already, two things would have one address.
        for (const [path, text] of written) writeFileSync(join(out, path), text(), { flag: 'wx' });
      },
    },
  };
}
