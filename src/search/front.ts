import { type Listed, type PackedListing, unpackListing } from './listing.ts';
import { skeleton } from './names.ts';
import { foldCyrillic, isCyrillic } from './text.ts';

/** Words of the pages and what readers say for them; a star stands for any ending. */
export interface Idea {
  page: readonly string[];
  asked: readonly string[];
}

/** The file that the search page loads. */
export interface FrontFile {
  items: PackedListing;
  ideas: [string[], string[]][];
}

/** The file of all words, loaded where a question needs more than the words that it has: forms of a name, spellings, guesses. */
export interface WordsFile {
  names: string;
  words: string;
}

/** An idea, made ready for questions. */
export interface AskedIdea {
  page: readonly string[];
  words: readonly string[];
  starts: readonly string[];
}

/** The words of the pages, made ready for questions. */
export interface Lexicon {
  names: readonly string[];
  words: readonly string[];
  cyrillic: readonly string[];
  skeletons: ReadonlyMap<string, readonly string[]>;
}

export interface Front {
  items: ReadonlyMap<string, Listed>;
  ideas: readonly AskedIdea[];
  /** Loads the words once; a load that failed is tried again. */
  lexicon(): Promise<Lexicon>;
}

const longestShared = 35;
const leastSkeleton = 3;

/** A sorted list in which each word keeps only what differs from the one before. */
export function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < last.length && shared < word.length && shared < longestShared && last[shared] === word[shared])
        shared += 1;
      last = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** The list again. */
export function unpackWords(packed: string): string[] {
  let last = '';
  return packed === ''
    ? []
    : packed.split(' ').map((part) => {
        last = last.slice(0, Number.parseInt(part[0] ?? '0', 36)) + part.slice(1);
        return last;
      });
}

/** Makes the file ready for questions; `loadWords` is asked when the first question needs them. */
export function readFront(file: FrontFile, loadWords: () => Promise<WordsFile>): Front {
  let lexicon: Promise<Lexicon> | undefined;
  return {
    items: unpackListing(file.items),
    ideas: file.ideas.map(([page, asked]) => ({
      page,
      words: asked.filter((word) => !word.endsWith('*')).map(foldCyrillic),
      starts: asked.filter((word) => word.endsWith('*')).map((word) => foldCyrillic(word.slice(0, -1))),
    })),
    lexicon: () => {
      lexicon ??= loadWords().then(lexiconOf, (error) => {
        lexicon = undefined;
        throw error;
      });
      return lexicon;
    },
  };
}

function lexiconOf(file: WordsFile): Lexicon {
  const [names, words] = [unpackWords(file.names), unpackWords(file.words)];
  const skeletons = new Map<string, string[]>();
  for (const name of names) {
    const key = name.length > leastSkeleton ? skeleton(name) : '';
    if (key.length >= leastSkeleton) skeletons.set(key, [...(skeletons.get(key) ?? []), name]);
  }
  return { names, words, cyrillic: [...names, ...words].filter(isCyrillic), skeletons };
}
