import type { Front } from './front.ts';
import type { Listed } from './listing.ts';
import { guess, ideaWays, otherWays, type Way, wordsFrom } from './other-words.ts';
import { parseQuestion, type Term } from './question.ts';
import { fold, isCyrillic, wordsOf } from './text.ts';

/** Where an engine found words: how well, and whether among the page's own numbers. */
export interface Found {
  score: number;
  isOwnNumber: boolean;
}

/** Finds words exactly: all of them, next to each other, never by their beginning. Stems may meet. */
export interface Engine {
  find(words: string): Promise<ReadonlyMap<string, Found>>;
}

export interface Hit {
  id: string;
  score: number;
  /** Whether it has every part of the question. */
  isWhole: boolean;
}

export interface Answer {
  terms: readonly Term[];
  hits: readonly Hit[];
  /** Parts that stand on no page. Where one is a number, day or phrase, there are no hits; other words were left out. */
  absent: readonly Term[];
  /** Words that stand on no page of ours, and what is shown in their place. */
  guessed: readonly { said: string; shown: string }[];
  /** Where nothing was found, words of the pages that begin as the last word does, which may not be typed to its end. */
  begun: readonly string[];
  /** Every word or phrase that led to a page, to be marked in a text. */
  words: readonly string[];
}

/** A part of the question with the pages that have it. */
interface Part {
  term: Term;
  found: Map<string, Found>;
  /** Ways that led to a page. */
  used: Set<string>;
  /** Whether only titles of sources have it. */
  isWeak: boolean;
}

const pagesAbout = 1000;
const heaviest = 3;
const leastShare = 0.3;
const manyTerms = 3;
/** How many words more a name may have than what was asked, to be that name and no title with it. */
const restOfName = 3;
/** How much more a claim counts where something is asked, and where something is described in many words. */
const ofQuestion = 2.4;
const ofDescription = 1.4;
/** How a question ends or begins. */
const question =
  /\?\s*$|^\s*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|may(?=\s+\p{L})|must|кто|что|какой|какие|сколько|почему|где|когда|хто|що|який|які|скільки|чому|де|коли)\s/iu;

/** Answers a question from an engine and the words of the pages. */
export async function answer(text: string, engine: Engine, front: Front): Promise<Answer> {
  const terms = parseQuestion(text, front.ideas);
  const asked = await Promise.all(terms.map(async (term) => ({ term, ways: await waysOf(term, front) })));
  // All at once: the engine remembers, and what is asked below has its answer already.
  await Promise.all(asked.flatMap(({ term, ways }) => [...term.ways, ...ways]).map(({ words }) => engine.find(words)));
  const guessed: { said: string; shown: string }[] = [];
  const parts = await Promise.all(asked.map(({ term, ways }) => partOf(term, ways, engine, front, guessed)));
  const absent = parts.filter(({ found }) => found.size === 0).map(({ term }) => term);
  const present = parts.filter(({ found }) => found.size > 0);
  // A number, day or phrase is never passed over; and where nothing stands as it was typed, a guess is offered and not shown.
  const isFinal =
    absent.some(({ kind }) => kind !== 'word') ||
    (absent.length > 0 && present.every(({ term }) => guessed.some(({ said }) => said === term.said)));
  const hits = isFinal
    ? []
    : order(present, front, question.test(text) ? ofQuestion : present.length > manyTerms ? ofDescription : 1);
  const last = hits.length === 0 ? absent.at(-1) : undefined;
  const begun = last?.kind === 'word' && last === terms.at(-1) ? wordsFrom(last.said, await front.lexicon()) : [];
  return { terms, hits, absent, guessed, begun, words: [...new Set(present.flatMap(({ used }) => [...used]))] };
}

/** Other ways of a word that are always asked: ideas, and forms where the script has many. */
async function waysOf({ kind, said }: Term, front: Front): Promise<Way[]> {
  if (kind !== 'word') return [];
  return [...ideaWays(said, front.ideas), ...(isCyrillic(said) ? otherWays(said, await front.lexicon()) : [])];
}

