import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { standings } from '../../src/domain/standing.ts';
import { isPartAnchor } from '../../src/model/anchors.ts';
import { facetNames, isFacet } from '../../src/model/collections.ts';
import { allPages } from '../../src/story/all-pages.ts';
import { listedPages } from '../../src/story/rank.ts';
import { storyOf } from '../support/content.ts';
import { page, pages, read, words } from '../support/site.ts';

const main = (file: string): string => words(page(file).querySelector('main'));

describe('a fact-checker reads', () => {
  test('on gs-200590 the number, its day, its claimant, the increase, and that the article wrote “killed”', () => {
    const text = main('casualty-claims/gs-200590/index.html');
    for (const part of [
      'about 200,590 “eliminated”',
      '17 May 2023',
      '610',
      'General Staff of the Armed Forces of Ukraine',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/killed/);
    expect(main('casualty-claims/article-writes-killed/index.html')).toMatch(/killed/);
  });

  test('on uk-mod-update the ministry’s own word “likely” with its scale', () => {
    const trail = words(page('resignation-bans/uk-mod-update/index.html').querySelector('ol.trail'));
    expect(trail).toContain('“likely”');
    expect(trail).toContain('PHIA');
  });

  test('on the resignation ban Peskov’s denial, on the same page', () => {
    for (const file of [
      'resignation-bans/istories-resignation-ban/index.html',
      'resignation-bans/uk-mod-update/index.html',
      'claims/senior-officials-barred/index.html',
    ]) {
      expect(main(file), file).toMatch(/Peskov denie[sd]/);
    }
  });

  test('on a claim the standing, the rule, the origins and what would change it', () => {
    const text = main('claims/senior-officials-barred/index.html');
    const standing = Object.values(standings).map(({ mark, label }) => `${mark} ${label}`);
    expect(standing.some((words) => text.includes(words))).toBe(true);
    for (const part of [/\d+ origins?/, /What would change it/, /How the standing moved/]) expect(text).toMatch(part);
  });

  test('on a day to cite who gave each number, for which day, and which sentences do not hold', () => {
    const document = page('casualty-claims/cite/2023-05-31/index.html');
    const holds = [...document.querySelectorAll('.cite-sentence:not([data-unsupported])')].map(words);
    expect(holds.length).toBeGreaterThan(2);
    expect(holds.filter((text) => !/, by .*, as of \d.* Who is counted: /.test(text))).toEqual([]);
    expect(words(document.querySelector('[data-unsupported]'))).toContain('Not supported.');
    expect(document.querySelector('.figure-table tbody tr')).not.toBeNull();
  });

  test('on a source how much of it was read and what rests on it', () => {
    const text = main('sources/istories-2023-05-15/index.html');
    expect(text).toContain('Not read; known through another source');
    expect(text).toContain('What rests on it');
  });

  test('on the index Песков, ГШ and 200,590 without any script', () => {
    const text = main('index/index.html');
    for (const part of ['Песков', 'Генштаб', '200,590', '16 May 2023']) expect(text).toContain(part);
  });
});

describe('on the page of a day', () => {
  const day = page('casualty-claims/compare/2024-12-31/index.html');

  test('the General Staff’s total of that day stands with claimant, day and source among those not separated', () => {
    const row = [...day.querySelectorAll('#casualties ~ section .figure-row')]
      .map(words)
      .filter((text) => /789,550/.test(text));
    expect(row).toHaveLength(1);
    for (const part of [
      'General Staff of the Armed Forces of Ukraine',
      '31 December 2024',
      'from the series, that day',
    ])
      expect(row[0]).toContain(part);
  });

  test('the lowest and the highest are told first, each with measure, claimant and day', () => {
    const [dead, both] = [...day.querySelectorAll('.as-of-answer > div')].map(words);
    expect(dead).toMatch(/The dead alone ?lowest at least 77,143 dead confirmed by name.*Mediazona.* 2024/);
    expect(both).toMatch(/highest 789,550 “eliminated”.*General Staff.*31 December 2024/);
  });

  test('what is older than a year says so', () => {
    const old = [...day.querySelectorAll('.figure-row[data-old]')].map(words);
    expect(old.length).toBeGreaterThan(0);
    expect(old.filter((text) => !text.includes('older than'))).toEqual([]);
  });

  test('misquoted, withdrawn and doubtful numbers are struck and told why, and stand in no row', () => {
    const apart = [...day.querySelectorAll('.apart-rows li')];
    const struck = words(apart.find((row) => /200,590/.test(words(row))));
    expect(struck).toContain('A number under a measure that its origin did not give it.');
    expect(apart.filter((row) => row.querySelector('s') === null || row.querySelector('a') === null)).toEqual([]);
    const rows = [...day.querySelectorAll('.figure-row')];
    expect(rows.filter((row) => row.querySelector('s') !== null || /200,590|9,861/.test(words(row)))).toEqual([]);
  });

  test('the day before and after, and every day of the comparison, are a link away', () => {
    expect([...day.querySelectorAll('.ruler-near a')].map(words)).toEqual(['← 30 November 2024', '31 January 2025 →']);
    const led = new Set([...day.querySelectorAll('.ruler a')].map((link) => link.getAttribute('href')));
    for (const one of storyOf('.').compareDays)
      expect(led, one).toContain(one === '2024-12-31' ? 'index.html' : `../${one}/index.html`);
    expect(words(day.querySelector('.ruler-years [aria-current]'))).toContain('31 December 2024');
  });

  test('an entry with a total and the claim that rests on it lead to the day on which others are known', () => {
    for (const file of [
      'casualty-claims/gs-200590/index.html',
      'casualty-claims/article-writes-killed/index.html',
      'claims/killed-200k-may-2023/index.html',
    ])
      expect(main(file), file).toContain('Who else had counted what by 17 May 2023');
    expect(main('resignation-bans/uk-mod-update/index.html')).not.toContain('Who else had counted');
  });
});

describe('the timeline', () => {
  const items = [...page('timeline/index.html').querySelectorAll('li[data-entry]')];
  const entries = JSON.parse(read('data/entries.json')) as { id: string; facet: string; date: string }[];

  test('has one item an entry, in the order of the data', () => {
    expect(items.map((item) => item.getAttribute('data-entry'))).toEqual(entries.map(({ id }) => id));
    expect(items.map((item) => item.getAttribute('data-facet'))).toEqual(entries.map(({ facet }) => facet));
  });
});

describe('a chapter', () => {
  test.each(facetNames)('%s has contents that name each of its parts, and each of its entries once', (facet) => {
    const document = page(`${facet}/index.html`);
    const contents = [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href')?.slice(1));
    const parts = [...document.querySelectorAll('.chapter-text .prose > h2, .chapter-text > section[id]')];
    expect(contents).toEqual(parts.map(({ id }) => id));
    const listed = [...document.querySelectorAll('.years [data-entry]')].map((item) => item.getAttribute('data-entry'));
    const entries = storyOf('.').entriesOf(facet);
    expect(listed).toEqual(entries.map(({ id }) => id));
  });

  test('keeps each side note short, beside the paragraph that it explains', () => {
    const notes = pages.flatMap((file) => [...page(file).querySelectorAll('.prose > .note')]);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => note.previousElementSibling?.tagName !== 'P')).toEqual([]);
    expect(
      notes.map((note) => words(note.querySelector('.note-text'))).filter((text) => text.split(' ').length > 48),
    ).toEqual([]);
  });
});

