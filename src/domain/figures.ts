import { z } from 'astro/zod';
import { formatAmount, qualifiers } from './amounts.ts';
import { edtfSchema } from './dates.ts';
import { idPattern, ref } from './ids.ts';
import type { Measures } from './measures.ts';
import { namesOf } from './names.ts';
import { didYouMean } from './nearest.ts';
import { emptyNumber } from './numbers.ts';
import { line, oneOf, prose } from './text.ts';
import { disagreement, writtenForm } from './written.ts';

/** Which part of the side that is spoken of a count covers; plots and tables of the whole take `whole` alone. */
export const scopes = {
  whole: 'The whole side, as the claimant counts it',
  part: 'A part only, such as one company, one group or one period’s share of a list',
  'other-side': 'The other side’s losses, given for comparison',
  repeated: 'A number that another entry holds, repeated or misread here',
  doubtful: 'A number that its own source calls altered, withdrawn or projected',
  misquoted: 'A number under a measure that its origin did not give it',
} as const;
export type Scope = keyof typeof scopes;

export const intervals = ['ci95', 'range', 'floor', 'none'] as const;

const amount = z
  .number({
    error: emptyNumber,
  })
  .nonnegative({ error: 'The number is negative. A count cannot be below 0.' })
  .max(Number.MAX_SAFE_INTEGER, { error: 'The number is too large to be kept exactly. Check it for a slip.' });

/** A number that somebody claims, with everything needed to keep it from being mixed with another. */
export const figureSchema = (measures: Measures) =>
  z
    .strictObject({
      id: z
        .string({
          error: `The figure has no id. Give it a short name, such as ${measures.known[0]}, to be used by <N figure="…" />.`,
        })
        .regex(idPattern, { error: 'This is not a figure id. Use a–z, 0–9 and single hyphens.' })
        .describe('Short name of the figure within its entry, used by <N figure="…" /> and in addresses.'),
      measure: z
        .string({ error: `The measure is missing. Say what is counted, such as ${measures.known[0]}.` })
        .refine(measures.has, {
          error: ({ input }) =>
            `"${input}" is not a measure.${didYouMean(String(input), measures.known) || ` Use one of: ${measures.names.join(', ')}.`}`,
        })
        .meta(measures.json)
        .describe('What is counted; figures with different measures are never mixed in silence.'),
      value: amount.optional().describe('The single number that was given.'),
      low: amount.optional().describe('Lower bound, where a range was given.'),
      high: amount.optional().describe('Upper bound, where a range was given.'),
      unit: line('The unit', 30)
        .optional()
        .describe('Unit for money, durations, rates and things, such as roubles or years.'),
      qualifier: oneOf(qualifiers, 'The qualifier').describe(
        'How the claimant qualified the number: stated for a plain number without any word, exactly for one counted to the last.',
      ),
      interval: oneOf(intervals, 'The interval').default('none').describe('What low and high mean.'),
      asOf: edtfSchema.describe('The day that the number describes, not the day of publication.'),
      since: edtfSchema.optional().describe('Start of the period that is counted.'),
      population: line('The population', 240).describe(
        'Who or what is counted, and who is left out; "not stated" where the claimant did not say.',
      ),
      scope: oneOf(namesOf(scopes), 'The scope')
        .optional()
        .describe('For the measures of this investigation: which part of the side that is spoken of is covered.'),
      cumulative: z
        .boolean({ error: 'Write true for a running total since the start, false for a period.' })
        .default(false)
        .describe('True for a running total.'),
      claimant: ref('actors').describe('Who gives the number.'),
      source: ref('sources').describe('Where it was read.'),
      words: line('The claimant’s words', 80)
        .optional()
        .describe('The claimant’s own word for what is counted, or for how sure it is.'),
      written: line('The second entry', 200)
        .optional()
        .describe(
          `The number typed a second time from the source or our record, as "${writtenForm}"; the check compares the two.`,
        ),
      cell: z
        .string()
        .regex(/^[a-z0-9-]+\/[^/]+\/[a-z0-9_]+$/, {
          error: 'This names no cell. Write series/row/column; the row is what stands in the first column.',
        })
        .optional()
        .describe('The cell of a series that holds the same number, as series/row/column.'),
      method: prose('The method', 400).optional().describe('How the number was made, where it is known.'),
      note: prose('The note', 400).optional().describe('Anything a reader must know beside the number.'),
    })
    .superRefine((figure, context) => {
      const { value, low, high } = figure;
      const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (value === undefined && (low === undefined || high === undefined)) {
        add('value', 'The figure has neither a value nor both bounds. Write value, or low and high.');
      }
      if ((low === undefined) !== (high === undefined))
        add(
          low === undefined ? 'high' : 'low',
          'Only one bound is given. Write both low and high, or use value with a qualifier.',
        );
      if (low !== undefined && high !== undefined && low > high)
        add('low', `low (${low}) is above high (${high}). Swap them.`);
      if (value !== undefined && low !== undefined && value < low)
        add('value', `value (${value}) is below low (${low}). Check both.`);
      if (value !== undefined && high !== undefined && value > high)
        add('value', `value (${value}) is above high (${high}). Check both.`);
      if (low !== undefined && high !== undefined && figure.interval === 'none') {
        add('interval', 'The figure has bounds but no interval. Say what they mean: ci95, range or floor.');
      }
      if (low === undefined && (figure.interval === 'ci95' || figure.interval === 'range')) {
        add('interval', `An interval "${figure.interval}" needs bounds. Write low and high, or interval: none.`);
      }
      if (measures.needsUnit(figure.measure) && figure.unit === undefined) {
        add('unit', `A figure with measure "${figure.measure}" needs a unit, such as roubles, years or countries.`);
      }
      if (measures.needsScope(figure.measure) && figure.scope === undefined) {
        add(
          'scope',
          `A figure with measure "${figure.measure}" needs a scope. Say what it covers: ${Object.keys(scopes).join(', ')}.`,
        );
      }
      const slip = figure.written === undefined ? undefined : disagreement(figure.written, figure);
      if (slip !== undefined) add('written', slip);
      if (measures.isWhole(figure.measure)) {
        for (const key of ['value', 'low', 'high'] as const) {
          if (figure[key] !== undefined && !Number.isInteger(figure[key]))
            add(key, `${figure[key]} is not a whole number. People are counted whole.`);
        }
      }
    });

export type Figure = z.output<ReturnType<typeof figureSchema>>;

/** The number with its measure: “about 5,937 pilots”, “13 years”, “22 per cent”. */
export function formatFigure(figure: Figure, measures: Measures): string {
  const noun = figure.unit ?? measures.describe(figure.measure).noun;
  return `${formatAmount(figure)}${noun === '' ? '' : ` ${noun}`}`;
}
