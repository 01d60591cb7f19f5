import { distance } from 'fastest-levenshtein';
import type { AskedIdea, Lexicon } from './front.ts';
import { isSameCyrillic, skeleton } from './names.ts';
import { fold, foldCyrillic, isCyrillic } from './text.ts';

/** Another way in which the pages may have a word, and how much a page counts that has it so. */
export interface Way {
  words: string;
  weight: number;
  by: 'itself' | 'form' | 'spelling' | 'idea';
}

const longestEnding = 8;
const leastSpelled = 5;

/** What the pages say for a word. */
export function ideaWays(word: string, ideas: readonly AskedIdea[]): Way[] {
  const folded = foldCyrillic(word);
  const meant = ideas.filter(
    ({ words, starts }) =>
      words.includes(folded) ||
      starts.some((start) => folded.startsWith(start) && folded.length - start.length < longestEnding),
  );
  return [...new Set(meant.flatMap(({ page }) => page))].map((words) => ({ words, weight: 0.8, by: 'idea' }));
}

/** Forms of a Cyrillic word, and spellings of a name. */
export function otherWays(word: string, lexicon: Lexicon): Way[] {
  const ways = new Map<string, Way>();
  const add = (words: string, weight: number, by: Way['by']): void => {
    if (words !== fold(word) && (ways.get(words)?.weight ?? 0) < weight) ways.set(words, { words, weight, by });
  };
  const folded = foldCyrillic(word);
  if (isCyrillic(word))
    for (const name of lexicon.cyrillic)
      if (foldCyrillic(name) === folded) add(name, 1, 'form');
      else if (isSameCyrillic(name, word)) add(name, 0.95, 'form');
  if (word.length >= leastSpelled)
    for (const name of lexicon.skeletons.get(skeleton(word)) ?? []) add(name, 0.9, 'spelling');
  return [...ways.values()];
}

const leastBeginning = 3;
const mostBegun = 3;

/** Names and then other words that begin as a word does; none for digits and for very short words. */
export function wordsFrom(beginning: string, { names, words }: Lexicon): string[] {
  const asked = fold(beginning);
  if (asked.length < leastBeginning || /\d/.test(asked)) return [];
  return [names, words].flatMap((list) => list.filter((word) => word.startsWith(asked))).slice(0, mostBegun);
}

/** What a word that is on no page may have meant: names first, few mistakes, never in digits, never in short words. */
export function guess(word: string, lexicon: Lexicon): string[] {
  const asked = fold(word);
  const { length } = asked;
  if (length < 5 || /\d/.test(asked)) return [];
  const found: [string, number][] = [];
  const look = (words: readonly string[], most: number, firstCounts: boolean, less: number): void => {
    if (most === 0) return;
    for (const candidate of words) {
      if (Math.abs(candidate.length - length) > most + 1 || /\d/.test(candidate)) continue;
      const mistakes = Math.min(...numbersOf(candidate).map((form) => mistakesIn(asked, form)));
      if (mistakes > most || isOtherForm(asked, candidate)) continue;
      if (asked[0] === candidate[0] || (!firstCounts && mistakes === 1 && length > leastSpelled))
        found.push([candidate, mistakes - less]);
    }
  };
  look(lexicon.names, length >= 8 ? 2 : 1, false, 0.3);
  look(lexicon.words, length >= 11 ? 2 : length >= 7 ? 1 : 0, true, 0);
  if (found.length === 0 && length > 5 && !isCyrillic(asked)) {
    const key = skeleton(asked);
    if (key.length > 5)
      for (const [known, names] of lexicon.skeletons)
        if (Math.abs(known.length - key.length) < 2 && distance(key, known) <= 1)
          for (const name of names) found.push([name, 1.5]);
  }
  found.sort(([a, less], [b, more]) => less - more || a.length - b.length || (a < b ? -1 : 1));
  const best = found[0]?.[1] ?? 0;
  return found
    .filter(([, mistakes]) => mistakes <= best + 0.01)
    .slice(0, 2)
    .map(([name]) => name);
}

const endings = /^(?:|y|s|es|ed|er|ers|or|ors|ing|ly|al|ion|ions|ive|ic)$/;

/** Whether two words begin alike and differ by an ending: then they are two words, and neither is a slip for the other. */
function isOtherForm(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const cut = at > 4 && one[at - 1] === 'e' ? [at, at - 1] : [at];
  return at > 3 && cut.some((end) => endings.test(one.slice(end)) && endings.test(other.slice(end)));
}

/** A word as it stands and, where it may be a plural, its singular, which leads to the same pages. */
function numbersOf(word: string): string[] {
  return /[a-z]{4}s$/.test(word) ? [word, word.slice(0, -1)] : [word];
}

function mistakesIn(asked: string, candidate: string): number {
  return isSwap(asked, candidate) ? 1 : distance(asked, candidate);
}

/** Whether two neighbours changed places, and nothing else. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
