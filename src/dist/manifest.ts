import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isArchived, listBuilt, manifestName, offlineName, signatureName, unserved } from '../build/built-files.ts';
import { contentRoot } from '../build/content-root.ts';
import { signatureOf } from '../build/signature.ts';
import { signingKey } from '../build/signing-key.ts';
import { placeTokens } from '../build/time-tokens.ts';
import { compareText } from '../domain/compare.ts';
import { investigation } from '../investigation/index.ts';
import { keptEdition } from '../story/kept.ts';
import { Archive } from './archive.ts';

/**
 * Packs the site into one archive for readers without a connection, and writes the checksum of every file, signed where a key is given.
 * The archive holds a manifest of its own: those lines of the other that are about files in it. Runs last; reads each file once.
 */
export function manifest(): AstroIntegration {
  return {
    name: 'manifest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const key = signingKey(keptEdition()?.publication);
        const files = listBuilt(root);
        const sums = new Map<string, string>();
        const sumOfArchive = createHash('sha256');
        const out = openSync(join(root, offlineName), 'w');
        const archive = new Archive((bytes) => {
          sumOfArchive.update(bytes);
          writeSync(out, bytes);
        });
        const add = (file: string, bytes: Uint8Array): void => archive.add(`${investigation.id}/${file}`, bytes);
        for (const file of files) {
          const bytes = readFileSync(join(root, file));
          if (isArchived(file)) add(file, bytes);
          if (!unserved.includes(file)) sums.set(file, hash('sha256', bytes));
        }
        const inner = manifestOf(new Map([...sums].filter(([file]) => isArchived(file))));
        add(manifestName, inner);
        if (key) add(signatureName, Buffer.from(signatureOf(inner, manifestName, key)));
        archive.end();
        closeSync(out);
        sums.set(offlineName, sumOfArchive.digest('hex'));
        const whole = manifestOf(sums);
        writeFileSync(join(root, manifestName), whole);
        if (key) writeFileSync(join(root, signatureName), signatureOf(whole, manifestName, key));
        placeTokens(contentRoot(), root, sums.set(manifestName, hash('sha256', whole)));
      },
    },
  };
}

function manifestOf(sums: ReadonlyMap<string, string>): Buffer {
  const lines = [...sums].sort(([a], [b]) => compareText(a, b)).map(([file, sum]) => `${sum}  ${file}\n`);
  return Buffer.from(lines.join(''));
}
