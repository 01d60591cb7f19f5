import type { z } from 'astro/zod';
import { facetNames, facets } from '../investigation/facets.ts';
import { actorSchema } from './actors.ts';
import { auditSchema } from './audits.ts';
import { chapterSchema } from './chapters.ts';
import { claimSchema } from './claims.ts';
import { driftSchema } from './drifts.ts';
import type { CollectionName } from './ids.ts';
import { seriesSchema } from './series.ts';
import { sourceSchema } from './sources.ts';

/** How the files of a collection look: `mdx` has frontmatter and a body, `yaml` only fields. */
export interface CollectionShape {
  extension: 'mdx' | 'yaml';
  schema: z.ZodType;
}

/** Every collection with its schema: the one table that Astro, the checker, the editors' tools and the exports read. */
export const collectionShapes = {
  'resignation-bans': { extension: 'mdx', schema: facets['resignation-bans'].schema },
  'travel-restrictions': { extension: 'mdx', schema: facets['travel-restrictions'].schema },
  'casualty-claims': { extension: 'mdx', schema: facets['casualty-claims'].schema },
  chapters: { extension: 'mdx', schema: chapterSchema },
  claims: { extension: 'mdx', schema: claimSchema },
  audits: { extension: 'mdx', schema: auditSchema },
  drifts: { extension: 'yaml', schema: driftSchema },
  sources: { extension: 'yaml', schema: sourceSchema },
  actors: { extension: 'yaml', schema: actorSchema },
  series: { extension: 'yaml', schema: seriesSchema },
} as const satisfies Record<CollectionName, CollectionShape>;

/** True for a collection whose items are entries of the timeline. */
export function isFacet(collection: string): collection is (typeof facetNames)[number] {
  return (facetNames as readonly string[]).includes(collection);
}
