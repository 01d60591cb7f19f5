import type { CollectionName } from '../domain/ids.ts';
import { recordFile } from '../domain/releases.ts';
import {
  actorUrl,
  auditUrl,
  citeUrl,
  claimUrl,
  compareUrl,
  entryUrl,
  sitePages,
  sourceUrl,
  timelineYearUrl,
} from '../model/addresses.ts';
import { chapterUrl, requiredChapters } from '../model/chapters.ts';
import { collectionOf, isFacet } from '../model/collections.ts';
import { languageUrl } from '../model/languages/index.ts';
import { topLevelFiles } from '../model/paths.ts';
import { embedUrl, pictureFile, pictureUrl, plotCsvUrl } from '../model/plots.ts';
import { bookName, manifestName, offlineName, oneFileName } from './built-files.ts';

/** An item that the check has accepted, as far as its place in the site needs it. */
export interface Item {
  collection: CollectionName;
  id: string;
  fields: Record<string, unknown>;
}

/** What a built site is held against. Paths of files have forward slashes and no slash at the start. */
export interface Reconciled {
  /** Every item that the check has accepted, drafts too. */
  items: readonly Item[];
  /** Files below `content/`. */
  contentFiles: readonly string[];
  /** Old addresses that lead on. */
  redirects: readonly string[];
  /** Addresses of entries that were taken back; each keeps a page that says why. */
  withdrawn: readonly string[];
  /** Addresses of versions that were released; each keeps its page and its record. */
  released: readonly string[];
  /** Addresses in the sitemap, which is made from the story. */
  listed: readonly string[];
  /** The entries that have a row in the timeline, one id a row, on whatever page. */
  rows: readonly string[];
  /** Files of the new site. */
  files: readonly string[];
  /** Files of the site that it replaces. */
  lastFiles: readonly string[];
}

export interface Reconciliation {
  /** What does not add up, one line each; empty where the site is whole. */
  faults: string[];
  /** `Wrote 962 pages: 147 entries, …; 0 drafts left out.` */
  summary: string;
}

/** A file that the site must have, because of `origin`. */
interface Due {
  file: string;
  origin: string;
  kind: string;
}

/** Files that every site has, whatever its content. */
const siteFiles = [
  '404.html',
  '_headers',
  'robots.txt',
  'sitemap.xml',
  'feed.xml',
  'feed.json',
  'pagefind/pagefind.js',
  offlineName,
  oneFileName,
  bookName,
  manifestName,
];
/** Pages of a list that the story cuts: days of the comparison, years of the timeline. */
const yearPage = new RegExp(`^${timelineYearUrl('(?:before|\\d+)')}$`);
const dayPage = new RegExp(`^${compareUrl('\\d{4}-\\d{2}-\\d{2}')}$`);

/** Holds a built site against its content: every item has its page, every page an origin, no draft a page, and no address is lost. */
export function reconcile(given: Reconciled): Reconciliation {
  const { items, contentFiles, redirects, withdrawn, released, listed, rows, files, lastFiles } = given;
  const drafts = items.filter(isDraft);
  const published = items.filter((item) => !isDraft(item));
  const due = [
    ...published.flatMap(dueOf),
    ...redirects.map((address) => dueOfList(address, 'content/redirects.yaml', 'redirects')),
    ...withdrawn.map((address) => dueOfList(address, 'content/corrections.yaml', 'withdrawn')),
    ...released.flatMap((address) => {
      const page = dueOfList(address, 'releases/', 'versions');
      return [page, { ...page, file: `${address.slice(1)}${recordFile}` }];
    }),
    ...pagesOfSite(listed),
  ];
  const there = new Set(files);
  const known = new Map(due.map(({ file, kind }) => [file, kind]));
  const written = files.filter(isPage);
  const used = new Set(items.flatMap(filesOf).concat(topLevelFiles));
  const lost = lastFiles
    .filter((file) => isPage(file) && !there.has(file))
    .map(addressOf)
    .filter((address) => !dayPage.test(address));
  const faults = [
    ...contentFiles
      .filter((file) => !used.has(file))
      .map((file) => `content/${file} became neither a page nor a draft.`),
    ...published
      .filter(({ collection, id }) => collection === 'chapters' && !isChapter(id))
      .map(({ id }) => `content/chapters/${id}.mdx has no page: the site has no chapter of that name.`),
    ...due.filter(({ file }) => !there.has(file)).map(({ file, origin }) => `${origin} has no ${describe(file)}.`),
    ...faultsOfRows(published, rows),
    ...listed
      .filter((address) => !there.has(fileOf(address)) && !known.has(fileOf(address)))
      .map((address) => `The sitemap lists ${address}, but there is no such page.`),
    ...written.filter((file) => !known.has(file)).map((file) => `${describe(file)} comes from no file of the content.`),
    ...lost.map((address) => `The page ${address} stands in the last site and would be gone.`),
  ];
  if (lost.length > 0)
    faults.push(
      'Lead each lost address on in content/redirects.yaml, or withdraw the entry in content/corrections.yaml. If the page was never published, build with npm run build -- --fresh.',
    );
  return { faults, summary: summarise(written, known, drafts.length) };
}

