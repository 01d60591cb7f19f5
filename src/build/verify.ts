import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listBuilt, manifestName } from '../build/built-files.ts';
import { withdrawalsIn } from '../domain/corrections.ts';
import { versionUrl } from '../domain/releases.ts';
import { entryUrl } from '../model/addresses.ts';
import type { Edition } from '../story/edition.ts';
import type { SiteFolders } from './folders.ts';
import { isPage, type Reconciliation, reconcile } from './reconcile.ts';
import { siteAddress } from './site-address.ts';

/**
 * Holds a built site against the edition that it was made of and against the site that it replaces; each page must be there to its end. `isFresh`: the last site
 * was never published, and what stood in it may go.
 */
export function verifySite(edition: Edition, { site, next }: SiteFolders, isFresh: boolean): Reconciliation {
  const { root, items, redirects = {}, corrections = [], releases } = edition;
  const files = listBuilt(next);
  const { faults, summary } = reconcile({
    items,
    contentFiles: listBuilt(join(root, 'content')),
    redirects: Object.keys(redirects),
    released: releases.flatMap(({ versions }) => Object.keys(versions).map(versionUrl)),
    withdrawn: withdrawalsIn(corrections).map(({ facet, entry }) => entryUrl(facet, entry)),
    listed: listedIn(next, siteAddress()),
    rows: rowsIn(next, files),
    files,
    lastFiles: isFresh ? [] : filesOfLastSite(site),
  });
  const torn = files
    .filter((file) => isPage(file) && !readFileSync(join(next, file), 'utf8').trimEnd().endsWith('</html>'))
    .map((file) => `The page ${file} is not whole.`);
  return { faults: [...faults, ...torn], summary };
}

/**
 * The state of all files of the content, without reading them: another value after a build says that an editor saved a file while it ran.
 * Empty where the folder cannot be listed, of which the check has more to say.
 */
export function contentState(root: string): string {
  const folder = join(root, 'content');
  try {
    return listBuilt(folder)
      .map((file) => {
        const { size, mtimeNs, ino } = statSync(join(folder, file), { bigint: true });
        return `${file} ${size} ${mtimeNs} ${ino}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}

/** Addresses in the sitemap of a site, below its root; none where there is no sitemap. */
function listedIn(folder: string, site: URL): string[] {
  const file = join(folder, 'sitemap.xml');
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) =>
      `/${address.startsWith(site.href) ? new URL(address).pathname.slice(site.pathname.length) : address}`,
  );
}

/** The entries of all rows of the timeline. */
function rowsIn(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /^timeline\/(?:[^/]+\/)?index\.html$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/<li class="line [^>]*\sdata-entry="([^"]+)"/g),
    ])
    .map(([, id = '']) => id);
}

/** Files of the site in place, by its manifest; none where there is no site or no manifest. */
function filesOfLastSite(site: string): string[] {
  const file = join(site, manifestName);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, path = '']) => path);
}
