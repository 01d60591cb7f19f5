import { beforeAll, describe, expect, test } from 'vitest';
import { firstHash, hashCorrection } from '../../../src/domain/corrections.ts';
import type { Story } from '../../../src/domain/story.ts';
import { entryRecord, figureRows, toCsv } from '../../../src/exports/records.ts';
import { jsonSchema } from '../../../src/exports/schemas.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import { ledgerSchema } from '../../../src/model/ledger.ts';
import { storyOf } from '../../support/content.ts';

let story: Story;
beforeAll(() => {
  story = storyOf('.');
});

describe('a table for download', () => {
  test('quotes what needs quotes', () => {
    expect(
      toCsv([
        { a: 'x, "y"', b: null },
        { a: '1', b: 2 },
      ]),
    ).toBe('a,b\r\n"x, ""y""",\r\n1,2\r\n');
  });

  test('refuses a cell that a spreadsheet would run', () => {
    expect(() => toCsv([{ a: '=1+1' }])).toThrow('begins like a formula');
  });

  test('of figures has the columns that others rely on', () => {
    expect(
      Object.keys(figureRows(story)[0] ?? {})
        .slice(0, 13)
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

test.each(collectionNames)('the JSON Schema of %s describes every field', (collection) => {
  const { properties } = jsonSchema(collection) as { properties: Record<string, { description?: string }> };
  expect(
    Object.entries(properties)
      .filter(([, { description }]) => description === undefined)
      .map(([name]) => name),
  ).toEqual([]);
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