/** True for a file that readers open as a page. */
export function isPage(file: string): boolean {
  return file.endsWith('.html') && !file.startsWith('pagefind/') && file !== oneFileName;
}

function isDraft({ fields }: Item): boolean {
  return fields['draft'] === true;
}

function isChapter(id: string): boolean {
  return requiredChapters.includes(id);
}

/** Files below `content/` that an item is made of. */
function filesOf({ collection, id }: Item): string[] {
  const file = `${collection}/${id}.${collectionOf(collection).extension}`;
  return collection === 'series' ? [file, `series/${id}.csv`] : [file];
}

function dueOf(item: Item): Due[] {
  const { collection, id } = item;
  const origin = `content/${filesOf(item)[0]}`;
  const due = (kind: string, ...list: string[]) => list.map((file) => ({ file, origin, kind }));
  if (isFacet(collection)) return due('entries', fileOf(entryUrl(collection, id)), `data/entries/${id}.json`);
  switch (collection) {
    case 'claims':
      return due('claims', fileOf(claimUrl(id)));
    case 'actors':
      return due('actors', fileOf(actorUrl(id)));
    case 'sources':
      return due('sources', fileOf(sourceUrl(id)));
    case 'audits':
      return due('audits', fileOf(auditUrl(id)));
    case 'citing':
      return due('other', fileOf(citeUrl(id)));
    case 'translations':
      return due('other', fileOf(languageUrl(id)));
    case 'chapters':
      return isChapter(id) ? due('chapters', fileOf(chapterUrl(id))) : [];
    case 'series':
      return due('series', `data/series/${id}.csv`);
    case 'plots':
      return [
        ...due('pictures', fileOf(pictureUrl(id))),
        ...due('frames', fileOf(embedUrl(id))),
        ...due(
          'pictures',
          ...[pictureFile(id, 'svg'), pictureFile(id, 'png'), plotCsvUrl(id)].map((url) => url.slice(1)),
        ),
      ];
    default:
      // All drifts stand on one page, and all benchmarks, which the site has anyway.
      return [];
  }
}

function dueOfList(address: string, list: string, kind: string): Due {
  return { file: fileOf(address), origin: `The address ${address} in ${list}`, kind };
}

/** Pages that do not come from one item: the lists, and the days of comparison that the story lists. */
function pagesOfSite(listed: readonly string[]): Due[] {
  const chapters = new Set(requiredChapters.map(chapterUrl));
  const own = [...sitePages, ...listed.filter((url) => dayPage.test(url) || yearPage.test(url))];
  const files = [...own.filter((url) => !chapters.has(url)).map(fileOf), ...siteFiles];
  return [...new Set(files)].map((file) => ({ file, origin: 'The site', kind: 'other' }));
}

/** Each entry has one row in the timeline, and no row is of anything else. */
function faultsOfRows(published: readonly Item[], rows: readonly string[]): string[] {
  const counts = new Map(published.filter(({ collection }) => isFacet(collection)).map(({ id }) => [id, 0]));
  for (const id of rows) counts.set(id, (counts.get(id) ?? Number.POSITIVE_INFINITY) + 1);
  return [...counts]
    .filter(([, count]) => count !== 1)
    .map(([id, count]) =>
      count === Number.POSITIVE_INFINITY
        ? `The timeline has a row of ${id}, which is no entry.`
        : `The entry ${id} has ${count === 0 ? 'no row' : `${count} rows`} in the timeline.`,
    );
}

/** The file at an address: `/claims/x/` is `claims/x/index.html`. */
export function fileOf(address: string): string {
  return `${address.slice(1)}index.html`;
}

function addressOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

function describe(file: string): string {
  return isPage(file) ? `page ${addressOf(file)}` : `file ${file}`;
}

/** Counts pages by what they come from. */
function summarise(written: readonly string[], known: ReadonlyMap<string, string>, drafts: number): string {
  const count = (kind: string) => written.filter((file) => known.get(file) === kind).length;
  const kinds = [
    'entries',
    'claims',
    'actors',
    'sources',
    'audits',
    'chapters',
    'pictures',
    'frames',
    'redirects',
    'withdrawn',
    'versions',
    'other',
  ];
  return `Wrote ${written.length} pages: ${kinds.map((kind) => `${count(kind)} ${kind}`).join(', ')}; ${drafts} drafts left out.`;
}
