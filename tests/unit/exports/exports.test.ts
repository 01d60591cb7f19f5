import { describe, expect, test } from 'vitest';
import { firstHash, hashCorrection } from '../../../src/domain/corrections.ts';
import type { Story } from '../../../src/domain/story.ts';
import { atomFeed, jsonFeed } from '../../../src/exports/feeds.ts';
import { publisherOf } from '../../../src/exports/json-ld.ts';
import { entryRecord } from '../../../src/exports/records.ts';
import { jsonSchema } from '../../../src/exports/schemas.ts';
import { figureTable } from '../../../src/exports/tables/figures.ts';
import { toCsv } from '../../../src/exports/tables/table.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import { ledgerSchema } from '../../../src/model/ledger.ts';
import { storyOf } from '../../support/content.ts';

const story = storyOf('.');

describe('a table for download', () => {
  test('quotes what needs quotes', () => {
    expect(
      toCsv({
        columns: [{ name: 'a' }, { name: 'b' }],
        rows: [
          ['x, "y"', null],
          ['1', 2],
        ],
      }),
    ).toBe('a,b\r\n"x, ""y""",\r\n1,2\r\n');
  });

  test('refuses a cell that a spreadsheet would run', () => {
    expect(() => toCsv({ columns: [{ name: 'a' }], rows: [['=1+1']] })).toThrow('begins like a formula');
  });

  test('of figures has the columns that others rely on', () => {
    expect(
      figureTable(story)
        .columns.slice(0, 13)
        .map(({ name }) => name)
        .join(','),
    ).toBe('entry,claimant,measure,population,low,value,high,qualifier,interval,as_of,since,cumulative,source');
  });
});

test('an entry’s record has the fields that others rely on', () => {
  expect(
    Object.keys(entryRecord(story.entry('uk-mod-update')))
      .slice(0, 17)
      .join(','),
  ).toBe(
    'id,facet,url,title,date,dateStart,dateEnd,summary,basis,attribution,roots,bears,sources,actors,figures,relations,reviewed',
  );
});

test('an uncertain or approximate date has plain ends, and keeps its sign in the date itself', () => {
  const entry = story.entry('uk-mod-update');
  const dated = (date: string) => entryRecord({ ...entry, fields: { ...entry.fields, date } });
  expect(dated('2023-05~')).toMatchObject({ date: '2023-05~', dateStart: '2023-05', dateEnd: '2023-05' });
  expect(dated('2022-03?/2022-04~')).toMatchObject({ dateStart: '2022-03', dateEnd: '2022-04' });
});

test.each(collectionNames)('the JSON Schema of %s describes every field', (collection) => {
  const { properties } = jsonSchema(collection) as { properties: Record<string, { description?: string }> };
  expect(
    Object.entries(properties)
      .filter(([, { description }]) => description === undefined)
      .map(([name]) => name),
  ).toEqual([]);
});

describe('who answers', () => {
  const site = new URL('https://example.org/');
  const named = (): Story => ({
    ...story,
    publication: { ...story.publication, responsible: 'Port & Watch', kind: 'body', email: 'desk@example.org' },
  });
  test('stands in the feeds as author and beside the rights', () => {
    expect(atomFeed(named(), site)).toContain('<author><name>Port &amp; Watch</name></author><rights>Text and data');
    expect(jsonFeed(named(), site)).toMatchObject({ authors: [{ name: 'Port & Watch' }] });
  });

  test('is the site itself while nobody is named, and says so', () => {
    expect(atomFeed(story, site)).toContain('Responsible: to be named by the publisher.</rights>');
    expect(publisherOf(story.publication)).toEqual({
      '@type': 'Organization',
      name: 'Who May Leave',
      description: 'Responsible: to be named by the publisher',
    });
  });

  test('stands in the data of a page with kind and address', () => {
    expect(publisherOf(named().publication)).toEqual({
      '@type': 'Organization',
      name: 'Port & Watch',
      email: 'desk@example.org',
    });
  });
});

describe('the ledger', () => {
  const item = {
    date: '2026-01-01',
    entry: 'a',
    kind: 'correction' as const,
    was: 'x',
    now: 'y',
    why: 'z',
    previous: firstHash,
  };
  test('is accepted while each item carries the hash of the one before', () => {
    expect(ledgerSchema.safeParse([item, { ...item, previous: hashCorrection(item) }]).success).toBe(true);
  });

  test('is refused where an earlier item was changed', () => {
    expect(
      ledgerSchema.safeParse([
        { ...item, now: 'quietly other' },
        { ...item, previous: hashCorrection(item) },
      ]).success,
    ).toBe(false);
  });
});
