import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isArchived, listBuilt, manifestName, offlineName, unserved } from '../build/built-files.ts';
import { compareText } from '../domain/compare.ts';
import { investigation } from '../investigation/index.ts';
import { Archive } from './archive.ts';

/** Packs the site into one archive for readers without a connection, and writes the checksum of every file. Runs last; reads each file once. */
export function manifest(): AstroIntegration {
  return {
    name: 'manifest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = listBuilt(root);
        const sums = new Map<string, string>();
        const sumOfArchive = createHash('sha256');
        const out = openSync(join(root, offlineName), 'w');
        const archive = new Archive((bytes) => {
          sumOfArchive.update(bytes);
          writeSync(out, bytes);
        });
        for (const file of files) {
          const bytes = readFileSync(join(root, file));
          if (isArchived(file)) archive.add(`${investigation.id}/${file}`, bytes);
          if (!unserved.includes(file)) sums.set(file, hash('sha256', bytes));
        }
        archive.end();
        closeSync(out);
        sums.set(offlineName, sumOfArchive.digest('hex'));
        const lines = [...sums].sort(([a], [b]) => compareText(a, b)).map(([file, sum]) => `${sum}  ${file}\n`);
        writeFileSync(join(root, manifestName), lines.join(''));
      },
    },
  };
}
