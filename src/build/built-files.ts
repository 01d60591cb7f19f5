import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../domain/compare.ts';

export const manifestName = 'manifest.sha256';
export const signatureName = `${manifestName}.minisig`;
export const offlineName = 'offline.zip';
export const oneFileName = 'one-file.html';
export const bookName = 'book.epub';
/** The list of what is kept of each source. */
const evidenceName = 'data/evidence.csv';
/** The files that an authority of time can vouch for, each by a token beside it. No list has a line for a token: it is made afterwards. */
export const stampedFiles: readonly string[] = [manifestName, evidenceName];
/** The name of the token of a file, as the authority answers (RFC 3161). */
export const tokenName = (file: string): string => `${file}.tsr`;
/** The whole in one file, for other ways of reading. */
const editions: readonly string[] = [offlineName, oneFileName, bookName];
/** Files that tell a host what to do. Hosts need not serve them, so a mirror cannot be asked for them, and the manifest has no line for them. */
export const unserved: readonly string[] = ['_headers', '.nojekyll'];

const archivedData = /^data\/(?:index\.html|(?:entries|claims)\.json|(?!evidence\.).*\.csv)$/;

/**
 * True for a file that the archive for reading from a disk holds: not the index of the other engine, which no browser loads from there, nor
 * the twins in Markdown, of which it has the pages, nor the pictures for those who share an address or take one along, nor of the data more
 * than entries, claims and tables; what is kept of a source stands on its page. It is kept small for those who carry it on a phone.
 */
export function isArchived(file: string): boolean {
  if (file.startsWith('data/')) return archivedData.test(file);
  return (
    !/^(?:pagefind|cards|embed)\/|^pictures\/.*\.svg$|\.(?:md|png)$|^llms\.txt$/.test(file) && !editions.includes(file)
  );
}

/** All files below a folder, as sorted paths with forward slashes. */
export function listBuilt(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
}
