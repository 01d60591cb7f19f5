import { z } from 'astro/zod';
import { attributionSchema } from './attribution.ts';
import { daySchema, edtfSchema } from './dates.ts';
import type { Figure } from './figures.ts';
import { type Names, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { mostWords, wordCount } from './phrases.ts';
import { line, oneOf, prose } from './text.ts';

/** What an entry rests on, from a record that anyone can open to a statistical model. */
export const bases = {
  record: { label: 'Record', meaning: 'A law, decree, court file or published data.' },
  'on-record': { label: 'On the record', meaning: 'A named person or body said it.' },
  'named-sources': { label: 'Named sources', meaning: 'People who gave their names told an outlet.' },
  'unnamed-sources': { label: 'Unnamed sources', meaning: 'People who did not give their names told an outlet.' },
  assessment: { label: 'Assessment', meaning: 'A body’s judgement from evidence that is not shown.' },
  count: { label: 'Count', meaning: 'Counted one by one.' },
  model: { label: 'Model', meaning: 'Calculated by a statistical method.' },
  observation: { label: 'Observation', meaning: 'Seen or photographed, or read and compared by us.' },
} as const;
export const basisNames = namesOf(bases);
export type Basis = keyof typeof bases;

/** How an entry stands to a claim. */
export const stances = {
  asserts: 'Asserts it',
  confirms: 'Confirms it',
  denies: 'Denies it',
  qualifies: 'Qualifies it',
  refutes: 'Refutes it',
  context: 'Gives context',
} as const;
export const stanceNames = namesOf(stances);
export type Stance = keyof typeof stances;

const relationList = z.array(ref('entries')).default([]);

/** Fields that all facets share. */
export function entryFields(tags: Names) {
  return {
    title: line('The title', 90).describe(
      'Neutral and no stronger than the evidence; says who says it. At most 90 characters.',
    ),
    date: edtfSchema.describe('When it happened or was said, not when it was published elsewhere.'),
    dateNote: prose('The date note', 400).optional().describe('How sure the date is, and what it is the date of.'),
    summary: prose('The summary', 260).describe(
      'One or two plain sentences, at most 260 characters; shown in lists, feeds and search.',
    ),
    basis: oneOf(basisNames, 'The basis').describe('What the entry rests on.'),
    attribution: attributionSchema.describe('The path of the information, root first.'),
    relays: z
      .array(
        z.strictObject({
          entry: ref('entries').describe('The entry that this one repeats.'),
          sure: oneOf(['stated', 'presumed'], 'How sure the relay is').describe(
            'stated where the text names it, presumed where it is our inference.',
          ),
        }),
      )
      .default([])
      .describe('Entries that this one repeats rather than asserts; their roots are its roots.'),
    bears: z
      .array(
        z.strictObject({
          claim: ref('claims').describe('The claim.'),
          stance: oneOf(stanceNames, 'The stance').describe('How the entry stands to the claim.'),
          by: ref('actors')
            .optional()
            .describe(
              'Who takes this stance of its own accord, where it does not go back to the entry’s roots: an assessment may add a motive to what it repeats, a report may carry the answer to it.',
            ),
        }),
      )
      .default([])
      .describe('Which claims the entry bears on, and how.'),
    bearsOnNothing: prose('The reason', 300)
      .optional()
      .describe('Why the entry bears on no claim; only where bears is empty.'),
    sources: z
      .array(
        z.strictObject({
          source: ref('sources').describe('The source.'),
          supports: prose('What the source supports', 300).describe('What of this entry the source carries.'),
          quote: quoteSchema
            .optional()
            .describe("At most eight words, in the original language; must stand in the source's phrases."),
          repeats: z
            .union([z.boolean(), z.array(ref('claims')).min(1)], { error: 'Write true, false or a list of claims.' })
            .default(false)
            .describe(
              'True where this source repeats the statement of the entry, or which of its claims it was seen to repeat; its publisher is then listed behind these.',
            ),
        }),
        { error: 'The sources are missing. Name at least one.' },
      )
      .min(1, { error: 'The list of sources is empty. Name at least one.' })
      .describe('What the entry can be checked against.'),
    actors: z.array(ref('actors')).default([]).describe('Who acts in it or is spoken of.'),
    places: z.array(line('The place', 60)).default([]).describe('Where it happened.'),
    tags: z.array(oneOf(tags, 'The tag')).default([]).describe('Subjects from the closed list.'),
    relations: z
      .strictObject({
        follows: relationList.describe('Entries that this one comes after in the same story.'),
        contradicts: relationList.describe('Entries that cannot both be right, or that answer each other.'),
        narrows: relationList.describe('Entries that this one limits or makes more exact.'),
        supersedes: relationList.describe('Entries that this one replaces.'),
      })
      .prefault({})
      .describe('Ties to other entries; shown from both ends.'),
    caveats: z.array(prose('The caveat', 700)).default([]).describe('What is not established.'),
    reviewed: daySchema.describe('Day of the last check against the sources.'),
    draft: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True keeps it out of every production build.'),
  };
}

const quoteSchema = line('The quote', 160).refine((text) => wordCount(text) <= mostWords, {
  error: 'The quote is longer than eight words. Shorten or paraphrase it.',
});

const shared = z.object(entryFields(['any']));

/** Frontmatter of an entry of any facet, as far as all facets share it. */
export type EntryFrontmatter = z.output<typeof shared> & { figures: Figure[] };
