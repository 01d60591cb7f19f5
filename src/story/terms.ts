import type { BodyPart } from '../body/compile.ts';

/** A word of the glossary that is explained where it first stands. */
export interface Term {
  slug: string;
  title: string;
  /** The forms in which it is looked for. */
  words: readonly string[];
  meaning: string;
}

/** What the marked word becomes in a compiled body. */
export const termPart = 'Term';

/** Text in these is left as it is: a link leads elsewhere, a heading is an address, a quotation is somebody’s own words, also between quotation marks. */
const closed = /^(?:a|h[1-6]|q|blockquote|code|button)$/;

/** Marks the first use of each term in a compiled body; words in links, headings and quotations stay as they are. */
export function markTerms(parts: readonly BodyPart[], terms: readonly Term[]): BodyPart[] {
  const open = new Set(terms);
  let depth = 0;
  const markText = (text: string): BodyPart[] => {
    const found = [...open]
      .map((term) => ({ term, match: wordIn(term).exec(text) }))
      .filter(({ match }) => match !== null)
      .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
    if (!found?.match) return [text];
    const { term, match } = found;
    open.delete(term);
    const { slug, title, meaning } = term;
    const end = match.index + match[0].length;
    return [
      text.slice(0, match.index),
      { component: termPart, attributes: { slug, title, meaning, word: match[0] }, parts: [] },
      ...markText(text.slice(end)),
    ];
  };
  return parts.flatMap((part): BodyPart[] => {
    if (typeof part !== 'string') return [part];
    const pieces = part.split(/(<[^>]+>)/).flatMap((piece): BodyPart[] => {
      const [, end, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(piece) ?? [];
      if (end !== undefined) {
        if (closed.test(name)) depth += end === '/' ? -1 : 1;
        return [piece];
      }
      return depth > 0 ? [piece] : markText(piece);
    });
    return joined(pieces);
  });
}

/** Every text of the site is searched for the same few terms. */
const patterns = new WeakMap<Term, RegExp>();

function wordIn(term: Term): RegExp {
  let pattern = patterns.get(term);
  if (!pattern) {
    const words = term.words.map((word) => RegExp.escape(word)).join('|');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}“‘-])(?:${words})(?![\\p{L}\\p{N}-])`, 'u');
    patterns.set(term, pattern);
  }
  return pattern;
}

/** Neighbouring pieces of HTML as one: an element may begin in one and end in the next. */
function joined(parts: readonly BodyPart[]): BodyPart[] {
  return parts.reduce<BodyPart[]>((list, part) => {
    const last = list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') list[list.length - 1] = last + part;
    else if (part !== '') list.push(part);
    return list;
  }, []);
}
