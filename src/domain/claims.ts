import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { type Names, ref } from './ids.ts';
import { line, oneOf, prose } from './text.ts';

const entryList = z.array(ref('entries')).default([]);

/** A proposition at stake. Its standing, roots and response are computed from the entries that bear on it. */
export const claimSchema = (facets: Names) =>
  z.strictObject({
    statement: line('The statement', 180).describe(
      'The proposition in one plain sentence that could be true or false.',
    ),
    short: line('The short name', 40)
      .optional()
      .describe('A name of at most 40 characters for marks in pictures and lists; never shown without the standing.'),
    facet: oneOf(facets, 'The facet').describe('The facet that it belongs to.'),
    about: z
      .array(ref('actors'), { error: 'Say whom the claim is about.' })
      .min(1, { error: 'Say whom the claim is about: the actors whose answer is due.' })
      .describe('Whose answer is due.'),
    response: z
      .strictObject({
        found: oneOf(['none-found', 'not-due'], 'What was found').describe(
          'none-found where no answer of theirs was found, not-due where the speaker is the one spoken about.',
        ),
        where: prose('Where it was looked for', 300).describe('Where an answer was looked for, or why none is due.'),
      })
      .optional()
      .describe('Required where no entry carries an answer of those whom the claim is about.'),
    accuses: z
      .boolean({ error: 'Write true where the claim accuses those whom it is about, false otherwise.' })
      .default(false)
      .describe('True where the claim accuses those whom it is about; only then can their word confirm it.'),
    extent: oneOf(['all', 'some'], 'The extent')
      .optional()
      .describe(
        'A second entry of how much the statement says: some where it speaks of some, of most, of a few bodies or of some times, all otherwise.',
      ),
    evidence: z
      .strictObject({
        asserts: entryList.describe('Entries that assert it.'),
        confirms: entryList.describe('Entries that confirm it.'),
        denies: entryList.describe('Entries that deny it.'),
        qualifies: entryList.describe('Entries that qualify it.'),
        refutes: entryList.describe('Entries that refute it.'),
        roots: z.array(ref('actors')).optional().describe('Whom those that count lead back to.'),
      })
      .optional()
      .describe(
        'The evidence typed a second time, by another hand or on another day; the check compares it with the stances of the entries and the roots that follow.',
      ),
    wouldChange: prose('What would change it', 500).describe('What evidence would change the standing.'),
    reviewBy: daySchema.describe('Day by which it is to be looked at again.'),
    reviewed: daySchema.describe('Day of the last check.'),
    order: z.number().int().default(100).describe('Place in lists within its facet; smaller comes first.'),
    draft: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True keeps it out of every production build.'),
  });

export type Claim = z.output<ReturnType<typeof claimSchema>>;
