import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse as parseYaml } from 'yaml';
import { listFiles, manifestName } from '../dist/manifest.ts';
import { entryUrl } from '../domain/addresses.ts';
import { ledgerSchema, withdrawalsIn } from '../domain/corrections.ts';
import { redirectsSchema } from '../domain/redirects.ts';
import type { SiteFolders } from './folders.ts';
import { type Item, isPage, type Reconciliation, reconcile } from './reconcile.ts';

/** Holds a built site against the content of `root` and against the site that it replaces; each page must be there to its end. */
export function verifySite(root: string, { site, next }: SiteFolders, items: readonly Item[]): Reconciliation {
  const files = listFiles(next);
  const ledger = readContent(root, 'corrections.yaml', ledgerSchema) ?? [];
  const { faults, summary } = reconcile({
    items,
    contentFiles: listFiles(join(root, 'content')),
    redirects: Object.keys(readContent(root, 'redirects.yaml', redirectsSchema) ?? {}),
    withdrawn: withdrawalsIn(ledger).map(({ facet, entry }) => entryUrl(facet, entry)),
    listed: listedIn(next),
    files,
    lastFiles: filesOfLastSite(site),
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
    return listFiles(folder)
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
function listedIn(folder: string): string[] {
  const file = join(folder, 'sitemap.xml');
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
}

/** Files of the site in place, by its manifest; none where there is no site or no manifest. */
function filesOfLastSite(site: string): string[] {
  const file = join(site, manifestName);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, path = '']) => path);
}

function readContent<S extends z.ZodType>(root: string, name: string, schema: S): z.output<S> | undefined {
  const file = join(root, 'content', name);
  const fields: unknown = existsSync(file) ? parseYaml(readFileSync(file, 'utf8')) : undefined;
  return fields === undefined || fields === null ? undefined : schema.parse(fields);
}
