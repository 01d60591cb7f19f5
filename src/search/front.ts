import { skeleton } from './names.ts';
import { foldCyrillic, isCyrillic } from './text.ts';

/** Words of the pages and what readers say for them; a star stands for any ending. */
export interface Idea {
  page: readonly string[];
  asked: readonly string[];
}

/** What the index says of a page or a section: all that is shown before its text has come. */
export interface Listed {
  address: string;
  title: string;
  section: string;
  kind: string;
  facet: string;
  date: string;
  standing: string;
  claimants: readonly string[];
  /** How much it counts among others: a root before what repeats it. */
  factor: number;
}

/** The file that the search page loads: lists with numbers in them where a text comes often. */
export interface FrontFile {
  kinds: string[];
  facets: string[];
  standings: string[];
  claimants: string[];
  /** Id in the index → address, title, section, numbers of kind, facet and standing, date, factor in hundredths, numbers of the claimants. */
  items: Record<string, [string, string, string, number, number, number, string, number, number[]]>;
  names: string;
  words: string;
  ideas: [string[], string[]][];
}

interface AskedIdea {
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
  ideas: readonly AskedIdea[];
}

export interface Front {
  items: ReadonlyMap<string, Listed>;
  lexicon: Lexicon;
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

/** Makes the file ready for questions. */
export function readFront(file: FrontFile): Front {
  const items = Object.entries(file.items).map(
    ([id, [address, title, section, kind, facet, standing, date, factor, claimants]]): [string, Listed] => [
      id,
      {
        address,
        title,
        section,
        kind: file.kinds[kind] ?? '',
        facet: file.facets[facet] ?? '',
        standing: file.standings[standing] ?? '',
        date,
        factor: factor / 100,
        claimants: claimants.map((claimant) => file.claimants[claimant] ?? ''),
      },
    ],
  );
  return { items: new Map(items), lexicon: lexiconOf(unpackWords(file.names), unpackWords(file.words), file.ideas) };
}

function lexiconOf(names: string[], words: string[], ideas: FrontFile['ideas']): Lexicon {
  const keyed = names.filter((name) => name.length > leastSkeleton).map((name) => [skeleton(name), name] as const);
  const skeletons = new Map<string, string[]>();
  for (const [key, name] of keyed)
    if (key.length >= leastSkeleton) skeletons.set(key, [...(skeletons.get(key) ?? []), name]);
  return {
    names,
    words,
    cyrillic: [...names, ...words].filter(isCyrillic),
    skeletons,
    ideas: ideas.map(([page, asked]) => ({
      page,
      words: asked.filter((word) => !word.endsWith('*')).map(foldCyrillic),
      starts: asked.filter((word) => word.endsWith('*')).map((word) => foldCyrillic(word.slice(0, -1))),
    })),
  };
}
