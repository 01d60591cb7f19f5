import { compareText } from '../../domain/compare.ts';
import { packWords } from '../../search/front.ts';
import { stemOf, wordsOf } from '../../search/text.ts';
import { packPostings, type TextsFile } from '../../search/texts.ts';
import type { SearchRecord } from './records.ts';

/** What a word counts for by where it stands; the same order as in Pagefind's ranking. */
const weights = { title: 5, summary: 2, names: 6, figures: 8, dates: 8, also: 0.6, cited: 0.3 };
const mostOfText = 3;

/** An index of our own with all texts, for where Pagefind cannot run: from a folder on a disk, and without WebAssembly. */
export function textsFile(records: readonly SearchRecord[], ids: readonly string[]): TextsFile {
  const postings = new Map<string, [number, number][]>();
  const average = records.reduce((sum, record) => sum + lengthOf(record), 0) / records.length;
  for (const [at, record] of records.entries())
    for (const [term, weight] of termsOf(record, average)) {
      const list = postings.get(term) ?? [];
      list.push([at, weight]);
      postings.set(term, list);
    }
  const terms = [...postings.keys()].toSorted(compareText);
  return {
    ids: [...ids],
    terms: packWords(terms),
    postings: terms.map((term) => packPostings(postings.get(term) ?? [])).join(';'),
    figures: records.map(({ figures }) => figures.map(String)),
    texts: records.map(({ kind, title, address, lang, summary, sections }) => [
      kind === 'Source' ? title : '',
      kind === 'Source' ? `/${lang}${address}` : address,
      summary,
      sections.map(({ id, heading, blocks }) => [id, heading, blocks.join(' ')]),
    ]),
  };
}

function termsOf(record: SearchRecord, average: number): Map<string, number> {
  const { title, summary, names, also, cited, figures, days } = record;
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight);
  const field = (text: string, weight: number): void => {
    for (const term of new Set(wordsOf(text).map(stemOf))) add(term, weight);
  };
  field(title, weights.title);
  field(summary, weights.summary);
  field(names.join(' '), weights.names);
  field(also.join(' '), weights.also);
  field(cited, weights.cited);
  field(figures.join(' '), weights.figures);
  for (const day of days) add(day, weights.dates);
  const length = 0.6 + 0.4 * (lengthOf(record) / average);
  for (const [term, count] of countsOf(textOf(record)))
    add(term, Math.min(mostOfText, (count * 2.2) / (count + 1.2 * length)));
  return terms;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function textOf({ sections }: SearchRecord): string {
  return sections.map(({ heading, blocks }) => `${heading} ${blocks.join(' ')}`).join(' ');
}

function lengthOf(record: SearchRecord): number {
  return textOf(record).length;
}
