import type { Tie } from './story.ts';

const names: Record<Tie['kind'], string> = {
  contradicts: 'Does not agree with',
  relays: 'Repeats',
  'relayed-by': 'Repeated by',
  follows: 'Follows',
  'followed-by': 'Followed by',
  narrows: 'It limits or explains',
  'narrowed-by': 'Limits or explains it',
  supersedes: 'Replaces',
  'superseded-by': 'Replaced by',
  mentions: 'Also mentions',
  'mentioned-by': 'Mentioned in',
};
/** What we only presume is not said as if it were known. */
const presumedNames: Partial<Record<Tie['kind'], string>> = {
  relays: 'May repeat, as we presume',
  'relayed-by': 'May be repeated by, as we presume',
};

/** What a tie is called, as seen from the entry that has it. */
export function tieName({ kind, presumed }: Tie): string {
  return (presumed && presumedNames[kind]) || names[kind];
}
