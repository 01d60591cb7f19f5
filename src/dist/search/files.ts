import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareText } from '../../domain/compare.ts';
import type { Story } from '../../domain/story.ts';
import { type FrontFile, type Idea, packWords, type WordsFile } from '../../search/front.ts';
import { type Listed, packListing } from '../../search/listing.ts';
import { isCyrillic, wordsOf } from '../../search/text.ts';
import type { SearchRecord } from './records.ts';

/** What Pagefind puts before the JSON of a fragment. */
const fragmentMark = 'pagefind_dcd'.length;

/** The page that Pagefind indexes for a record: text, and what is searched and never shown. */
export function indexedHtml(record: SearchRecord): string {
  const hidden: Record<string, string> = {
    names: unique(record.names),
    also: unique(record.also),
    figures: record.figures.join(' '),
    dates: record.days.join(' '),
    cited: unique([record.cited]),
  };
  const meta = Object.entries(hidden)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeHtml(words)}"></i>`);
  const text = record.sections.map(
    ({ id, heading, blocks }) =>
      `${id === '' ? '' : `<h2 id="${escapeHtml(id)}">${escapeHtml(heading)}</h2>`}${blocks.map((block) => `<p>${escapeHtml(block)}</p>`).join('\n')}`,
  );
  return `<!doctype html><html lang="en"><head><title>${escapeHtml(record.title)}</title></head><body data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-ignore>${escapeHtml(record.title)}</h1><p data-pagefind-meta="summary">${escapeHtml(record.summary)}</p>${meta.join('')}${text.join('\n')}</body></html>`;
}

/**
 * Where Pagefind finds the page of a record below the folder that it is given. Its address in the index is the same, and all that is
 * known of a source before its text has come: the language, then where it stands.
 */
export function indexedPath({ kind, lang, address }: SearchRecord, at: number): string {
  return kind === 'Source' ? `${lang}${address}index.html` : `${at}.html`;
}

/** Ids that the index gave to the records, in the order of the records. */
export function readIds(pagefind: string, records: readonly SearchRecord[]): string[] {
  const folder = join(pagefind, 'fragment');
  const byAddress = new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file)))
        .subarray(fragmentMark)
        .toString();
      return [(JSON.parse(text) as { url: string }).url, file.replace('.pf_fragment', '')];
    }),
  );
  return records.map((record, at) => {
    const id = byAddress.get(`/${indexedPath(record, at).replace(/index\.html$/, '')}`);
    if (id === undefined) throw new Error(`The search index holds nothing for ${record.address}.`);
    return id;
  });
}

/** The file of ideas and of everything but sources. */
export function frontFile(
  records: readonly SearchRecord[],
  ids: readonly string[],
  ideas: readonly Idea[],
  story: Story,
): FrontFile {
  const items = records.flatMap((record, at): [string, Listed][] =>
    record.kind === 'Source'
      ? []
      : [[ids[at] ?? '', { ...record, claimants: record.claimants.map((id) => story.actor(id).fields.name) }]],
  );
  return { items: packListing(items), ideas: ideas.map(({ page, asked }) => [[...page], [...asked]]) };
}

/** Every word of the pages that a reader may have misspelt: names and places first, then the rest; of titles of sources only what is Cyrillic. */
export function wordsFile(records: readonly SearchRecord[], story: Story): WordsFile {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const record of records) {
    const { title, summary, section, sections, kind } = record;
    if (kind === 'Who') for (const word of wordsOf(capitalised(record.names.join(' ')))) names.add(word);
    const text = [title, summary, section, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
    for (const word of wordsOf([...text, ...record.names, ...record.also].join(' ')))
      if (kind !== 'Source' || isCyrillic(word)) words.add(word);
  }
  for (const { fields } of story.timeline) for (const word of wordsOf(fields.places.join(' '))) names.add(word);
  const isTelling = (word: string): boolean => word.length > 3 && !/\d/.test(word);
  return {
    names: packWords([...names].filter((word) => !/^\d/.test(word)).toSorted(compareText)),
    words: packWords([...words].filter((word) => isTelling(word) && !names.has(word)).toSorted(compareText)),
  };
}

/** Without words that a name only describes by: “people familiar with the matter” has no name in it. */
function capitalised(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}-]*/gu, ' ');
}

function unique(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(wordsOf))].join(' ');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
