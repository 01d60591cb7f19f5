import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { ref } from './ids.ts';
import { isMeasure } from './measures.ts';
import { line, oneOf, prose, webAddress } from './text.ts';

/** Origin, definition and processing of a time series; the numbers stand in the CSV file of the same name. */
export const seriesSchema = z.strictObject({
  title: line('The title', 120).describe('What the series shows, and who counts.'),
  producer: ref('actors').describe('Who publishes the numbers.'),
  source: ref('sources').describe('Where they were read.'),
  citation: prose('The citation', 400).describe('How to cite it.'),
  url: webAddress.describe('Address of the data.'),
  licence: line('The licence', 160).describe(
    'Terms under which the data may be used; third-party figures keep their own.',
  ),
  accessed: daySchema.describe('Day, or state, of the copy.'),
  processing: oneOf(['none', 'minor', 'major'], 'The processing').describe('How much was changed on the way.'),
  processingNote: prose('The processing note', 500).describe('What was changed.'),
  measure: z
    .string()
    .refine(isMeasure, { error: 'This is not a measure. Use one of the list in the content model.' })
    .describe('What the main column counts.'),
  population: line('The population', 240).describe('Who or what is counted.'),
  unit: line('The unit', 40).describe('Unit of the numbers.'),
  cumulative: z
    .boolean({ error: 'Write true for running totals, false otherwise.' })
    .describe('True for running totals.'),
  falls: prose('The note on falling values', 500).optional().describe('Why a cumulative column may fall.'),
  columns: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[a-z][a-z0-9_]*$/, { error: 'This is not a column name. Use a–z, 0–9 and _.' })
          .describe('Name in the header of the CSV file.'),
        label: line('The label', 80).describe('Name for readers.'),
        kind: oneOf(['date', 'month', 'number', 'text'], 'The kind of column').describe('What stands in it.'),
        cumulative: z.boolean().default(false).describe('True where values are running totals.'),
        optional: z.boolean().default(false).describe('True where a cell may be empty: not counted or not published.'),
      }),
    )
    .min(2, { error: 'A series has at least two columns. List them as in the CSV file.' })
    .describe('The columns of the CSV file, in order.'),
});

export type Series = z.output<typeof seriesSchema>;
/** One row of a series: numbers where the column is a number, null where the cell is empty. */
export type SeriesRow = Record<string, string | number | null>;
