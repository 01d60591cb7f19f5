import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../domain/compare.ts';

export const manifestName = 'manifest.sha256';
export const offlineName = 'offline.zip';
/** Files that tell a host what to do. Hosts need not serve them, so a mirror cannot be asked for them, and the manifest has no line for them. */
export const unserved: readonly string[] = ['_headers', '.nojekyll'];

/** False for the twins in Markdown, of which the archive has the pages, and for the pictures for those who share an address: it is kept small for those who carry it on a phone. */
export function isArchived(path: string): boolean {
  return !path.endsWith('.md') && !path.startsWith('cards/');
}

/** All files below a folder, as sorted paths with forward slashes. */
export function listBuilt(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
}
