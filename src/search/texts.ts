import { unpackWords } from './front.ts';
import type { Fragment, TextEngine } from './pagefind.ts';
import type { Found } from './rank.ts';
import { stemOf, wordsOf } from './text.ts';

/** All texts with the terms in them; a number of a list is the place of a record. */
export interface TextsFile {
  ids: string[];
  terms: string;
  postings: string;
  /** Own numbers of each record. */
  figures: string[][];
  /** Title where the front has none, address with the language before it where the front has none, summary, and sections as id, heading, text. */
  texts: [string, string, string, [string, string, string][]][];
}

const base = 36;
const heaviest = base - 1;
const perWeight = 2;
/** Weights of this index beside scores of Pagefind. */
const scale = 8;

/** Places of records with their weights: a weight of one digit, then how many records lie between. */
export function packPostings(list: readonly (readonly [number, number])[]): string {
  let last = -1;
  return list
    .map(([at, weight]) => {
      const gap = at - last - 1;
      last = at;
      const digit = Math.max(1, Math.min(heaviest, Math.round(weight * perWeight)));
      return digit.toString(base) + (gap === 0 ? '' : gap.toString(base));
    })
    .join(',');
}

function unpackPostings(packed: string): Map<number, number> {
  let at = -1;
  return new Map(
    packed.split(',').map((part) => {
      at += (part.length > 1 ? Number.parseInt(part.slice(1), base) : 0) + 1;
      return [at, Number.parseInt(part[0] ?? '0', base) / perWeight];
    }),
  );
}

/** The file as an engine that finds what Pagefind finds, without WebAssembly and without a server. */
export function textsEngine(file: TextsFile): TextEngine {
  const packed = file.postings.split(';');
  const places = new Map(unpackWords(file.terms).map((term, at) => [term, packed[at] ?? '']));
  const opened = new Map<string, Map<number, number>>();
  const numberOf = new Map(file.ids.map((id, at) => [id, at]));
  const open = (term: string): Map<number, number> | undefined => {
    const stored = places.get(term);
    if (stored === undefined) return undefined;
    const list = opened.get(term) ?? unpackPostings(stored);
    opened.set(term, list);
    return list;
  };
  const stems = (at: number): string => {
    const [title, , summary, sections] = file.texts[at] ?? ['', '', '', []];
    const text = [title, summary, ...sections.flatMap(([, heading, words]) => [heading, words])].join(' ');
    return ` ${wordsOf(text).map(stemOf).join(' ')} `;
  };
  const find = (words: string): Map<string, Found> => {
    const terms = /^d\d{4,8}$/.test(words) ? [words] : wordsOf(words).map(stemOf);
    const [first, ...others] = terms.map(open);
    if (first === undefined || others.includes(undefined)) return new Map();
    let common = first;
    for (const list of others)
      common = new Map(
        [...common].filter(([at]) => list?.has(at)).map(([at, sum]) => [at, sum + (list?.get(at) ?? 0)]),
      );
    const phrase = ` ${terms.join(' ')} `;
    if (others.length > 0) common = new Map([...common].filter(([at]) => stems(at).includes(phrase)));
    const rarity = Math.log(1 + (file.ids.length - common.size + 0.5) / (common.size + 0.5));
    return new Map(
      [...common].map(([at, weight]) => [
        file.ids[at] ?? '',
        {
          score: (weight / scale) * rarity,
          isOwnNumber: terms.some((term) => file.figures[at]?.includes(term)),
        },
      ]),
    );
  };
  return {
    find: async (words) => find(words),
    text: async (id) => {
      const at = numberOf.get(id);
      return at === undefined ? undefined : fragmentOf(file, at);
    },
  };
}

/** The text of a record in the form that Pagefind gives it. */
function fragmentOf({ texts }: TextsFile, at: number): Fragment {
  const [title, url, summary, sections] = texts[at] ?? ['', '', '', []];
  const words: string[] = [];
  const anchors = sections.flatMap(([id, heading, text]) => {
    const location = words.length;
    words.push(...`${heading} ${text}`.split(/\s+/).filter((word) => word !== ''));
    return id === '' ? [] : [{ element: 'h2', id, text: heading, location }];
  });
  return { url, content: words.join(' '), meta: { title, summary }, anchors };
}
