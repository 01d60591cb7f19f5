import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { facets } from './facets.ts';

/** Any fields are taken as they are; only the title is read. */
const schema = z.looseObject({ title: z.string() });

export const collections = Object.fromEntries(
  facets.map((facet) => [
    facet,
    defineCollection({ loader: glob({ base: `./src/content/${facet}`, pattern: '*.mdx' }), schema }),
  ]),
);
