import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bars } from '../search/bars.ts';
import { describe, figuresOf, halfOf, type Query, type Scored, scoredOf } from '../search/score.ts';
import { siteInChromium } from '../support/running-site.ts';

const queries = ['queries.json', 'queries-other-hand.json'].flatMap((file): Query[] =>
  JSON.parse(readFileSync(`tests/search/${file}`, 'utf8')),
);
const site = siteInChromium();

/** Addresses in the order in which they stand in the page, sections as their page. */
const shownIn = (page: Page): Promise<string[]> =>
  page
    .locator('.search-results .entry-title a')
    .evaluateAll((links) => [
      ...new Set(links.map((link) => ('pathname' in link ? String(link.pathname).replace(/index\.html$/, '') : ''))),
    ]);

/** Puts a question into the box and waits for its own answer. */
async function typed(page: Page, question: string): Promise<string[]> {
  // What stood there before must not be taken for the answer.
  await page.evaluate(() => document.querySelector('.search-count')?.replaceChildren());
  await page.fill('#search-words', question);
  await page.waitForFunction(
    (words) =>
      new URLSearchParams(location.hash.slice(1)).get('q') === words &&
      /result|On no page|Type a word/.test(document.querySelector('.search-count')?.textContent ?? ''),
    question,
  );
  return shownIn(page);
}

test('every question of the half for the test, put into the box, is answered as the bars ask, and nothing that is on no page', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}search/index.html`);
  const rows: Scored[] = [];
  for (const query of queries.filter(({ q }) => halfOf(q) === 'test'))
    rows.push(scoredOf(query, await typed(page, query.q)));
  console.log(describe('in the browser', rows));
  const { mrr, recall, zero, answered } = figuresOf(rows);
  expect(mrr).toBeGreaterThanOrEqual(bars.test.mrr);
  expect(recall).toBeGreaterThanOrEqual(bars.test.recall);
  expect(zero).toBeLessThanOrEqual(bars.test.zero);
  expect(answered).toBe(0);
  await page.close();
}, 300_000);

test('an answer that comes late, for whichever of many questions, is never shown', async () => {
  const page = await site.browser.newPage();
  // Files come in any order: the first asked for may come last.
  let asked = 0;
  await page.route(/\.pf_(?:index|fragment)$|searchWords\.js$/, async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, [900, 0, 500, 50, 250][asked % 5]));
    await route.continue();
  });
  const questions = queries.filter(({ want }) => want.length > 0).slice(0, 24);
  const alone = await site.browser.newPage();
  await alone.goto(`${site.url}search/index.html`);
  await page.goto(`${site.url}search/index.html`);
  for (let at = 0; at < questions.length; at += 4) {
    const four = questions.slice(at, at + 4).map(({ q }) => q);
    for (const question of four) {
      await page.fill('#search-words', question);
      await page.waitForTimeout(140);
    }
    const last = four.at(-1) ?? '';
    const expected = await typed(alone, last);
    await page.waitForFunction(
      ([words, count]) =>
        new URLSearchParams(location.hash.slice(1)).get('q') === words &&
        document.querySelectorAll('.search-results .entry-title a').length === count,
      [last, await alone.locator('.search-results .entry-title a').count()] as const,
    );
    await page.waitForTimeout(1000);
    const known = (shown: string[]): string[] => shown.filter((address) => address !== '');
    expect(known(await shownIn(page)).slice(0, 3)).toEqual(known(expected).slice(0, 3));
  }
  await Promise.all([page.close(), alone.close()]);
});
