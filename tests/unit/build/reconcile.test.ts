import { describe, expect, test } from 'vitest';
import { type Item, isPage, type Reconciled, reconcile } from '../../../src/build/reconcile.ts';
import { compareUrl, sitePages } from '../../../src/model/addresses.ts';
import { requiredChapters } from '../../../src/model/chapters.ts';

const item = (collection: Item['collection'], id: string, fields: Record<string, unknown> = {}): Item => ({
  collection,
  id,
  fields,
});
/** Pages of the site's own, with the day of the newest figure. */
const ownPages = [...sitePages, compareUrl('2026-06-30')];
const fileOf = (address: string): string => `${address.slice(1)}index.html`;
const ownFiles = [
  ...ownPages.map(fileOf),
  ...['404.html', '_headers', 'robots.txt', 'sitemap.xml', 'feed.xml', 'feed.json'],
  ...['pagefind/pagefind.js', 'pagefind/example.html', 'offline.zip', 'manifest.sha256', '_astro/a.css'],
  ...['one-file.html', 'book.epub'],
];
const items: Item[] = [
  ...requiredChapters.map((id) => item('chapters', id)),
  item('travel-restrictions', 'permit', { draft: false }),
  item('claims', 'held'),
  item('actors', 'office'),
  item('sources', 'gazette'),
  item('audits', 'first'),
  item('drifts', 'words'),
  item('series', 'monthly'),
];
const whole: Reconciled = {
  items,
  contentFiles: [
    'corrections.yaml',
    'redirects.yaml',
    'series/monthly.yaml',
    'series/monthly.csv',
    'drifts/words.yaml',
    'actors/office.yaml',
    'sources/gazette.yaml',
    ...requiredChapters.map((id) => `chapters/${id}.mdx`),
    'travel-restrictions/permit.mdx',
    'claims/held.mdx',
    'audits/first.mdx',
  ],
  redirects: [],
  withdrawn: [],
  released: [],
  listed: ownPages,
  rows: ['permit'],
  files: [
    ...ownFiles,
    'travel-restrictions/permit/index.html',
    'data/entries/permit.json',
    'claims/held/index.html',
    'actors/office/index.html',
    'sources/gazette/index.html',
    'audits/first/index.html',
    'data/series/monthly.csv',
  ],
  lastFiles: [],
};
const faultsWith = (changes: Partial<Reconciled>): string[] => reconcile({ ...whole, ...changes }).faults;
const without = (file: string): string[] => whole.files.filter((one) => one !== file);

test('a whole site has no faults, and its counts add up', () => {
  const { faults, summary } = reconcile(whole);
  expect(faults).toEqual([]);
  const total = ownFiles.filter(isPage).length + 5;
  const other = total - 5 - requiredChapters.length;
  expect(summary).toBe(
    `Wrote ${total} pages: 1 entries, 1 claims, 1 actors, 1 sources, 1 audits, ${requiredChapters.length} chapters, 0 pictures, 0 frames, 0 redirects, 0 withdrawn, 0 versions, ${other} other; 0 drafts left out.`,
  );
});

test.each([
  [
    'an entry',
    'travel-restrictions/permit/index.html',
    'content/travel-restrictions/permit.mdx has no page /travel-restrictions/permit/.',
  ],
  [
    'the record of an entry',
    'data/entries/permit.json',
    'content/travel-restrictions/permit.mdx has no file data/entries/permit.json.',
  ],
  ['a claim', 'claims/held/index.html', 'content/claims/held.mdx has no page /claims/held/.'],
  ['an actor', 'actors/office/index.html', 'content/actors/office.yaml has no page /actors/office/.'],
  ['a source', 'sources/gazette/index.html', 'content/sources/gazette.yaml has no page /sources/gazette/.'],
  ['an audit', 'audits/first/index.html', 'content/audits/first.mdx has no page /audits/first/.'],
  ['a series', 'data/series/monthly.csv', 'content/series/monthly.yaml has no file data/series/monthly.csv.'],
  ['the front page', 'index.html', 'content/chapters/front.mdx has no page /.'],
  ['the timeline', 'timeline/index.html', 'The site has no page /timeline/.'],
  ['the page of errors', '404.html', 'The site has no page /404.html.'],
  ['the archive', 'offline.zip', 'The site has no file offline.zip.'],
])('%s that was not written is named', (_what, file, fault) => {
  expect(faultsWith({ files: without(file) })).toContain(fault);
});

describe('a draft', () => {
  const drafted = items.map((one) => (one.id === 'held' ? item('claims', 'held', { draft: true }) : one));

  test('has no page, and is counted', () => {
    const { faults, summary } = reconcile({ ...whole, items: drafted, files: without('claims/held/index.html') });
    expect(faults).toEqual([]);
    expect(summary).toMatch(/0 claims.*; 1 drafts left out\.$/);
  });

  test('that was written all the same is named', () => {
    expect(faultsWith({ items: drafted })).toEqual(['page /claims/held/ comes from no file of the content.']);
  });
});

