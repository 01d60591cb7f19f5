import type { CollectionName } from '../domain/ids.ts';
import { collectionOf } from './collections.ts';

export const ledgerFile = 'content/corrections.yaml';
export const redirectsFile = 'content/redirects.yaml';

/** Path of an item from the project's root. */
export function fileOf(collection: CollectionName, id: string): string {
  return `content/${collection}/${id}.${collectionOf(collection).extension}`;
}
