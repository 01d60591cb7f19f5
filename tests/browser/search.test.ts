import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from '../support/running-site.ts';
import { visit } from '../support/visit.ts';

const site = siteInChromium();

const isAnswered = (): boolean =>
  /result|On no page|Type a word|could not/.test(document.querySelector('.search-count')?.textContent ?? '');

describe('search', () => {
  const search = (words: string, options: BrowserContextOptions = {}) =>
    visit(site.browser, `${site.url}search/index.html`, options, async (page, requests) => {
      await page.fill('#search-words', words);
      await page.waitForFunction(isAnswered);
      await page.waitForTimeout(400);
      const titles = await page.locator('.search-results .entry-title').allInnerTexts();
      const count = await page.locator('.search-count').innerText();
      return { titles, count, requests, address: page.url() };
    });

  test.each([
    ['canard', /Peskov denies/],
    ['200590', /^General Staff total/],
    ['200 590', /^General Staff total/],
    ['+610', /^General Staff total/],
    ['2023-05-16', /Peskov denies/],
    ['16 мая 2023', /Peskov denies/],
    ['Песков', /^Dmitry Peskov/],
    ['Pieskow', /Peskov/],
    ['Набиуллиной', /Nabiullina/],
    ['запрет на выезд', /barred|approval|permission/],
  ])('for %s has the item first', async (words, title) => {
    const { titles } = await search(words);
    expect(titles[0]).toMatch(title);
  });

  test.each([
    ['200,591', 'On no page: “200,591”. Nothing else was put in its place.'],
    ['31.02.2023', 'On no page: “31.02.2023”. Nothing else was put in its place.'],
    ['asdfghjkl', 'On no page: “asdfghjkl”.'],
    ['mobilis', 'On no page: “mobilis”. Words of the pages that begin so: “mobilisation”, “mobilised”.'],
    ['governors 200591', 'On no page: “200591”. Nothing else was put in its place.'],
    ['"killed xylophone"', 'On no page: “killed xylophone”. Nothing else was put in its place.'],
  ])('says that %s is on no page', async (words, sentence) => {
    expect(await search(words)).toMatchObject({ titles: [], count: sentence });
  });

  test('says which word it left out, and for which it shows another', async () => {
    expect((await search('blockchain governors')).count).toMatch(
      /^On no page: “blockchain”. Shown without: \d+ results?\.$/,
    );
    const { titles, count } = await search('Naryshkn');
    expect(count).toMatch(/^“Naryshkn” is on no page. Did you mean “naryshkin”\? Shown for it: \d+ results?\.$/);
    expect(titles[0]).toContain('Naryshkin');
  });

  test('announces how many results there are', async () => {
    expect((await search('governors')).count).toMatch(/^\d+ results\.$/);
  });

  test('sends the words to nobody', async () => {
    const { requests, address } = await search('canaryword canard');
    expect(requests.filter((url) => /canary|canard/.test(url))).toEqual([]);
    expect(new URL(address).hash).toBe('#q=canaryword+canard');
  });

  test('takes a question from the address, also half an escape, and stays with the address', async () => {
    await visit(site.browser, `${site.url}search/index.html#q=100%`, {}, async (page) => {
      expect(await page.inputValue('#search-words')).toBe('100%');
      await page.waitForFunction(isAnswered);
      await page.evaluate(() => {
        location.hash = '#q=canard';
      });
      await page.waitForSelector('.search-results a');
      expect(await page.inputValue('#search-words')).toBe('canard');
    });
  });

  test('leads to the section and to the words on its page', async () => {
    await visit(
      site.browser,
      `${site.url}search/index.html#q=${encodeURIComponent('"strong hints"')}`,
      {},
      async (page) => {
        await page.waitForSelector('.search-results mark');
        const links = await page
          .locator('.search-results a')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(links.filter((href) => href?.includes(':~:text=strong&text=hints')).length).toBeGreaterThan(0);
      },
    );
  });

  test('can be narrowed, says how many each choice would leave, and keeps the choice in the address', async () => {
    await visit(site.browser, `${site.url}search/index.html#q=passports`, {}, async (page) => {
      await page.waitForSelector('.search-results li');
      const label = page.locator('.search-narrow label', { hasText: 'Travel restrictions' });
      const count = Number(/\((\d+)\)/.exec(await label.innerText())?.[1]);
      await label.locator('input').check();
      await page.waitForFunction(
        (wanted) => document.querySelector('.search-count')?.textContent === `${wanted} results.`,
        count,
      );
      expect(new URL(page.url()).hash).toBe('#q=passports&facet=Travel+restrictions');
      const sum = await page
        .locator('.search-group .meta')
        .allInnerTexts()
        .then((all) => all.reduce((total, text) => total + Number(text), 0));
      expect(sum).toBe(count);
      await page.selectOption('select[name=year]', '2023');
      await page.waitForFunction(() => location.hash.includes('year=2023'));
      await page.selectOption('select[name=sort]', 'date');
      await page.reload();
      await page.waitForSelector('.search-results li');
      expect(await page.locator('select[name=year]').inputValue()).toBe('2023');
      const dates = await page.locator('.search-results .entry-meta').allInnerTexts();
      expect(dates.every((text) => !/\d{4}/.test(text) || text.includes('2023'))).toBe(true);
    });
  });

  test('is used by the keyboard alone', async () => {
    await visit(site.browser, `${site.url}search/index.html`, { reducedMotion: 'reduce' }, async (page) => {
      const active = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
      await page.waitForFunction(() => document.activeElement?.id === 'search-words');
      await page.keyboard.type('passports');
      await page.waitForSelector('.search-results mark');
      await page.keyboard.press('ArrowDown');
      expect(await active()).toBe('A');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await active()).toBe('search-words');
      await page.keyboard.press('Enter');
      expect(await active()).toBe('A');
      await page.keyboard.press('Escape');
      expect(await active()).toBe('search-words');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('/search/'));
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  test('is one step from every page by Ctrl-K', async () => {
    await visit(site.browser, `${site.url}about/index.html`, {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForURL((url) => url.pathname.endsWith('/search/index.html'));
      await page.waitForFunction(() => document.activeElement?.id === 'search-words');
    });
  });

  test('never shows what comes late for an earlier question', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    // The files of the first question come after those of the second.
    let held = 0;
    await page.route('**/*.pf_index', async (route) => {
      held += 1;
      await new Promise((resolve) => setTimeout(resolve, held === 1 ? 1500 : 0));
      await route.continue();
    });
    await page.goto(`${site.url}search/index.html`);
    await page.fill('#search-words', 'passports');
    await page.waitForTimeout(300);
    await page.fill('#search-words', '200590');
    await page.waitForFunction(isAnswered);
    await page.waitForTimeout(2000);
    expect(await page.locator('.search-results .entry-title').first().innerText()).toMatch(/^General Staff total/);
    expect(new URL(page.url()).hash).toBe('#q=200590');
    await context.close();
  });

  test('says Russian titles in Russian', async () => {
    await visit(
      site.browser,
      `${site.url}search/index.html#q=${encodeURIComponent('утка Песков')}`,
      {},
      async (page) => {
        // Texts come as they come into view.
        await page.locator('.search-results section').last().scrollIntoViewIfNeeded();
        await page.waitForSelector('.search-results li[lang=ru]');
      },
    );
  });

  test('has no fault that axe sees with results open', async () => {
    await visit(site.browser, `${site.url}search/index.html#q=passports`, { bypassCSP: true }, async (page) => {
      await page.waitForSelector('.search-results mark');
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
    });
  });
});

describe('search where something is missing', () => {
  const open = async (
    address: string,
    prepare: (page: Page) => Promise<unknown>,
    look: (page: Page) => Promise<void>,
  ) => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await prepare(page);
    await page.goto(address);
    await look(page);
    await context.close();
  };
  const ask = async (page: Page, words: string): Promise<string> => {
    await page.fill('#search-words', words);
    await page.waitForFunction(
      (asked) =>
        new URLSearchParams(location.hash.slice(1)).get('q') === asked &&
        document.querySelector('.search-count')?.textContent !== '',
      words,
    );
    await page.waitForTimeout(500);
    return page.locator('.search-count').innerText();
  };
  const finds = async (page: Page): Promise<void> => {
    expect(await ask(page, '200590')).toMatch(/results\.$/);
    expect(await page.locator('.search-results .entry-title').first().innerText()).toMatch(/^General Staff total/);
    expect(await ask(page, '200,591')).toMatch(/^On no page/);
    expect(await ask(page, 'Набиуллиной')).toMatch(/results?\.$/);
    expect(await page.locator('.search-results .entry-title').first().innerText()).toMatch(/Nabiullina/);
  };

  test('works without WebAssembly', () =>
    open(
      `${site.url}search/index.html`,
      (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
      finds,
    ));

  test('works where Pagefind does not come', () =>
    open(`${site.url}search/index.html`, (page) => page.route('**/pagefind/**', (route) => route.abort()), finds));

  test('never takes a file that is lost on the way for a word on no page', () =>
    open(
      `${site.url}search/index.html`,
      async () => undefined,
      async (page) => {
        await ask(page, 'governors');
        await page.route('**/*.pf_index', (route) => route.abort());
        expect(await ask(page, '200590')).toMatch(/^Search could not be loaded. Try again/);
        await page.unroute('**/*.pf_index');
        await page.route('**/*.pf_index', (route) => route.fulfill({ status: 503, body: 'busy' }));
        await page.click('.search-again');
        await page.waitForTimeout(500);
        expect(await page.locator('.search-count').innerText()).toMatch(/^Search could not be loaded. Try again/);
        await page.unroute('**/*.pf_index');
        await page.click('.search-again');
        await page.waitForSelector('.search-results a');
        expect(await page.locator('.search-results .entry-title').first().innerText()).toMatch(/^General Staff total/);
      },
    ));

  test('says so where nothing comes, and tries again', () =>
    open(
      `${site.url}search/index.html`,
      (page) => page.route('**/search/searchFront.js', (route) => route.abort()),
      async (page) => {
        expect(await ask(page, 'canard')).toMatch(/^Search could not be loaded. Try again, or use the index below/);
        await page.unroute('**/search/searchFront.js');
        await page.click('.search-again');
        await page.waitForSelector('.search-results a');
      },
    ));
});
