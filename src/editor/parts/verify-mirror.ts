import { existsSync, readFileSync, statSync } from 'node:fs';
import { RefusalError } from './command.ts';
import { type Comparison, compareMirror } from './comparison.ts';
import { readManifest } from './manifest-lines.ts';
import { isWeb, listFolder, readFolder, readSite } from './mirrors.ts';

/** The manifest lies beside the files that it names and does not name itself. */
export const manifestName = 'manifest.sha256';

/** Compares a folder or a site with a manifest. */
export async function verifyMirror(mirror: string, manifest: string): Promise<Comparison> {
  if (!existsSync(manifest))
    throw new RefusalError(
      `${manifest}: There is no manifest. Build the site with npm run build, or name one with --manifest.`,
    );
  const expected = readManifest(manifest, readFileSync(manifest, 'utf8'));
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(mirror)) {
    const site = URL.parse(mirror);
    if (site === null || !isWeb(site))
      throw new RefusalError(
        `verify: "${mirror}" is not an address that can be read. Write one that starts with https:// or http://.`,
      );
    return compareMirror(expected, await readSite(site, expected.keys()), []);
  }
  if (!existsSync(mirror) || !statSync(mirror).isDirectory())
    throw new RefusalError(`verify: There is no folder "${mirror}". Name the folder or the address of the mirror.`);
  const extra = listFolder(mirror).filter(
    (path) => !expected.has(path) && path !== manifestName && path !== '_headers',
  );
  return compareMirror(expected, await readFolder(mirror, expected.keys()), extra);
}
