import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Served, serveFolder } from '../support/server.ts';
import { dist } from '../support/site.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
let root: Served;
let mirror: Served;
beforeAll(async () => {
  [browser, root, mirror] = await Promise.all([launchChromium(), serveFolder(dist), serveFolder(dist, '/mirror/copy')]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([root.close(), mirror.close()]);
});

describe('search', () => {
  const search = (words: string, options: BrowserContextOptions = {}) =>
    visit(browser, `${root.url}search/index.html`, options, async (page, requests) => {
      await page.fill('#search-words', words);
      await page.waitForFunction(() =>
        /result|Nothing/.test(document.querySelector('.search-count')?.textContent ?? ''),
      );
      await page.waitForTimeout(400);
      const titles = await page.locator('.search-results .entry-title').allInnerTexts();
      const count = await page.locator('.search-count').innerText();
      return { titles, count, requests, address: page.url() };
    });

  test.each([
    ['canard', /Peskov denies/],
    ['200590', /200,000|200,590|killed/],
    ['200 590', /200,000|200,590|killed/],
    ['Песков', /Peskov/],
    ['Mishustin', /Bell|prime minister|Mishustin/],
  ])('for %s finds the entry among the first', async (words, title) => {
    const { titles } = await search(words);
    expect(titles.slice(0, 5).join('\n')).toMatch(title);
  });

  test('announces how many results there are', async () => {
    expect((await search('governors')).count).toMatch(/^\d+ results$/);
  });

  test('says so where nothing is found', async () => {
    expect((await search('"xylophone quagmire"')).count).toContain('Nothing found');
  });

  test('sends the words to nobody', async () => {
    const { requests, address } = await search('canaryword');
    expect(requests.filter((url) => url.includes('canaryword'))).toEqual([]);
    expect(new URL(address).hash).toBe('#q=canaryword');
  });

  test('can be narrowed to one chapter, and results are reached by the arrow keys', async () => {
    await visit(browser, `${root.url}search/index.html#q=passports`, {}, async (page) => {
      await page.waitForSelector('.search-results li');
      await page.getByLabel('Travel restrictions', { exact: true }).check();
      await page.waitForFunction(() => {
        const about = [...document.querySelectorAll('.search-results .entry-meta')].map(
          (line) => line.textContent ?? '',
        );
        return about.length > 0 && about.every((line) => line.includes('Travel restrictions'));
      });
      await page.waitForTimeout(400);
      await page.focus('#search-words');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.closest('.search-results') !== null)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/travel-restrictions/);
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  test('works below a path, where a mirror may put it', async () => {
    await visit(browser, `${mirror.url}search/index.html#q=canard`, {}, async (page) => {
      await page.waitForSelector('.search-results a');
      const href = await page.locator('.search-results a').first().getAttribute('href');
      expect(href).toContain('/mirror/copy/');
    });
  });
});
