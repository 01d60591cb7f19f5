import { z } from 'astro/zod';
import { ref } from './ids.ts';
import { languageTag, line, oneOf, prose } from './text.ts';

export const verbs = [
  'decreed',
  'stated',
  'told',
  'observed',
  'counted',
  'modelled',
  'assessed',
  'reported',
  'relayed',
  'translated',
  'denied',
] as const;

/** Scales of likelihood words. The same word has another range in the other one. */
export const scales = {
  phia: 'PHIA probability yardstick (United Kingdom)',
  icd203: 'ICD 203 (United States intelligence)',
} as const;

/** One station on the path of a piece of information. */
const hopSchema = z.strictObject({
  actor: ref('actors').describe('Who passed it on at this station; an unnamed group is an actor too.'),
  verb: oneOf(verbs, 'The verb').describe('What this station did.'),
  source: ref('sources').optional().describe('Where this station can be read.'),
  words: line('The certainty words', 120)
    .optional()
    .describe("The speaker's own certainty words, such as likely or about; none where there were none."),
  scale: oneOf(['phia', 'icd203'], 'The scale').optional().describe('The likelihood scale that the words belong to.'),
  lang: languageTag.optional().describe('Language of this station, where it matters.'),
  altered: z
    .strictObject({
      from: line('The word before', 80).describe('What stood there before, in our paraphrase.'),
      to: line('The word after', 80).describe('What this station made of it.'),
    })
    .optional()
    .describe('The very thing that this station changed: a claim about it begins here, and not with who spoke before.'),
  lost: prose('What was lost', 300).optional().describe('What this station dropped or hardened.'),
});

/** The path from the root to what was read. */
export const attributionSchema = z
  .array(hopSchema, { error: 'The attribution is missing. List the stations from the root to what was read.' })
  .min(1, { error: 'The attribution is empty. Name at least the root: who said or decreed it.' });

export type Hop = z.output<typeof hopSchema>;

/** Index of the station whose step is the weakest, or undefined where every step is a record or a named speaker. */
export function weakestHop(hops: readonly Hop[], isUnnamed: (actor: string) => boolean): number | undefined {
  let weakest: number | undefined;
  let most = 0;
  for (const [index, hop] of hops.entries()) {
    const weakness = weaknessOf(hop, isUnnamed(hop.actor));
    if (weakness > most) {
      most = weakness;
      weakest = index;
    }
  }
  return weakest;
}

/** 0 for a step that loses nothing; a loss weighs more than an unnamed speaker, and both more than a retelling. */
function weaknessOf(hop: Hop, unnamed: boolean): number {
  if (hop.lost !== undefined) return 3;
  if (unnamed) return 2;
  return hop.verb === 'relayed' || hop.verb === 'translated' ? 1 : 0;
}
