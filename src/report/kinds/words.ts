import type { Kind } from './kind.ts';

/** Wording and dates that a person must weigh: headlines stronger than their evidence, scales not named, days that cannot be. */
export const wordKinds = {
  'forbidden-word': {
    severity: 'warning',
    title: 'A word that no headline or summary uses',
    why: 'It takes for true, or for guilt, what somebody said; or it reads a mind; or it tells the reader what to feel. In quotation marks it is the speaker’s word and may stand.',
    wrong: 'Ministry reveals that officials are threatened',
    right: 'Ministry assesses that officials are likely threatened',
  },
  'strong-word': {
    severity: 'warning',
    title: 'A word stronger than the standing of the claim',
    why: 'A headline may not be stronger than the weakest claim that it rests on. “Confirmed” is for those able to know; “counted” for who counted.',
    wrong: 'Ministry confirms that officials may not resign (the claim is disputed)',
    right: 'Ministry assesses that officials may not resign',
  },
  'loud-mark': {
    severity: 'warning',
    title: 'A question or an exclamation in a headline',
    why: 'A headline says what is known and who says it. A question hints at more than that, and an exclamation mark shouts. The title of a chapter may ask.',
    wrong: 'May officials leave at all?',
    right: 'Officials may not leave, three of them tell the paper',
  },
  unattributed: {
    severity: 'warning',
    title: 'A headline that does not say who says it',
    why: 'While a claim is reported, claimed or disputed, the speaker stays in the headline.',
    wrong: 'Officials may not resign',
    right: 'Officials may not resign, three of them tell the paper',
  },
  'hedge-dropped': {
    severity: 'warning',
    title: 'A hedge that was lost on the way to the headline',
    why: 'The speaker’s doubt is part of what was said. Without it the entry says more than its source.',
    wrong: 'title: Ministry says that officials may not resign (words: likely)',
    right: 'title: Officials are likely barred from resigning, ministry says',
  },
  'scale-missing': {
    severity: 'warning',
    title: 'A likelihood word without its scale',
    why: 'The same word stands for other ranges in other scales; a reader must know which is meant.',
    wrong: 'words: highly likely',
    right: 'words: highly likely\nscale: phia',
  },
  'date-after-sources': {
    severity: 'warning',
    title: 'An event later than everything published of it',
    why: 'The date is when it happened or was said. A source cannot report what came after it: mostly a slip in the month or year.',
    wrong: "date: '2024-05-18' (the sources are of May 2023)",
    right: "date: '2023-05-18'",
  },
  'date-early': {
    severity: 'warning',
    title: 'An event before the story begins',
    why: 'Mostly a slip in the year. What is older and needed to understand the story is tagged as background.',
    wrong: "date: '2003-05-18'",
    right: "date: '2023-05-18'",
  },
} as const satisfies Record<string, Kind>;
