import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { ref } from './ids.ts';
import { draftMark, line, prose } from './text.ts';

/** The step that adds an item at the end of a list. */
const added = '+';
/** Names by which an item of a list is told from the others. */
const names = ['id', 'claim', 'entry', 'actor', 'source'] as const;

const plain = z.union([z.string(), z.number(), z.boolean()]);

/** One public slip, or one of our own, as our check meets it: what was published is entered into a copy of the record. */
export const benchmarkSchema = z.strictObject({
  title: line('The question', 120).describe('One question, which the page answers by what the check says.'),
  order: z.int({ error: 'The order is missing. Write a whole number.' }).describe('Place on the page, from 1.'),
  published: prose('What was published', 400).describe(
    'What was published, paraphrased; it names the sentence, nobody’s motive.',
  ),
  source: ref('sources').optional().describe('Where it was published; absent where the slip was our own.'),
  origin: prose('What the origin said', 400).describe(
    'What the origin said, or what the record had, with whose word it is.',
  ),
  note: prose('The note', 300).optional().describe('What the record does not have, or what else a reader should know.'),
  entry: ref('entries').describe('The entry that holds the fact.'),
  tries: z
    .array(
      z.strictObject({
        how: line('How it is entered', 120).describe('How the slip is entered.'),
        changes: z
          .array(
            z.strictObject({
              what: line('What is changed', 60).describe('The field in a reader’s words.'),
              claim: ref('claims')
                .optional()
                .describe('The claim in which the field stands; absent where it is the entry.'),
              field: line('The field', 120).describe(
                'Its path, such as figures.killed.measure: items of a list by id, claim, entry, actor, source or number, and + for a new one.',
              ),
              to: z
                .union([plain, z.array(z.string()), z.record(z.string(), plain)])
                .optional()
                .describe('What is entered; absent where the field is taken away.'),
            }),
          )
          .min(1, { error: 'Nothing is changed. Name a field and what is entered there.' })
          .describe('The fields that are changed at once.'),
        person: prose('What a person sees', 300)
          .optional()
          .describe('Shown where the check accepts it: what a person would see, or what would catch it.'),
      }),
    )
    .min(1, { error: 'The slip is not entered anywhere. Write one try.' })
    .describe('Ways in which the slip could be entered.'),
  reviewed: daySchema.describe('Day of the last check.'),
  draft: draftMark,
});

export type Benchmark = z.output<typeof benchmarkSchema>;

/** The way to a field of a record, and what stands there; undefined where there is no such field. */
export function fieldAt(
  fields: unknown,
  written: string,
): { path: (string | number)[]; value: unknown; isNew: boolean } | undefined {
  const path: (string | number)[] = [];
  let value = fields;
  for (const step of written.split('.')) {
    if (Array.isArray(value)) {
      const index = indexOf(value, step);
      if (index === -1) return undefined;
      path.push(index);
      value = value[index];
    } else {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
      path.push(step);
      value = (value as Record<string, unknown>)[step];
    }
  }
  return { path, value, isNew: written.endsWith(`.${added}`) };
}

function indexOf(list: readonly unknown[], step: string): number {
  if (step === added) return list.length;
  if (/^\d+$/.test(step)) return Number(step) < list.length ? Number(step) : -1;
  return list.findIndex(
    (item) => item === step || names.some((name) => (item as Record<string, unknown> | null)?.[name] === step),
  );
}

/** What becomes of a slip, for readers. */
export const outcomeWords = {
  refused: 'The check refuses it.',
  warned: 'The check warns of it.',
  accepted: 'This one passes. A person has to see it.',
} as const;

/** What our check says of one way of entering a slip. */
export interface Said {
  how: string;
  /** Each field with what the record has and what is entered. */
  facts: { what: string; was: unknown; to: unknown }[];
  /** What happens where the record is written so. */
  outcome: keyof typeof outcomeWords;
  /** Its lines, as printed but for the place, with the kind of problem. */
  lines: { text: string; code: string }[];
  /** Its further lines where a published record is changed so in silence. */
  later: Said['lines'];
  person: string | undefined;
}