test('the header marks the one place that a page is in, the nearest', () => {
  const marked = (file: string): string[] =>
    [...page(file).querySelectorAll('.site-header [aria-current]')].map((link) => words(link));
  expect(marked('casualty-claims/compare/2023-05-17/index.html')).toEqual(['Compare']);
  expect(marked('casualty-claims/gs-200590/index.html')).toEqual(['Casualties']);
  expect(marked('about/index.html')).toEqual([]);
});

describe('files for machines', () => {
  test.each([
    'data/entries.json',
    'data/claims.json',
    'data/sources.json',
    'data/actors.json',
    'data/sources.csl.json',
    'feed.json',
    'data/schema/claims.schema.json',
    'data/entries/gs-200590.json',
  ])('%s is JSON', (file) => {
    expect(JSON.parse(read(file))).toBeTruthy();
  });

  test('claims.json has the fields that others rely on', () => {
    const [first] = JSON.parse(read('data/claims.json')) as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      'id',
      'facet',
      'url',
      'statement',
      'standing',
      'rule',
      'roots',
      'outlets',
      'response',
      'entries',
      'repeated_by',
      'fragility',
    ]);
  });

  test('figures.csv has a line for the number of 17 May 2023', () => {
    expect(read('data/figures.csv')).toContain('gs-200590,gs-ukraine,eliminated,');
  });

  test('the sitemap lists every page but those of errors, frames, old addresses, and names and sources that lead to one entry', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(
      ([, path]) => `${path}index.html`,
    );
    const old = Object.keys(checkContent('.').redirects ?? {}).map((address) => `${address.slice(1)}index.html`);
    const story = storyOf('.');
    const kept = new Set(listedPages(story));
    const thin = allPages(story).filter((url) => !kept.has(url));
    expect(thin.filter((url) => !/^\/(?:actors|sources)\//.test(url))).toEqual([]);
    const unlisted = new Set(['404.html', ...old, ...thin.map((url) => `${url.slice(1)}index.html`)]);
    // A frame is shown in pages of others, and names its own page as the one to list.
    const own = pages.filter((file) => !unlisted.has(file) && !file.startsWith('embed/'));
    expect(listed.toSorted()).toEqual(own.toSorted());
  });
});

test('no link is called by words that stand where no headline was seen', () => {
  expect(pages.filter((file) => /<a [^>]*>[^<]*(?:headline not seen|title unknown)/.test(read(file)))).toEqual([]);
});

test('on the page of a name what was said is apart from what others say, each with an address of its own', () => {
  const document = page('actors/dmitry-peskov/index.html');
  const ids = (part: string) =>
    [...document.querySelectorAll(`section[aria-labelledby="${part}"] .speech`)].map(({ id }) => id);
  expect(ids('said')).toContain('e-peskov-canard-denial');
  expect(words(document.querySelector('#e-peskov-canard-denial'))).toContain('denies');
  expect(words(document.querySelector('#e-kremlin-confirms-2024'))).toContain('confirms');
  expect(ids('named')).toContain('e-istories-resignation-ban');
  expect(ids('named').filter((id) => ids('said').includes(id))).toEqual([]);
});

test('a heading of a text cannot double a part that its page has of its own', () => {
  const withText = checkContent('.').items.filter(
    ({ collection }) => isFacet(collection) || collection === 'claims' || collection === 'audits',
  );
  const parts = withText.flatMap(({ collection, id }) =>
    [...page(`${collection}/${id}/index.html`).querySelectorAll('main [id]')]
      .filter((element) => !element.closest('.prose'))
      .map((element) => ({ collection, anchor: element.id })),
  );
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter(({ collection, anchor }) => !isPartAnchor(collection, anchor))).toEqual([]);
});
