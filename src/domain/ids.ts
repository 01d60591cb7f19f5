import { z } from 'astro/zod';

/** Folders of `content/` that hold one file per item. */
export const collectionNames = [
  'resignation-bans',
  'travel-restrictions',
  'casualty-claims',
  'chapters',
  'claims',
  'audits',
  'drifts',
  'sources',
  'actors',
  'series',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** What an id may point to: one collection, or `entries`, which is any of the facets. */
export type ReferenceTarget = CollectionName | 'entries';

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The file name of an item without its ending; never changes without a redirect. */
export const idSchema = z
  .string({ error: 'An id is expected here. Write the file name of the item, without its ending.' })
  .regex(idPattern, { error: 'This is not an id. Use a–z, 0–9 and single hyphens, as in the file name of the item.' })
  .max(80, { error: 'This id is longer than 80 characters. Shorten it.' });

/** An id that must exist in `to`. The checker and the story find these marks in the schema and resolve them. */
export function ref(to: ReferenceTarget) {
  return idSchema.meta({ references: to });
}
