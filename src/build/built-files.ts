import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../domain/compare.ts';

export const manifestName = 'manifest.sha256';
export const offlineName = 'offline.zip';
/** Files that tell a host what to do. Hosts need not serve them, so a mirror cannot be asked for them, and the manifest has no line for them. */
export const unserved: readonly string[] = ['_headers', '.nojekyll'];

/** True for a file that the archive for reading from a disk holds: not the pictures for those who share an address. */
export function isArchived(file: string): boolean {
  return !file.startsWith('cards/');
}

/** All files below a folder, as sorted paths with forward slashes. */
export function listBuilt(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
}
