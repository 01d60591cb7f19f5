import { AstroError } from 'astro/errors';
import { anchorOf } from '../body/headings.ts';
import type { Item } from '../body/item.ts';
import type { Chapter } from '../domain/chapters.ts';
import { firstParagraphs } from './first-paragraphs.ts';
import { keptEdition } from './kept.ts';
import type { Term } from './terms.ts';

const known = new WeakMap<Item, Term[]>();

/** The words that are explained where they first stand, by the glossary: which they are is said in its frontmatter. */
export function getTerms(): Term[] {
  const glossary = keptEdition()?.items.find(({ collection, id }) => collection === 'chapters' && id === 'glossary');
  if (!glossary) return [];
  const terms = known.get(glossary) ?? termsOf(glossary);
  known.set(glossary, terms);
  return terms;
}

function termsOf(glossary: Item): Term[] {
  const meanings = firstParagraphs(glossary.content.body.text);
  return Object.entries((glossary.fields as unknown as Chapter).inPlace ?? {}).map(([title, words]) => {
    const meaning = meanings.get(title);
    if (meaning === undefined) {
      const { file, keyPlace } = glossary.content;
      const { line, column } = keyPlace(['inPlace', title]);
      throw new AstroError(
        `${file}:${line}:${column} inPlace: The glossary has no heading "${title}". Write one with its meaning below, or take the line out.`,
      );
    }
    return { slug: anchorOf(title), title, words, meaning };
  });
}
