import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isArchived, manifestName, offlineName, unserved } from '../../build/built-files.ts';
import { RefusalError } from './command.ts';
import { type Comparison, compareMirror } from './comparison.ts';
import { readManifest } from './manifest-lines.ts';
import { isWeb, listFolder, readFolder, readSite } from './mirrors.ts';

/** Compares a folder or a site with a manifest. */
export async function verifyMirror(mirror: string, manifest: string): Promise<Comparison> {
  if (!existsSync(manifest))
    throw new RefusalError(
      `${manifest}: There is no manifest. Build the site with npm run build, or name one with --manifest.`,
    );
  const text = readFileSync(manifest);
  const expected = readManifest(manifest, text.toString('utf8'));
  // The copy of the manifest that a mirror carries must be this one.
  expected.set(manifestName, hash('sha256', text));
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
  const files = listFolder(mirror);
  // An unpacked archive holds all but the archive itself, the manifest, which is made after it, and what it leaves out.
  const isUnpacked = !files.includes(offlineName) && !files.includes(manifestName) && expected.has(offlineName);
  if (isUnpacked)
    for (const name of [...expected.keys()].filter((path) => !isArchived(path)).concat(offlineName, manifestName))
      expected.delete(name);
  // For these the manifest has no line; in a folder they are held against those beside it.
  const beside = unserved.filter((name) => existsSync(join(dirname(manifest), name)));
  for (const name of beside) expected.set(name, hash('sha256', readFileSync(join(dirname(manifest), name))));
  // A packed form beside its file (`npm run build -- --compress`) is looked at by what it holds.
  const packed = new Set(files.filter((path) => holdsFileBeside(mirror, path)));
  const extra = files.filter((path) => !expected.has(path) && !unserved.includes(path) && !packed.has(path));
  return compareMirror(expected, await readFolder(mirror, expected.keys()), extra);
}

/** True for a `.br` or `.gz` that holds exactly the file whose name it bears: a host sends it in the place of that file. */
function holdsFileBeside(mirror: string, path: string): boolean {
  const [, name = '', ending] = /^(.+)\.(br|gz)$/.exec(path) ?? [];
  if (name === '' || !existsSync(join(mirror, name))) return false;
  const bytes = readFileSync(join(mirror, path));
  try {
    const held = ending === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return held.equals(readFileSync(join(mirror, name)));
  } catch {
    return false;
  }
}
