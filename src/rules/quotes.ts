import type { Item } from '../body/item.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import { didYouMean } from '../domain/nearest.ts';
import type { Phrase } from '../domain/phrases.ts';
import { placeAt } from '../domain/place.ts';
import { languageOfScript } from '../domain/script.ts';
import { shorten } from '../domain/shorten.ts';
import type { Source } from '../domain/sources.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOf, keptOfSome, ofOneItem } from './one-item.ts';

/** How many quotations there are, and how many stand word for word among the phrases of the source that they name. */
export interface QuoteCount {
  all: number;
  exact: number;
}

/** Quotation marks in use, with what stands between them on one line. */
const quoted = /[«“„"]([^«»“”„"\n]+)[»”“"]/g;

/** Words of a source stand in its phrases and nowhere else: a quote names one of them, and a text prints it by `<Quote>`. */
export function checkQuotes(items: readonly Item[], problems: Problem[]): QuoteCount {
  const phrases = phrasesIn(items);
  const count: QuoteCount = { all: 0, exact: 0 };
  const tally = (isExact: boolean): boolean => {
    count.all += 1;
    if (isExact) count.exact += 1;
    return isExact;
  };
  const entries = new Map(items.filter(({ collection }) => isFacet(collection)).map((item) => [item.id, item]));
  for (const item of items) {
    if (isFacet(item.collection)) checkQuotesOf(item, phrases, tally, problems);
    if (item.collection === 'sources') checkTies(item, entries, problems);
    checkPrinted(item, phrases, tally, problems);
  }
  refuseTyped(items, problems);
  return count;
}

const phrasesIn = keptOfSome(
  ({ collection }) => collection === 'sources',
  (sources) => new Map(sources.map(({ id, fields }) => [id, (fields as unknown as Source).phrases ?? []])),
);

/** The quotes beside the sources of an entry, each with its place in the list. */
const quotesIn = keptOf(({ fields }) =>
  (fields as unknown as EntryFrontmatter).sources.flatMap(({ source, quote }, index) =>
    quote === undefined ? [] : [{ source, quote, index }],
  ),
);

/** What `<Quote>` prints. */
const printedIn = keptOf(({ body }) =>
  body.references.flatMap(({ phrase, ...reference }) =>
    reference.to === 'sources' && phrase !== undefined ? [{ ...reference, phrase }] : [],
  ),
);

/** The quotes beside the sources of an entry. */
function checkQuotesOf(
  item: Item,
  phrases: ReadonlyMap<string, Phrase[]>,
  tally: (isExact: boolean) => boolean,
  problems: Problem[],
): void {
  const { content } = item;
  for (const { source, quote, index } of quotesIn(item)) {
    // Of a source that is missing or broken a line is said already.
    const known = phrases.get(source);
    if (!known || tally(known.some(({ text }) => text === quote))) continue;
    const { line, column } = content.place(['sources', index, 'quote']);
    problems.push(
      at(
        content.file,
        line,
        column,
        `sources.${index}.quote`,
        'source',
        `The quote is not among the phrases of "${source}". Add it there in the original language, or paraphrase.`,
      ),
    );
  }
}

/** An entry that a phrase decides must rest on its source, or readers of the entry could not find where the words stand. */
function checkTies({ id, content, fields }: Item, entries: ReadonlyMap<string, Item>, problems: Problem[]): void {
  for (const [index, phrase] of ((fields as unknown as Source).phrases ?? []).entries()) {
    for (const [nth, wanted] of (phrase.for ?? []).entries()) {
      const entry = entries.get(wanted)?.fields as unknown as EntryFrontmatter | undefined;
      if (!entry || entry.sources.some(({ source }) => source === id)) continue;
      const { line, column } = content.place(['phrases', index, 'for', nth]);
      problems.push(
        at(
          content.file,
          line,
          column,
          `phrases.${index}.for.${nth}`,
          'source',
          `The entry "${wanted}" does not name this source. Add "${id}" to its sources, or take the entry out here.`,
        ),
      );
    }
  }
}

function checkPrinted(
  item: Item,
  phrases: ReadonlyMap<string, Phrase[]>,
  tally: (isExact: boolean) => boolean,
  problems: Problem[],
): void {
  for (const { line, column, id, phrase, field = 'body' } of printedIn(item)) {
    const known = phrases.get(id);
    if (!known) continue;
    const names = known.map((one) => one.id);
    if (tally(names.includes(phrase))) continue;
    problems.push(
      at(
        item.content.file,
        line,
        column,
        field,
        'source',
        `The source "${id}" has no phrase "${phrase}".${didYouMean(phrase, names) || ` It has: ${names.join(', ') || 'none'}.`}`,
      ),
    );
  }
}

/** Words in another script between quotation marks were typed off a source: nobody would notice a slip in them. */
const refuseTyped = ofOneItem(({ content }, problems) => {
  const { text, firstLine } = content.body;
  for (const { 0: all, 1: words = '', index } of text.matchAll(quoted)) {
    if (languageOfScript(words) === undefined) continue;
    const { line, column } = placeAt(text, index);
    problems.push(
      at(
        content.file,
        line + firstLine - 1,
        column,
        'body',
        'source',
        `${shorten(all, 40)} is typed here. Put the words among the phrases of their source and print them as <Quote source="…" phrase="…" />.`,
      ),
    );
  }
});
