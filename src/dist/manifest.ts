import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Zippable, zipSync } from 'fflate';

export const manifestName = 'manifest.sha256';
export const offlineName = 'offline.zip';
/** Every file of the archive carries this day, so that the archive is the same on each build. */
const archiveDay = new Date(2000, 0, 1);

/** Packs the site into one archive for readers without a connection, then writes the checksum of every file. Runs last. */
export function manifest(): AstroIntegration {
  return {
    name: 'manifest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = listFiles(root);
        const archive: Zippable = Object.fromEntries(
          files.map((file) => [
            `who-may-leave/${file}`,
            [readFileSync(join(root, file)), { mtime: archiveDay, level: 9 }],
          ]),
        );
        writeFileSync(join(root, offlineName), zipSync(archive));
        // Hosts read `_headers` and do not serve it, so a mirror cannot be asked for it.
        const served = listFiles(root).filter((file) => file !== '_headers');
        const lines = served.map(
          (file) =>
            `${createHash('sha256')
              .update(readFileSync(join(root, file)))
              .digest('hex')}  ${file}`,
        );
        writeFileSync(join(root, manifestName), `${lines.join('\n')}\n`);
      },
    },
  };
}

/** All files below a folder, as sorted paths with forward slashes. */
export function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}
