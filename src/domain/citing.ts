import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import type { Measures } from './measures.ts';
import { didYouMean } from './nearest.ts';
import { line, markedProse, prose } from './text.ts';

/** What may be cited for a question on a day, and what may not. The day is the name of the file. */
export const citingSchema = (measures: Measures) =>
  z.strictObject({
    title: line('The title', 90).describe('The question with its day; stands above the page.'),
    summary: prose('The summary', 300).describe('What a reader learns here; stands under the heading and in search.'),
    measures: z
      .array(
        z
          .string()
          .refine(measures.has, {
            error: ({ input }) =>
              `"${input}" is not a measure.${didYouMean(String(input), measures.known) || ` Use one of: ${measures.names.join(', ')}.`}`,
          })
          .meta(measures.json),
        { error: 'The measures are missing. Name those whose ranges are shown.' },
      )
      .min(1, { error: 'Name at least one measure whose range is shown.' })
      .describe('Measures whose ranges on the day are worked out and shown, in this order.'),
    holds: z
      .array(
        z.strictObject({
          sentence: markedProse('The sentence', 500).describe(
            'One sentence that can be cited, with day and claimant, and with <N entry="…" figure="…" /> for each number.',
          ),
          note: markedProse('The note', 300).optional().describe('What to know before citing it.'),
          mixes: prose('What it mixes', 300)
            .optional()
            .describe('How its numbers differ, where they measure unlike things; is printed under it.'),
        }),
      )
      .min(1, { error: 'No sentence holds. Write at least one that can be cited.' })
      .describe('Sentences that the record supports.'),
    unsupported: z
      .array(
        z.strictObject({
          sentence: markedProse('The sentence', 500).describe(
            'A sentence that is read elsewhere or lies near, as it would be written.',
          ),
          why: markedProse('Why', 300).describe('Why the record does not support it, in one line.'),
        }),
      )
      .min(1, { error: 'Write at least one sentence that the record does not support.' })
      .describe('Sentences that the record does not support.'),
    reviewed: daySchema.describe('Day of the last check.'),
    draft: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True keeps it out of every production build.'),
  });

export type Citing = z.output<ReturnType<typeof citingSchema>>;

/** A text within the fields that may hold links, figures and emphasis, as a body may. */
export interface FieldText {
  path: (string | number)[];
  text: string;
}

/** The texts of such a page that may hold figures and links. */
export function citingTexts({ holds, unsupported }: Citing): FieldText[] {
  return [
    ...holds.flatMap(({ sentence, note }, index): FieldText[] => [
      { path: ['holds', index, 'sentence'], text: sentence },
      ...(note === undefined ? [] : [{ path: ['holds', index, 'note'], text: note }]),
    ]),
    ...unsupported.flatMap(({ sentence, why }, index): FieldText[] => [
      { path: ['unsupported', index, 'sentence'], text: sentence },
      { path: ['unsupported', index, 'why'], text: why },
    ]),
  ];
}
