import { existsSync, lstatSync, mkdtempSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** The folders of a site: what readers get, what a build writes beside it, and what it takes out of the way while the two change places. */
export interface SiteFolders {
  site: string;
  next: string;
  old: string;
}

export function siteFolders(root: string): SiteFolders {
  // Where `dist` is a link, the site changes places beside what it leads to: renaming works within one disk, and the link stays.
  const site = targetOf(join(root, 'dist'));
  const beside = (word: string): string => join(dirname(site), `.${basename(site)}-${word}`);
  return { site, next: beside('next'), old: beside('old') };
}

/** Where a folder really is; also where a link leads to a folder that is out of the way, or not made yet. */
function targetOf(folder: string): string {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  const next = resolve(dirname(folder), readlinkSync(folder));
  if (next === folder) throw new Error(`${folder} is a link to itself. Remove it.`);
  return targetOf(next);
}

/**
 * Puts right what a killed build left: a site that was out of the way comes back, everything else is removed. Call it only where no
 * build runs.
 * @returns true where the last site had to be put back.
 */
export function recoverSite({ site, next, old }: SiteFolders): boolean {
  const cut = !existsSync(site) && existsSync(old);
  if (cut) renameSync(old, site);
  rmSync(old, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
  return cut;
}

/** Puts the new site in place of the last one. Where that cannot be done the last one stays, and the error is thrown. */
export function swapSite({ site, next, old }: SiteFolders): void {
  const replaces = existsSync(site);
  if (replaces) renameSync(site, old);
  try {
    renameSync(next, site);
  } catch (error) {
    if (replaces) renameSync(old, site);
    throw error;
  }
  // The site is in place: what cannot be removed now is removed by the next build.
  try {
    rmSync(old, { recursive: true, force: true });
  } catch {}
}

/**
 * Does work in a folder under a name that Astro does not take for one within the project. It compares folders by their beginnings, without
 * a slash at the end, and so looks for packages beside `/x/site-content` where the project is `/x/site`.
 */
export async function withSafeName(folder: string, work: (folder: string) => Promise<void>): Promise<void> {
  const project = process.cwd();
  if (!folder.startsWith(project) || folder.startsWith(project + sep)) return work(folder);
  const place = mkdtempSync(join(tmpdir(), 'root-'));
  try {
    symlinkSync(dirname(folder), join(place, 'root'), 'junction');
    await work(join(place, 'root', basename(folder)));
  } finally {
    rmSync(place, { recursive: true });
  }
}
