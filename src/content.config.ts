import { defineCollection } from 'astro:content';
import { checked } from './build/loader.ts';
import { collectionShapes as shapes } from './domain/collections.ts';

// One line a collection, because the types of its items come from the schema that is named here.
export const collections = {
  'resignation-bans': defineCollection({
    loader: checked('resignation-bans'),
    schema: shapes['resignation-bans'].schema,
  }),
  'travel-restrictions': defineCollection({
    loader: checked('travel-restrictions'),
    schema: shapes['travel-restrictions'].schema,
  }),
  'casualty-claims': defineCollection({
    loader: checked('casualty-claims'),
    schema: shapes['casualty-claims'].schema,
  }),
  chapters: defineCollection({ loader: checked('chapters'), schema: shapes.chapters.schema }),
  claims: defineCollection({ loader: checked('claims'), schema: shapes.claims.schema }),
  audits: defineCollection({ loader: checked('audits'), schema: shapes.audits.schema }),
  drifts: defineCollection({ loader: checked('drifts'), schema: shapes.drifts.schema }),
  sources: defineCollection({ loader: checked('sources'), schema: shapes.sources.schema }),
  actors: defineCollection({ loader: checked('actors'), schema: shapes.actors.schema }),
  series: defineCollection({ loader: checked('series'), schema: shapes.series.schema }),
};
