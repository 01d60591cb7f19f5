import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { contentRoot } from './build/content-root.ts';
import { strict } from './build/strict-loader.ts';
import { collectionShapes as shapes } from './domain/collections.ts';
import type { CollectionName } from './domain/ids.ts';

const files = (name: CollectionName) =>
  strict(glob({ base: join(contentRoot(), 'content', name), pattern: `*.${shapes[name].extension}` }));

// One line a collection, because the types of its items come from the schema that is named here.
export const collections = {
  'resignation-bans': defineCollection({
    loader: files('resignation-bans'),
    schema: shapes['resignation-bans'].schema,
  }),
  'travel-restrictions': defineCollection({
    loader: files('travel-restrictions'),
    schema: shapes['travel-restrictions'].schema,
  }),
  'casualty-claims': defineCollection({
    loader: files('casualty-claims'),
    schema: shapes['casualty-claims'].schema,
  }),
  chapters: defineCollection({ loader: files('chapters'), schema: shapes.chapters.schema }),
  claims: defineCollection({ loader: files('claims'), schema: shapes.claims.schema }),
  audits: defineCollection({ loader: files('audits'), schema: shapes.audits.schema }),
  drifts: defineCollection({ loader: files('drifts'), schema: shapes.drifts.schema }),
  sources: defineCollection({ loader: files('sources'), schema: shapes.sources.schema }),
  actors: defineCollection({ loader: files('actors'), schema: shapes.actors.schema }),
  series: defineCollection({ loader: files('series'), schema: shapes.series.schema }),
};
