import type { Engine, Found } from './rank.ts';
import { fold } from './text.ts';

/** A text of the index with what is shown of it. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** Language and address of a source that is known by its text alone: its address in the index has both. */
export function placeOf({ url }: Fragment): { lang: string; address: string } {
  const [, lang = '', address = ''] = /^\/([\w-]*)(\/sources\/.*)$/.exec(url) ?? [];
  return { lang, address };
}

interface Result {
  id: string;
  score: number;
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** As much of Pagefind as is used. */
interface Pagefind {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(words: string): Promise<{ results: Result[] }>;
}

/** An engine that can give the texts of what it found. */
export interface TextEngine extends Engine {
  /** The text of a page that was found; undefined where there is none. */
  text(id: string): Promise<Fragment | undefined>;
}

const ranking = {
  termSimilarity: 3,
  pageLength: 0.4,
  termFrequency: 0.3,
  termSaturation: 1.2,
  metaWeights: { title: 5, summary: 2, names: 6, figures: 8, dates: 8, also: 0.6, cited: 0.3, asked: 2 },
};
/** Where the quoted search found what the plain one does not list. */
const leastScore = 0.2;

/**
 * Counts files below an address that did not come. Pagefind says so on the console only, and answers from the files that it has: without
 * this a word whose file was lost on the way would be on no page.
 */
function countLost(base: string): () => number {
  const plain = globalThis.fetch;
  let lost = 0;
  globalThis.fetch = async (...request) => {
    const [input] = request;
    const isOurs = new URL(input instanceof Request ? input.url : input, base).href.startsWith(base);
    try {
      const response = await plain(...request);
      if (isOurs && !response.ok) lost += 1;
      return response;
    } catch (error) {
      if (isOurs) lost += 1;
      throw error;
    }
  };
  return () => lost;
}

/** Pagefind as an engine that finds words exactly and remembers its answers. `base` is the address of its folder. */
export async function pagefindEngine(library: Pagefind, base: string): Promise<TextEngine> {
  const lost = countLost(base);
  const instance = library.createInstance({ basePath: base, baseUrl: '/', language: 'en', noWorker: true });
  await instance.init();
  await instance.options({ ranking });
  const known = new Map<string, Promise<Map<string, Found>>>();
  const results = new Map<string, Result>();
  /** One word in quotes is exact, and so are several; all scores are alike then, so they come from the search without quotes. */
  const ask = async (words: string): Promise<Map<string, Found>> => {
    const bare = words.replace(/["“”«»„]/g, ' ').trim();
    const before = lost();
    const complete = <Answer>(answer: Answer): Answer => {
      if (lost() > before) throw new Error(`a file of the index with “${bare}” did not come`);
      return answer;
    };
    const exact = bare === '' ? [] : complete(await instance.search(`"${bare}"`)).results;
    if (exact.length === 0) return new Map();
    const scored = new Map(complete(await instance.search(bare)).results.map((result) => [result.id, result]));
    return new Map(
      exact.map((result): [string, Found] => {
        const better = scored.get(result.id);
        results.set(result.id, better ?? result);
        return [
          result.id,
          {
            score: better?.score ?? leastScore,
            isOwnNumber: (better ?? result).matchedMetaFields?.includes('figures') === true,
          },
        ];
      }),
    );
  };
  return {
    find: (words) => {
      const key = fold(words);
      const found = known.get(key) ?? ask(key);
      known.set(key, found);
      // What failed is asked for again.
      found.catch(() => known.delete(key));
      return found;
    },
    text: async (id) => results.get(id)?.data(),
  };
}
