import type { Fragment } from './pagefind.ts';
import { stemOf, wordsOf } from './text.ts';

/** A passage of a text with what was asked for in it. */
export interface Excerpt {
  words: { text: string; isAsked: boolean }[];
  isFirst: boolean;
  isLast: boolean;
  /** The heading under which it stands. */
  section: { id: string; title: string } | undefined;
  /** Words as the page writes them, to be marked there. */
  marks: string[];
}

const length = 28;
const before = 6;
const mostMarks = 3;

/** The passage with most of what was asked for; undefined where the text has none of it. */
export function excerptOf({ content, anchors }: Fragment, asked: readonly string[]): Excerpt | undefined {
  const wanted = new Set(asked.flatMap(wordsOf).map(stemOf));
  const words = content.split(/\s+/).filter((word) => word !== '');
  const hits = words.flatMap((word, at) => (stemsOf(word).some((stem) => wanted.has(stem)) ? [at] : []));
  let best = -1;
  let most = 0;
  for (const hit of hits) {
    const within = hits.filter((other) => other >= hit && other < hit + length - before);
    const kinds = new Set(within.flatMap((at) => stemsOf(words[at] ?? '')).filter((stem) => wanted.has(stem))).size;
    const value = kinds * length + within.length;
    if (value > most) [most, best] = [value, hit];
  }
  if (best < 0) return undefined;
  const from = Math.max(0, Math.min(best - before, words.length - length));
  const shown = words.slice(from, from + length);
  const heading = anchors
    .filter(({ element, location }) => /^h[234]$/.test(element) && location <= best)
    .toSorted((a, b) => a.location - b.location)
    .at(-1);
  const marked = hits.filter((at) => at >= best && at < from + length).map((at) => bare(words[at] ?? ''));
  return {
    words: shown.map((text, at) => ({ text, isAsked: hits.includes(from + at) })),
    isFirst: from === 0,
    isLast: from + length >= words.length,
    section: heading && { id: heading.id, title: heading.text },
    marks: [...new Set(marked)].filter((word) => word !== '').slice(0, mostMarks),
  };
}

function stemsOf(word: string): string[] {
  return wordsOf(word).map(stemOf);
}

/** A word without the signs around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
