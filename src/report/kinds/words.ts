import type { Kind } from './kind.ts';

const title = 'title: Pilots may not leave their posts, three of them tell the Gazette';
/** A hop of a trail with a likelihood word, after the one that stands there. */
const hop = { in: 'permit', was: 'source: register-2023' } as const;
const likely = '\n  - actor: coast-ministry\n    verb: assessed\n    words: realistic possibility';

/** Wording and dates that a person must weigh: headlines stronger than their evidence, scales not named, days that cannot be. */
export const wordKinds = {
  wording: {
    severity: 'warning',
    title: 'A word or mark that no headline or summary uses',
    why: 'It takes for true, or for guilt, what somebody said; or it reads a mind; or it tells the reader what to feel. A question hints at more than is known, and an exclamation mark shouts. In quotation marks a word is the speaker’s and may stand; the title of a chapter may ask.',
    example: { in: 'entry', was: title, wrong: 'title: Gazette reveals a ban', right: 'title: Gazette reports a ban' },
  },
  evidence: {
    severity: 'warning',
    title: 'A headline stronger than its evidence',
    why: 'A headline may not be stronger than the weakest claim that it rests on. “Confirmed” is for those able to know, “counted” for who counted. While a claim is reported, claimed or disputed, the speaker stays in the headline, and so does the speaker’s doubt.',
    example: [
      { in: 'entry', was: title, wrong: 'title: Gazette confirms a ban', right: 'title: Gazette reports a ban' },
      { in: 'entry', wrong: 'title: Pilots may not leave their posts', right: title },
    ],
  },
  'scale-missing': {
    severity: 'warning',
    title: 'A likelihood word without its scale',
    why: 'The same word stands for other ranges in other scales; a reader must know which is meant.',
    example: { ...hop, wrong: `${hop.was}${likely}`, right: `${hop.was}${likely}\n    scale: phia` },
  },
  'odd-date': {
    severity: 'warning',
    title: 'An event later than all that tells of it, or before the story begins',
    why: 'The date is when it happened or was said; a source cannot report what came after it. Mostly a slip in the month or year. What is older and needed to understand the story is tagged as background.',
    example: { in: 'entry', wrong: "date: '2024-05-15'", right: "date: '2023-05-15'" },
  },
} as const satisfies Record<string, Kind>;
