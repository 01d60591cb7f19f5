import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Served, serveFolder } from '../support/server.ts';
import { dist, samples } from '../support/site.ts';

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

/** Chromium treats each file of a disk as an origin of its own and so refuses fonts there; the fallbacks stand in. */
const isFontFromDisk = (message: string): boolean => /file:.*woff2|ERR_FAILED/.test(message);

/** Opens a page, notes every console message, error, policy violation and request, and closes it in the end. */
async function visit<T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && noise.push(`${response.status()}: ${response.url()}`));
  await page.goto(address);
  const result = await look(page, requests);
  await context.close();
  expect(address.startsWith('file:') ? noise.filter((message) => !isFontFromDisk(message)) : noise, address).toEqual(
    [],
  );
  return result;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.each(samples)('%s', (file) => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds fault with, in %s', async (colorScheme) => {
    const violations = await visit(root.url + file, { colorScheme, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: axePath });
      return page.evaluate(async () => {
        const axe = (
          window as unknown as {
            axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const { violations } = await axe.run({ resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        );
      });
    });
    expect(violations).toEqual([]);
  });

  test('keeps its policy, asks only its own site, and does not scroll sideways at 320 px', async () => {
    await visit(root.url + file, { viewport: { width: 320, height: 640 } }, async (page, requests) => {
      expect(requests.filter((url) => !url.startsWith(root.url))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  test('does not move while it loads', async () => {
    const shift = await visit(root.url + file, { viewport: { width: 390, height: 800 } }, (page) =>
      page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      ),
    );
    expect(shift).toBe(0);
  });
});

describe('search', () => {
  const search = (words: string, options: BrowserContextOptions = {}) =>
    visit(`${root.url}search/index.html`, options, async (page, requests) => {
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
    await visit(`${root.url}search/index.html#q=passports`, {}, async (page) => {
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
    await visit(`${mirror.url}search/index.html#q=canard`, {}, async (page) => {
      await page.waitForSelector('.search-results a');
      const href = await page.locator('.search-results a').first().getAttribute('href');
      expect(href).toContain('/mirror/copy/');
    });
  });
});

describe('without script', () => {
  const options = { javaScriptEnabled: false };

  test('the search page has no dead box and leads to the index', async () => {
    await visit(`${root.url}search/index.html`, options, async (page) => {
      expect(await page.locator('input:visible').count()).toBe(0);
      await page.getByRole('link', { name: 'index', exact: true }).first().click();
      expect(await page.locator('h1').innerText()).toBe('Index');
    });
  });

  test('the filters of the timeline narrow the list, alone and together', async () => {
    await visit(`${root.url}timeline/index.html`, options, async (page) => {
      const visible = () =>
        page
          .locator('li[data-entry]:visible')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-facet')));
      const all = await visible();
      await page.selectOption('#filter-facet', 'travel-restrictions');
      const travel = await visible();
      expect(travel.length).toBeGreaterThan(9);
      expect(travel.length).toBeLessThan(all.length);
      expect(new Set(travel)).toEqual(new Set(['travel-restrictions']));
      await page.selectOption('#filter-actor', 'dmitry-peskov');
      const both = await visible();
      expect(both.length).toBeGreaterThan(0);
      expect(both.length).toBeLessThan(travel.length);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect((await visible()).length).toBe(all.length);
    });
  });

  test('an entry is reached from the front page by links alone', async () => {
    await visit(root.url, options, async (page) => {
      await page.getByRole('link', { name: 'Timeline' }).first().click();
      await page.locator('li[data-entry="gs-200590"] .entry-title a').click();
      expect(await page.locator('h1').innerText()).toContain('General Staff');
    });
  });
});

test('with script the timeline counts what is shown and keeps the choice in the address', async () => {
  await visit(`${root.url}timeline/index.html`, {}, async (page) => {
    await page.selectOption('#filter-year', '2024');
    const count = await page.locator('.timeline-count').innerText();
    expect(count).toMatch(/^\d+ of \d+ entries$/);
    expect(page.url()).toMatch(/#year=2024$/);
    await page.reload();
    expect(await page.locator('.timeline-count').innerText()).toBe(count);
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-year'))).toBe('2024');
  });
});

test('a table of figures is sorted within its own measure, by number and by day', async () => {
  await visit(`${root.url}casualty-claims/compare/2023-05-17/index.html`, {}, async (page) => {
    const table = page.locator('table[data-sortable]').nth(1);
    const numbers = () =>
      table
        .locator('tbody td.number')
        .evaluateAll((cells) =>
          cells.map((cell) => Number(/[\d,]+/.exec(cell.textContent ?? '')?.[0]?.replaceAll(',', ''))),
        );
    const rows = (await numbers()).length;
    await table.getByRole('button', { name: 'Number' }).click();
    const sorted = await numbers();
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    expect(sorted.length).toBe(rows);
    await table.getByRole('button', { name: 'As of' }).click();
    const days = await table
      .locator('tbody time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual(days.toSorted());
  });
});

test('a folder of the site answers with its own page, the one called index too', async () => {
  const headings = await Promise.all(
    ['', 'index/', 'index/?x', 'timeline/'].map(
      async (path) => /<h1[^>]*>([^<]*)/.exec(await (await fetch(root.url + path)).text())?.[1],
    ),
  );
  expect(headings).toEqual(['Who may leave?', 'Index', 'Index', 'Timeline']);
});

describe('the same files elsewhere', () => {
  test('work below a path: every request stays below it and none fails', async () => {
    await visit(mirror.url, {}, async (page, requests) => {
      await page.getByRole('link', { name: 'Casualty claims' }).first().click();
      await page
        .getByRole('link', { name: /General Staff total passes/ })
        .first()
        .click();
      expect(await page.locator('h1').innerText()).toContain('General Staff');
      expect(requests.filter((url) => !url.startsWith(mirror.url))).toEqual([]);
    });
  });

  test('are read from a folder on a disk, with style and working links', async () => {
    await visit(pathToFileURL(resolve(dist, 'index.html')).href, { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Claims', exact: true }).first().click();
      expect(await page.locator('h1').innerText()).toBe('Claims');
      const size = await page
        .locator('h1')
        .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
      expect(size).toBeGreaterThan(29);
    });
  });
});