async function partOf(
  term: Term,
  others: readonly Way[],
  engine: Engine,
  front: Front,
  guessed: { said: string; shown: string }[],
): Promise<Part> {
  const found = new Map<string, Found>();
  const used = new Set<string>();
  const add = async (ways: readonly Way[], share = 1): Promise<void> => {
    const answers = await Promise.all(ways.map(async (way) => ({ way, pages: await engine.find(way.words) })));
    for (const { way, pages } of answers)
      for (const [id, page] of pages) {
        used.add(way.words);
        const score = page.score * way.weight * share * (term.kind === 'number' && page.isOwnNumber ? 2 : 1);
        if ((found.get(id)?.score ?? 0) < score) found.set(id, { ...page, score });
      }
  };
  const isOurs = (): boolean => [...found.keys()].some((id) => front.items.has(id));
  await add(term.ways);
  if (term.kind === 'word') {
    await add(others, isOurs() && !isCyrillic(term.said) ? 0.6 : 1);
    if (!isOurs()) {
      const lexicon = await front.lexicon();
      await add(otherWays(term.said, lexicon));
      const [shown, ...more] = isOurs() ? [] : guess(term.said, lexicon);
      if (shown !== undefined) {
        const before = found.size;
        await add([shown, ...more].map((words): Way => ({ words, weight: 0.8, by: 'spelling' })));
        if (found.size > before) guessed.push({ said: term.said, shown });
      }
    }
  }
  return { term, found, used, isWeak: found.size > 0 && !isOurs() };
}

/** Pages by how much of the question they have, in which place, and what they are. */
function order(parts: readonly Part[], front: Front, claimWeight: number): Hit[] {
  const weights = parts.map(
    ({ found, isWeak }) => (isWeak ? 0.4 : 1) * Math.min(heaviest, Math.log(1 + pagesAbout / found.size)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Nothing but words that one name has: whom it names comes before what they said.
  const isName = parts.every(({ term }) => term.kind === 'word');
  const required = parts.filter(({ term }) => term.kind !== 'word');
  const ids = new Set(parts.flatMap(({ found }) => [...found.keys()]));
  const hits = [...ids].flatMap((id): Hit[] => {
    if (required.some(({ found }) => !found.has(id))) return [];
    const listed = front.items.get(id);
    const having = parts.map(({ found }) => found.get(id));
    const share = having.reduce((sum, page, at) => sum + (page ? (weights[at] ?? 0) / total : 0), 0);
    if (share <= leastShare) return [];
    // A word that only sources have counts as found everywhere else.
    const isWhole = having.every((page, at) => page !== undefined || (listed !== undefined && parts[at]?.isWeak));
    const titled = shareInTitle(parts, listed);
    const score =
      having.reduce((sum, page) => sum + (page?.score ?? 0), 0) *
      (listed?.kind === 'Claim' ? claimWeight : 1) *
      (isWhole ? 1.3 : 1) *
      share ** 2 *
      (1 + 0.8 * titled ** 2) *
      (isName && listed?.kind === 'Who' && titled === 1 && wordsOf(listed.title).length <= parts.length + restOfName
        ? 1.4
        : 1) *
      (listed?.factor ?? 0.3);
    return [{ id, score, isWhole }];
  });
  return hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How many parts of the question stand in the title, in any way that led to a page. */
function shareInTitle(parts: readonly Part[], listed: Listed | undefined): number {
  if (!listed) return 0;
  const title = new Set(wordsOf(`${listed.title} ${listed.section}`));
  const has = (word: string): boolean =>
    title.has(word) || [...title].some((one) => one.startsWith(word) && one.length - word.length < 4);
  const isIn = ({ used }: Part): boolean => [...used].some((words) => wordsOf(fold(words)).every(has));
  return parts.filter(isIn).length / parts.length;
}
