import type { Tie } from './story.ts';

/** What a tie is called, as seen from the entry that has it. */
export const tieNames: Record<Tie['kind'], string> = {
  contradicts: 'Stands against',
  relays: 'Repeats',
  'relayed-by': 'Repeated by',
  follows: 'Comes after',
  'followed-by': 'Followed by',
  narrows: 'Limits',
  'narrowed-by': 'Limited by',
  supersedes: 'Replaces',
  'superseded-by': 'Replaced by',
  mentions: 'Also speaks of',
  'mentioned-by': 'Spoken of in',
};