test('an entry without a row in the timeline, or with two, is named, and a row of nothing', () => {
  expect(faultsWith({ rows: [] })).toEqual(['The entry permit has no row in the timeline.']);
  expect(faultsWith({ rows: ['permit', 'permit'] })).toEqual(['The entry permit has 2 rows in the timeline.']);
  expect(faultsWith({ rows: ['permit', 'other'] })).toEqual(['The timeline has a row of other, which is no entry.']);
});

test('a page of a year has its origin in the story that lists it', () => {
  const page = 'timeline/2023/index.html';
  expect(faultsWith({ files: [...whole.files, page] })).toEqual([
    'page /timeline/2023/ comes from no file of the content.',
  ]);
  expect(faultsWith({ files: [...whole.files, page], listed: [...ownPages, '/timeline/2023/'] })).toEqual([]);
});

test('a file of the content that became neither page nor draft is named', () => {
  expect(
    faultsWith({ contentFiles: [...whole.contentFiles, 'claims/Held.mdx', 'notes/a.txt', 'series/other.csv'] }),
  ).toEqual([
    'content/claims/Held.mdx became neither a page nor a draft.',
    'content/notes/a.txt became neither a page nor a draft.',
    'content/series/other.csv became neither a page nor a draft.',
  ]);
});

test('a chapter that no page shows is named', () => {
  expect(
    faultsWith({
      items: [...items, item('chapters', 'timeline')],
      contentFiles: [...whole.contentFiles, 'chapters/timeline.mdx'],
    }),
  ).toEqual(['content/chapters/timeline.mdx has no page: the site has no chapter of that name.']);
});

test('a page without an origin is named', () => {
  expect(faultsWith({ files: [...whole.files, 'claims/held/secret/index.html', 'claims/old.html'] })).toEqual([
    'page /claims/held/secret/ comes from no file of the content.',
    'page /claims/old.html comes from no file of the content.',
  ]);
});

test('a page that only the sitemap knows is named', () => {
  expect(faultsWith({ listed: [...whole.listed, '/claims/gone/'] })).toEqual([
    'The sitemap lists /claims/gone/, but there is no such page.',
  ]);
});

test('a redirect has its page', () => {
  expect(faultsWith({ redirects: ['/claims/old/'] })).toEqual([
    'The address /claims/old/ in content/redirects.yaml has no page /claims/old/.',
  ]);
  expect(faultsWith({ redirects: ['/claims/old/'], files: [...whole.files, 'claims/old/index.html'] })).toEqual([]);
});

test('the page of an entry that was taken back must be there', () => {
  expect(faultsWith({ withdrawn: ['/travel-restrictions/old/'] })).toEqual([
    'The address /travel-restrictions/old/ in content/corrections.yaml has no page /travel-restrictions/old/.',
  ]);
});

test('what was released keeps its page and its record', () => {
  const released = ['/v/0123456789abcdef0123/'];
  expect(faultsWith({ released })).toEqual([
    'The address /v/0123456789abcdef0123/ in releases/ has no page /v/0123456789abcdef0123/.',
    'The address /v/0123456789abcdef0123/ in releases/ has no file v/0123456789abcdef0123/record.json.',
  ]);
  const files = ['index.html', 'record.json'].map((name) => `v/0123456789abcdef0123/${name}`);
  expect(faultsWith({ released, files: [...whole.files, ...files] })).toEqual([]);
});

describe('an address of the last site', () => {
  const advice =
    'Lead each lost address on in content/redirects.yaml, or withdraw the entry in content/corrections.yaml. If the page was never published, build with npm run build -- --fresh.';

  test('is not lost in silence', () => {
    expect(faultsWith({ lastFiles: [...whole.files, 'claims/old/index.html', 'actors/gone/index.html'] })).toEqual([
      'The page /claims/old/ stands in the last site and would be gone.',
      'The page /actors/gone/ stands in the last site and would be gone.',
      advice,
    ]);
  });

  test.each<[string, Partial<Reconciled>]>([
    [
      'leads on',
      {
        lastFiles: ['claims/old/index.html'],
        redirects: ['/claims/old/'],
        files: [...whole.files, 'claims/old/index.html'],
      },
    ],
    [
      'is that of an entry withdrawn in the ledger',
      {
        files: [...whole.files, 'travel-restrictions/old/index.html'],
        lastFiles: ['travel-restrictions/old/index.html'],
        withdrawn: ['/travel-restrictions/old/'],
      },
    ],
    ['is that of the newest day, which has moved on', { lastFiles: ['casualty-claims/compare/2026-01-31/index.html'] }],
    ['is no page', { lastFiles: ['_astro/b.css', 'pagefind/fragment/x.pf_fragment', 'data/entries/old.json'] }],
  ])('may go where it %s', (_why, changes) => {
    expect(faultsWith(changes)).toEqual([]);
  });
});
