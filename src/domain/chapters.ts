import { z } from 'astro/zod';
import { facetNames } from '../investigation/facets.ts';
import { daySchema } from './dates.ts';
import { line, oneOf, prose } from './text.ts';

/** Chapters that the site cannot do without: the front page, one a facet, and three plain pages. */
export const requiredChapters = ['front', ...facetNames, 'numbers', 'method', 'about', 'glossary'] as const;

/** A long-form page: the front page, one chapter a facet, method, about, glossary. */
export const chapterSchema = z.strictObject({
  title: line('The title', 90).describe('Heading of the page.'),
  summary: prose('The summary', 300).describe(
    'What a reader learns here; stands under the heading and in search results.',
  ),
  facet: oneOf(facetNames, 'The facet').optional().describe('The facet that the chapter tells.'),
  unknown: z
    .array(prose('The open question', 500))
    .default([])
    .describe('What could not be established, shown at the end.'),
  reviewed: daySchema.describe('Day of the last check.'),
  draft: z
    .boolean({ error: 'Write true or false.' })
    .default(false)
    .describe('True keeps it out of every production build.'),
});

export type Chapter = z.output<typeof chapterSchema>;
