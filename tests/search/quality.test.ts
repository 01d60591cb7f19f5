import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { type BuiltSearch, openSearch } from '../../src/dist/search/built.ts';
import { answer } from '../../src/search/rank.ts';
import { stemOf, wordsOf } from '../../src/search/text.ts';
import { contentOf, storedItems } from '../../src/story/content.ts';
import { buildStory } from '../../src/story/graph.ts';
import { dist, pages, read } from '../support/site.ts';
import { bars, barsByKind, barsByRule, mostGuessed } from './bars.ts';
import { queriesByRule } from './by-rule.ts';
import { wordQueries } from './by-rule-words.ts';
import { describe as describeRows, figuresOf, type Query, type Scored, scoreAll } from './score.ts';
import { scoreUntuned } from './untuned.ts';

const queriesIn = (file: string): Query[] => JSON.parse(readFileSync(`tests/search/${file}`, 'utf8'));
/** Whoever wrote the second set had not seen how the first was answered. */
const sets = { 'first hand': queriesIn('queries.json'), 'other hand': queriesIn('queries-other-hand.json') };
const queries = Object.values(sets).flat();
let search: BuiltSearch;
let rows: Scored[];
beforeAll(async () => {
  search = await openSearch(dist);
  rows = await scoreAll(queries, search, true);
});
afterAll(() => search.close());

/** Figures of each part, a line each. */
const tell = (name: string, scored: readonly Scored[], part: (row: Scored) => string): void =>
  console.log([...Map.groupBy(scored, part)].map(([value, own]) => describeRows(`${name} ${value}`, own)).join('\n'));
const answeredIn = (scored: readonly Scored[]): string[] =>
  scored.filter(({ want, pages: found }) => want.length === 0 && found.length > 0).map(({ q }) => q);

test('every page that a question wants exists, and no question stands twice', () => {
  const missing = queries.flatMap(({ want }) => want).filter((page) => !existsSync(`${dist}${page}index.html`));
  expect([...new Set(missing)]).toEqual([]);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
});

describe.each(['tune', 'test'] as const)('the half for %s', (half) => {
  test('reaches its bars, and nothing that is on no page is answered', () => {
    const own = rows.filter((row) => row.half === half);
    for (const [name, set] of Object.entries(sets))
      tell(
        `${half},`,
        own.filter(({ q }) => set.some((query) => query.q === q)),
        () => name,
      );
    tell('', own, ({ kind }) => kind);
    const { mrr, recall, zero } = figuresOf(own);
    expect(mrr).toBeGreaterThanOrEqual(bars[half].mrr);
    expect(recall).toBeGreaterThanOrEqual(bars[half].recall);
    expect(zero).toBeLessThanOrEqual(bars[half].zero);
    for (const [kind, least] of Object.entries(barsByKind))
      expect(figuresOf(own.filter((row) => row.kind === kind)).mrr, kind).toBeGreaterThanOrEqual(least);
    expect(answeredIn(own)).toEqual([]);
  });
});

test('is better than the engine alone in every figure', async () => {
  const untuned = await scoreUntuned(queries, search.front);
  tell('engine alone,', untuned, ({ half }) => half);
  const [ours, alone] = [figuresOf(rows), figuresOf(untuned)];
  expect(ours.mrr).toBeGreaterThan(alone.mrr);
  expect(ours.recall).toBeGreaterThan(alone.recall);
  expect(ours.zero).toBeLessThanOrEqual(alone.zero);
  expect(ours.answered).toBeLessThan(alone.answered);
});

test('what is made by rule is found, and what is on no page is not answered', async () => {
  const edition = checkContent('.');
  const story = buildStory(contentOf(storedItems(edition), edition));
  // Whatever stands in a file of the content or in the main part of a page, and its stem.
  const text = [
    ...edition.items.map(({ content }) => content.text),
    ...pages.map((file) => (read(file).match(/<main[\s\S]*<\/main>/)?.[0] ?? '').replace(/<[^>]*>/g, ' ')),
  ];
  const words = new Set(text.flatMap(wordsOf).flatMap((word) => [word, stemOf(word)]));
  const known = (word: string): boolean => words.has(word);
  const made = await scoreAll([...queriesByRule(story, known), ...wordQueries(story, known)], search, false);
  tell('by rule,', made, ({ kind }) => kind);
  const own = (kind: string): Scored[] => made.filter((row) => row.kind === kind);
  for (const [kind, recall] of Object.entries(barsByRule))
    expect(figuresOf(own(kind)).recall, kind).toBeGreaterThanOrEqual(recall);
  // An ordinary word may be taken for a slip; the page says so before it shows anything.
  const ordinary: Scored[] = [];
  // The index has a stem of its own for some words, by which another form of them is on a page: that is no guess.
  for (const row of own('ordinary word')) if ((await search.engine.find(row.q)).size === 0) ordinary.push(row);
  expect(answeredIn(ordinary).length / ordinary.length, answeredIn(ordinary).join(', ')).toBeLessThanOrEqual(
    mostGuessed,
  );
  expect(answeredIn(made.filter(({ kind }) => kind !== 'ordinary word'))).toEqual([]);
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
