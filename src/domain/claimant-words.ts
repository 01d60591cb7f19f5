import type { Qualifier } from './amounts.ts';
import type { Figure } from './figures.ts';

/** Words of claimants that say no more than our own word before the number. */
const sameAs: Readonly<Record<Qualifier, readonly string[]>> = {
  exactly: [],
  stated: [],
  about: ['about', 'approximately', 'around', 'roughly', 'some'],
  'at-least': ['at least', 'no less than'],
  'more-than': ['more than', 'over'],
  almost: ['almost', 'nearly'],
  'up-to': ['up to', 'as many as'],
};

/** How sure the claimant was, in its own words: “likely; approximately”. Empty where it said no such word. */
export const wordsOf = ({ words }: Figure): string => (words === undefined || words === 'none' ? '' : `“${words}”`);

/** Nor do these, beside a day or a range. */
const plain: readonly string[] = ['to date', 'between', 'from … to'];

/** The same beside the number, without what the number's own word, or words that stand beside it, say already: “likely”. */
export function hedgeOf({ words = 'none', qualifier }: Figure, said: readonly string[] = []): string {
  const known = new Set(['none', ...plain, ...sameAs[qualifier], ...said]);
  const more = words.split('; ').filter((word) => !known.has(word));
  return more.length === 0 ? '' : `“${more.join('; ')}”`;
}
