import { expect, test } from 'vitest';
import type { Correction } from '../../../src/domain/corrections.ts';
import type { Entry, Story } from '../../../src/domain/story.ts';
import { atomFeed, jsonFeed, sitemap } from '../../../src/exports/feeds.ts';
import { filesOf } from '../../../src/exports/files.ts';
import { entryData, webPage } from '../../../src/exports/json-ld.ts';
import { readSiteUrl } from '../../../src/story/site.ts';
import { storyOf } from '../../support/content.ts';

const small = storyOf('tests/fixtures/small-story');
const [first, ...others] = small.timeline as [Entry, ...Entry[]];
const site = new URL('https://example.org/sub/path');
const reviewed = (entry: Entry, day: string): Entry => ({ ...entry, fields: { ...entry.fields, reviewed: day } });
const older = others.map((entry) => reviewed(entry, '2024-01-01'));
const correction = { date: '2024-03-01', entry: older.at(-1)?.id, kind: 'correction', was: 'a', now: 'b', why: 'c' };
const story = (timeline: Entry[], corrections: unknown[]): Story => ({
  ...small,
  timeline,
  corrections: corrections as Correction[],
});
const told = (of: Story) => (jsonFeed(of, site) as { items: Record<string, string>[] }).items;

test('an entry that is new here comes first, however old its event is', () => {
  const items = told(story([reviewed(first, '2024-02-01'), ...older], []));
  expect(items[0]?.['title']).toBe(first.fields.title);
  expect(items[0]?.['date_modified']).toBe('2024-02-01T00:00:00Z');
});

test('an entry that was corrected counts as changed on that day, and the correction stands before it', () => {
  const items = told(story([reviewed(first, '2024-02-01'), ...older], [correction]));
  expect(items.slice(0, 3).map(({ title }) => title)).toEqual([
    `Correction: ${older.at(-1)?.fields.title}`,
    older.at(-1)?.fields.title,
    first.fields.title,
  ]);
  expect(items[1]?.['date_modified']).toBe('2024-03-01T00:00:00Z');
  expect(atomFeed(story([first, ...older], [correction]), site)).toMatch(/rel="self"[^>]*\/><updated>/);
});

test('no entry has a day of publication made of the day of its event', () => {
  const items = told(story([first, ...older], [correction]));
  expect(items.filter(({ date_published }) => date_published !== undefined)).toHaveLength(1);
  expect(atomFeed(story([first, ...older], [correction]), site).match(/<published>/g)).toHaveLength(1);
});

test('every address begins with the whole address of the site', () => {
  const base = 'https://example.org/sub/path/';
  const files = filesOf(small, site);
  const texts = [
    ...['feed.xml', 'feed.json', 'sitemap.xml', 'robots.txt'].map((name) => files.get(name)?.() ?? ''),
    JSON.stringify([webPage('a', 'b', '/', site), entryData(first, site)]),
  ];
  for (const text of texts) {
    const own = text.match(/https:\/\/example\.org\/?[^"<\s]*/g) ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((address) => !address.startsWith(base))).toEqual([]);
  }
  expect(sitemap(['/', '/a/b/'], site)).toContain(`<loc>${base}</loc></url>\n<url><loc>${base}a/b/</loc>`);
});

test.each([
  '',
  'example.org',
  'ftp://example.org/',
  'https://example.org/?x=1',
  'https://example.org/#x',
  'https://a@b/',
])('the address %j is refused in one line', (text) => {
  expect(() => readSiteUrl(text, 'https://who.example/')).toThrow(
    `SITE_URL is "${text}". Write the whole address of the site without a query, as https://example.org/path/, or do not set it.`,
  );
});

test('the address of the site gets its slash', () => {
  expect(readSiteUrl('https://example.org/sub', '').href).toBe('https://example.org/sub/');
  expect(readSiteUrl(undefined, 'https://who.example').href).toBe('https://who.example/');
});
