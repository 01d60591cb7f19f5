import { z } from 'astro/zod';
import { daySchema, edtfSchema } from './dates.ts';
import { type Names, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { draftMark, line, oneOf, prose } from './text.ts';

/** The ladder of certainty, from the lowest rung to the highest. */
export const rungs = {
  hinted: { label: 'Hinted', meaning: 'A hint, or one person’s knowledge of some cases.' },
  likely: { label: 'Likely', meaning: 'Said with a word of likelihood.' },
  said: { label: 'Said', meaning: 'Said by somebody named or counted, without a hedge.' },
  fact: { label: 'Fact', meaning: 'Stated as a fact, with nobody between it and the reader.' },
} as const;
export const rungNames = namesOf(rungs);

/** What a station did with the word that the matter turns on, which may change while the certainty stays. */
export const wordings = {
  kept: 'Keeps the word',
  beside: 'Sets another word beside it',
  replaced: 'Has another word in its place',
} as const;
const wordingNames = namesOf(wordings);

/** Whether a station passed the denial on. */
export const denials = {
  'not-due': 'No denial was due',
  'not-yet': 'No denial stood yet',
  'none-found': 'No denial of it was found',
  'is-denial': 'This is the denial',
  carried: 'Carries the denial',
  'left-out': 'Leaves the denial out',
  'not-known': 'Not seen in what was read',
} as const;
const denialNames = namesOf(denials);

/** How a station is named where the way is drawn as stairs; a station without it is left out of the drawing. */
const stepPicture = z
  .strictObject({
    who: line('The name in the picture', 26)
      .optional()
      .describe('Who speaks, in few letters; the actor’s name where absent.'),
    words: line('The words in the picture', 26).describe('Its wording in a word or two.'),
    struck: z.boolean().default(false).describe('The word is gone from here on.'),
    note: line('The note in the picture', 32).optional().describe('What stands under the day.'),
    broken: z.boolean().default(false).describe('Reached by our inference, or under another author.'),
    aside: z.boolean().default(false).describe('An answer: drawn in a lane of its own.'),
  })
  .optional();

/** How the wording of one matter changed from station to station. */
export const driftSchema = (facets: Names) =>
  z.strictObject({
    title: line('The title', 120).describe('The matter, in neutral words.'),
    facet: oneOf(facets, 'The facet').describe('The facet that it belongs to.'),
    summary: prose('The summary', 400).describe('What the comparison shows.'),
    steps: z
      .array(
        z.strictObject({
          who: ref('actors').describe('Whose wording it is.'),
          date: edtfSchema.describe('When it was said or published.'),
          says: prose('What it says', 300).describe('The wording, paraphrased.'),
          words: line('The certainty words', 120)
            .optional()
            .describe('Its own certainty words; none where there were none.'),
          rung: oneOf(rungNames, 'The rung').describe('Where it stands on the ladder of certainty.'),
          wording: oneOf(wordingNames, 'What became of the word')
            .optional()
            .describe('Where the matter turns on one word: whether it was kept.'),
          denial: oneOf(denialNames, 'What became of the denial').describe('Whether it passes the denial on.'),
          changed: prose('What changed', 300).optional().describe('What was lost or hardened at this station.'),
          picture: stepPicture.describe('How it is named in the drawing.'),
          entry: ref('entries').optional().describe('The entry that carries it.'),
          source: ref('sources').optional().describe('Where it can be read.'),
        }),
      )
      .min(2, { error: 'A drift needs at least two stations. List them from the origin on.' })
      .describe('The stations, origin first.'),
    picture: z
      .strictObject({
        head: line('The head', 20).describe('What the statement is about, in a word.'),
        moral: line('The moral', 80).describe('What became of it.'),
        end: line('The end', 110).describe('What the last station says.'),
        denial: line('The denial', 110).optional().describe('Where the last station leaves it out: who had denied it.'),
        note: line('The note', 40).describe('How it says so.'),
        lane: line('The lane', 20).optional().describe('What the lane of answers is called.'),
        words: z
          .tuple([line('The first word', 20), line('The last word', 20)])
          .optional()
          .describe('Where a word changed and no certainty: the rungs are these two words.'),
      })
      .optional()
      .describe('Draws the way as stairs, on the front page.'),
    reviewed: daySchema.describe('Day of the last check.'),
    draft: draftMark,
  });

export type Drift = z.output<ReturnType<typeof driftSchema>>;

/** What the ladder shows: the first station above the origin's rung, the first that replaces the word, and the first that leaves the denial out. */
export function lossesOf(drift: Drift): Record<'hardened' | 'replaced' | 'denialLost', number | undefined> {
  const first = drift.steps[0];
  const found = (index: number): number | undefined => (index === -1 ? undefined : index);
  return {
    hardened:
      first &&
      found(
        drift.steps.findIndex(
          ({ rung, denial }) => denial !== 'is-denial' && rungNames.indexOf(rung) > rungNames.indexOf(first.rung),
        ),
      ),
    replaced: found(drift.steps.findIndex(({ wording }) => wording === 'replaced')),
    denialLost: found(drift.steps.findIndex(({ denial }) => denial === 'left-out')),
  };
}
