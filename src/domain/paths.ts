import { collectionShapes } from './collections.ts';
import type { CollectionName } from './ids.ts';

export const ledgerFile = 'content/corrections.yaml';
export const redirectsFile = 'content/redirects.yaml';

/** Path of an item from the project's root. */
export function fileOf(collection: CollectionName, id: string): string {
  return `content/${collection}/${id}.${collectionShapes[collection].extension}`;
}
