import type { Kind } from './kind.ts';

/** Wording and dates that a person must weigh: headlines stronger than their evidence, scales not named, days that cannot be. */
export const wordKinds = {
  wording: {
    severity: 'warning',
    title: 'A word that no headline or summary uses',
    why: 'It takes for true, or for guilt, what somebody said; or it reads a mind; or it tells the reader what to feel. In quotation marks it is the speaker’s word and may stand.',
    wrong: 'Ministry reveals that officials are threatened',
    right: 'Ministry assesses that officials are likely threatened',
  },
  evidence: {
    severity: 'warning',
    title: 'A word stronger than the standing of the claim',
    why: 'A headline may not be stronger than the weakest claim that it rests on. “Confirmed” is for those able to know; “counted” for who counted.',
    wrong: 'Ministry confirms that officials may not resign (the claim is disputed)',
    right: 'Ministry assesses that officials may not resign',
  },
  'scale-missing': {
    severity: 'warning',
    title: 'A likelihood word without its scale',
    why: 'The same word stands for other ranges in other scales; a reader must know which is meant.',
    wrong: 'words: highly likely',
    right: 'words: highly likely\nscale: phia',
  },
  'odd-date': {
    severity: 'warning',
    title: 'An event later than everything published of it',
    why: 'The date is when it happened or was said. A source cannot report what came after it: mostly a slip in the month or year.',
    wrong: "date: '2024-05-18' (the sources are of May 2023)",
    right: "date: '2023-05-18'",
  },
} as const satisfies Record<string, Kind>;
