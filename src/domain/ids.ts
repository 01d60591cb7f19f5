import { z } from 'astro/zod';

/** A kind of entry: a folder of `content/`, a row of the investigation's facet table. */
export type FacetName = string;
/** A folder of `content/` that holds one file per item: a facet, or one of those that every investigation has. */
export type CollectionName = string;
/** What an id may point to: one collection, or `entries`, which is any of the facets. */
export type ReferenceTarget = CollectionName | 'entries';
/** Names for a closed list; there is at least one. */
export type Names = readonly [string, ...string[]];

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
