import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { type BuiltSearch, openSearch } from '../../src/dist/search/built.ts';
import { answer } from '../../src/search/rank.ts';
import { dist } from '../support/site.ts';
import { bars } from './bars.ts';
import { describe as describeRows, figuresOf, type Query, type Scored, scoreAll } from './score.ts';

const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as Query[];
let search: BuiltSearch;
let rows: Scored[];
beforeAll(async () => {
  search = await openSearch(dist);
  rows = await scoreAll(queries, search);
});
afterAll(() => search.close());

test('every page that a question wants exists, and no question stands twice', () => {
  const pages = queries.flatMap(({ want }) => want).filter((page) => !existsSync(`${dist}${page}index.html`));
  expect([...new Set(pages)]).toEqual([]);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
});

describe.each(['tune', 'test'] as const)('the half for %s', (half) => {
  test('reaches its bars, and nothing that is on no page is answered', () => {
    const own = rows.filter((row) => row.half === half);
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    console.log(
      [
        describeRows(half, own),
        ...kinds.map((kind) =>
          describeRows(
            `  ${kind}`,
            own.filter((row) => row.kind === kind),
          ),
        ),
      ].join('\n'),
    );
    const { mrr, recall, zero } = figuresOf(own);
    expect(mrr).toBeGreaterThanOrEqual(bars[half].mrr);
    expect(recall).toBeGreaterThanOrEqual(bars[half].recall);
    expect(zero).toBeLessThanOrEqual(bars[half].zero);
    expect(own.filter(({ want, pages }) => want.length === 0 && pages.length > 0).map(({ q }) => q)).toEqual([]);
  });
});

test('each line of words.yaml stands on its words and finds its page', async () => {
  const wrong: string[] = [];
  for (const { page, query, finds } of checkContent('.').words) {
    for (const words of page) if ((await search.engine.find(words)).size === 0) wrong.push(`“${words}” is on no page`);
    const { hits } = await answer(query, search.engine, search.front);
    const first = hits
      .map(({ id }) => search.front.items.get(id)?.address.replace(/#.*$/, ''))
      .filter((at) => at !== undefined);
    if (![...new Set(first)].slice(0, 5).includes(finds)) wrong.push(`“${query}” does not find ${finds}`);
  }
  expect(wrong).toEqual([]);
});

describe('Pagefind, as the search leans on it', () => {
  test('finds a word in quotes exactly, and without quotes by its beginning', async () => {
    // Not documented: the honesty of “on no page” hangs on it.
    expect((await search.engine.find('200591')).size).toBe(0);
    expect((await search.engine.find('asdfghjkl')).size).toBe(0);
    expect((await search.engine.find('resigni')).size).toBe(0);
    expect((await search.engine.find('resigning')).size).toBeGreaterThan(0);
  });
});
