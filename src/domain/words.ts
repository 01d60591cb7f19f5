import { z } from 'astro/zod';
import { line } from './text.ts';

const word = (what: string) => line(what, 60).transform((text) => text.toLowerCase());

/** What readers say and the pages do not; only searched, never shown. */
export const wordsSchema = z.array(
  z.strictObject({
    page: z
      .array(word('The word of the pages'))
      .min(1, { error: 'Name a word of the pages.' })
      .describe('Words or short phrases as the pages have them.'),
    asked: z
      .array(
        word('The word that is asked').refine((text) => !text.slice(0, -1).includes('*'), {
          error: 'A star stands inside. Put it at the end, where it stands for any ending.',
        }),
      )
      .min(1, { error: 'Name a word that readers use.' })
      .describe('What readers say for them, in any language; a star at the end stands for any ending.'),
    query: line('The question', 120).describe('A question that needs this line; a test asks it.'),
    finds: z
      .string()
      .regex(/^\/(?:[a-z0-9-]+\/)+$/, {
        error: 'This is not an address of the site. Write it from the root with a slash at both ends.',
      })
      .describe('A page that must be among the first five answers.'),
  }),
);
export type Words = z.output<typeof wordsSchema>;
