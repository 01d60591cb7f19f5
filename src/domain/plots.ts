import { z } from 'astro/zod';
import { daySchema, edtfSchema } from './dates.ts';
import { idPattern, ref } from './ids.ts';
import { line, oneOf, prose } from './text.ts';

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: 'This is not a column name. Use a–z, 0–9 and _.',
});

/** The words of a picture and what is marked in it. How it is drawn stands in code; what it says about the world stands here. */
export const plotSchema = z.strictObject({
  question: line('The question', 120)
    .optional()
    .describe('What the picture answers; stands in the list of all pictures.'),
  title: line('The title', 120).describe('What the picture shows; stands above it.'),
  sentence: prose('The sentence', 700).describe(
    'What is seen and who counted; a name in braces, such as {entries}, is filled in by what the picture works out.',
  ),
  credit: prose('The credit', 500).describe('Sources, measure and scale; stands under the picture.'),
  mixes: prose('What it mixes', 400)
    .optional()
    .describe(
      'Where it sets different measures or scopes side by side: which, and how to read that; printed under it.',
    ),
  series: ref('series').optional().describe('The series that is drawn.'),
  columns: z
    .record(z.string().regex(idPattern), columnName)
    .default({})
    .describe('Columns of the series by the part that they play in the picture.'),
  claimants: z.array(ref('actors')).default([]).describe('Whose figures are set apart from those of others.'),
  since: edtfSchema.optional().describe('Running totals that count from this day are drawn.'),
  period: z
    .strictObject({
      from: daySchema.describe('First day.'),
      to: daySchema.optional().describe('Last day; to the end where it is left out.'),
    })
    .optional()
    .describe('What is drawn, or drawn on an even scale.'),
  groups: z
    .array(
      z.strictObject({
        label: line('The label', 80).describe('Heading of the group.'),
        measures: z.array(z.string()).min(1, { error: 'Name at least one measure.' }).describe('Measures in it.'),
        note: line('The note', 80).optional().describe('A line under the heading.'),
        claimants: z
          .array(ref('actors'))
          .default([])
          .describe('Whose figures are in it; everybody’s where it is left out.'),
      }),
    )
    .default([])
    .describe('Groups of measures that are kept apart.'),
  marks: z
    .array(
      z.strictObject({
        entry: ref('entries').describe('The entry.'),
        figure: z
          .string()
          .regex(idPattern, { error: 'This is not a figure id.' })
          .describe('Its figure, which is printed.'),
        label: line('The label', 40).optional().describe('Words before the number, in place of its day.'),
      }),
    )
    .default([])
    .describe('Figures that the picture names, by entry and figure.'),
  items: z
    .array(
      z.strictObject({
        entry: ref('entries').describe('The entry that the row leads to.'),
        label: line('The label', 60).describe('Who or what the row is about.'),
        note: line('The note', 80).optional().describe('What is said of it, in a few words.'),
        figure: z
          .string()
          .regex(idPattern, { error: 'This is not a figure id.' })
          .optional()
          .describe('Figure of the entry that is drawn.'),
        beside: z
          .string()
          .regex(idPattern, { error: 'This is not a figure id.' })
          .optional()
          .describe('Figure of the same entry that it is set beside.'),
        group: line('The group', 80).optional().describe('Heading under which it stands.'),
        column: line('The column', 40).optional().describe('Column in which it stands.'),
        kind: z
          .enum(['record', 'said', 'reported', 'denied'], {
            error: 'The kind is one of: record, said, reported, denied.',
          })
          .optional()
          .describe('record: a document; said: on the record; reported: unnamed people; denied: reported and denied.'),
        from: edtfSchema.optional().describe('When it began; the date of the entry where it is left out.'),
        to: edtfSchema.optional().describe('When it ended; open where it is left out.'),
      }),
    )
    .default([])
    .describe('Rows of a picture that is a list, in order.'),
  events: z
    .array(
      z.strictObject({
        date: daySchema.describe('The day.'),
        label: line('The label', 40).describe('What happened, in a word or two.'),
        entry: ref('entries').optional().describe('The entry that tells of it.'),
      }),
    )
    .default([])
    .describe('Days that are marked.'),
  labels: z
    .record(z.string().regex(idPattern), line('The label', 80))
    .default({})
    .describe('Words at the axes and lines, by the part that they play in the picture.'),
  shape: oneOf(['wide', 'rows'], 'The shape')
    .default('wide')
    .describe('wide for a drawing with axes, rows for a list of bars.'),
  reviewed: daySchema.describe('Day of the last check.'),
});

export type Plot = z.output<typeof plotSchema>;
