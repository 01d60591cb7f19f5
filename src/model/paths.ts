import type { CollectionName } from '../domain/ids.ts';
import { collectionOf } from './collections.ts';

export const ledgerFile = 'content/corrections.yaml';
export const redirectsFile = 'content/redirects.yaml';
export const publicationFile = 'content/publication.yaml';
/** Names of the files at the top of `content/`, which belong to no collection. */
export const topLevelFiles = [ledgerFile, publicationFile, redirectsFile].map((file) => file.slice('content/'.length));

/** Path of an item from the project's root. */
export function fileOf(collection: CollectionName, id: string): string {
  return `content/${collection}/${id}.${collectionOf(collection).extension}`;
}
