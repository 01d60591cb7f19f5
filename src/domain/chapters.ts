import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import type { Names } from './ids.ts';
import { line, oneOf, prose } from './text.ts';

/** A long-form page: the front page, one chapter a facet, method, about, glossary. */
export const chapterSchema = (facets: Names) =>
  z.strictObject({
    title: line('The title', 90).describe('Heading of the page.'),
    summary: prose('The summary', 300).describe(
      'What a reader learns here; stands under the heading and in search results.',
    ),
    facet: oneOf(facets, 'The facet').optional().describe('The facet that the chapter tells.'),
    unknown: z
      .array(prose('The open question', 500))
      .default([])
      .describe('What could not be established, shown at the end.'),
    inPlace: z
      .record(line('The heading', 60), z.array(line('The word', 40)).min(1))
      .optional()
      .describe(
        'Of the glossary: headings whose meaning is shown where one of their words first stands in an entry or a claim, with the words as they are spelt there.',
      ),
    reviewed: daySchema.describe('Day of the last check.'),
    draft: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True keeps it out of every production build.'),
  });

export type Chapter = z.output<ReturnType<typeof chapterSchema>>;
