import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Ended, ProjectCopy } from '../support/project.ts';
import { type Served, serveFolder } from '../support/server.ts';
import { page as onePage, read as readOne, words } from '../support/site.ts';
import { choose, said, saidCount, shownLines } from '../support/timeline.ts';
import { visit } from '../support/visit.ts';

const whole = 'timeline/index.html';
const withoutScript = { javaScriptEnabled: false };
const bothWays: [string, object][] = [
  ['without script', withoutScript],
  ['with script', {}],
];
const idsOf = (root: Document, name: string): string[] => [...root.querySelectorAll(name)].map(({ id }) => id);

describe('the timeline of a story that is too large for one page', () => {
  const project = new ProjectCopy();
  let built: Ended;
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    project.edit('src/investigation/index.ts', '  timeline: {', '  timeline: {\n    mostOnOnePage: 20,');
    [built, browser] = await Promise.all([project.build(), launchChromium()]);
    site = await serveFolder(project.path('dist'));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    project.remove();
  });
  const read = (file: string): string => readFileSync(project.path(`dist/${file}`), 'utf8');
  const documentOf = (file: string): Document => parseHTML(read(file)).document;
  const open = <T>(path: string, options: object, look: (page: Page) => Promise<T>) =>
    visit(browser, site.url + path, options, look);
  const yearFiles = (): string[] =>
    [...documentOf(whole).querySelectorAll('.year-strip a')].map((link) => `timeline/${link.getAttribute('href')}`);
  /** The year with most entries, so that there is something to choose from. */
  const fullest = (): string =>
    yearFiles().toSorted((a, b) => rowsOf(documentOf(b)).length - rowsOf(documentOf(a)).length)[0] ?? '';
  const rowsOf = (root: Document): string[] =>
    [...root.querySelectorAll('ol.timeline li.line')].map((row) => row.getAttribute('data-entry') ?? '');

  test('is built whole, with a page for each year that has entries', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(yearFiles().length).toBeGreaterThan(3);
    expect(rowsOf(documentOf(whole))).toEqual([]);
  });

  test('has each entry in one row of one page, in order', () => {
    const rows = yearFiles().flatMap((file) => rowsOf(documentOf(file)));
    const entries: { id: string }[] = JSON.parse(read('data/entries.json'));
    expect(rows).toEqual(entries.map(({ id }) => id));
    for (const file of yearFiles()) {
      const said = words(documentOf(file).querySelector('.lede'));
      const { length } = rowsOf(documentOf(file));
      expect(said, file).toContain(length === 1 ? 'The one entry' : `All ${length} entries`);
    }
  });

  test('keeps each address of a line, a month and a year, and leads from it to the place', () => {
    const old = idsOf(onePage(whole), '.timeline [id]').filter((id) => /^(?:e|m|year)-/.test(id));
    const here = documentOf(whole);
    expect(old.filter((id) => !here.getElementById(id))).toEqual([]);
    const pages = new Map(yearFiles().map((file) => [file, new Set(idsOf(documentOf(file), '[id]'))]));
    const lost = old.filter((id) => {
      const [path = '', fragment = `year-${id.slice(5)}`] =
        here.getElementById(id)?.getAttribute('href')?.split('#') ?? [];
      return fragment !== id || !pages.get(posix.join('timeline', path))?.has(id);
    });
    expect(lost).toEqual([]);
  });

  test('links of a row to rows of other years lead there', () => {
    const pages = new Map(yearFiles().map((file) => [file, documentOf(file)]));
    for (const [file, root] of pages)
      for (const link of root.querySelectorAll('.line details a[href*="#e-"]')) {
        const [path = '', id = ''] = link.getAttribute('href')?.split('#') ?? [];
        const target = path === '' ? root : pages.get(posix.join(posix.dirname(file), path));
        expect(target?.getElementById(id)?.className, `${file} ${id}`).toMatch(/^line /);
      }
  });

  test.each(bothWays)('an old address of a line brings to the line, %s', async (way, options) => {
    const id = rowsOf(documentOf(fullest())).at(-1);
    await open(`${whole}#e-${id}`, options, async (page) => {
      if (way === 'without script') {
        const mark = page.locator(`#e-${id}`);
        expect(await mark.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('→');
        await mark.click();
      }
      await page.waitForURL((url) => url.pathname.endsWith(fullest()));
      const line = page.locator(`li.line#e-${id}`);
      expect(await line.isVisible()).toBe(true);
      await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(800);
    });
  });

  test.each(bothWays)('the whole and a year say how many entries fit a filter, %s', async (_, options) => {
    const facets = [...documentOf(whole).querySelectorAll('.chip[data-facet]')].map(
      (chip) => chip.getAttribute('data-facet') ?? '',
    );
    const entries: { facet: string }[] = JSON.parse(read('data/entries.json'));
    const [value = ''] = facets;
    await open(whole, options, async (page) => {
      expect(await saidCount(page)).toBe(said(entries.length));
      await choose(page, { name: 'facet', value });
      expect(await saidCount(page)).toBe(said(entries.filter(({ facet }) => facet === value).length));
    });
    const year = documentOf(fullest());
    const all = rowsOf(year);
    await open(fullest(), options, async (page) => {
      expect(await saidCount(page)).toBe(said(all.length));
      for (const chip of year.querySelectorAll('.chip input[name]')) {
        const name = chip.getAttribute('name') ?? '';
        const option = chip.getAttribute('value') ?? '';
        await choose(page, { name, value: option });
        const shown = await shownLines(page);
        expect(String(shown.length), option).toBe(chip.parentElement?.querySelector('.n')?.textContent);
        expect(await saidCount(page), option).toBe(said(shown.length));
        await page.locator(`[name="${name}"][value="${option}"]`).uncheck();
      }
      expect(await shownLines(page)).toEqual(all);
      // Each list with one option chosen shows as many as the option says.
      for (const list of year.querySelectorAll('.filters select')) {
        const last = [...list.querySelectorAll('option')].at(-1);
        await choose(page, { name: list.getAttribute('name') ?? '', value: last?.getAttribute('value') ?? '' });
        const promised = /\((\d+)\)$/.exec(words(last))?.[1];
        expect(String((await shownLines(page)).length), words(last)).toBe(promised);
        await page.locator(`select[name="${list.getAttribute('name')}"]`).selectOption('');
      }
    });
  });

  test('with script a choice goes along to another year, and a year alone is marked as the place', async () => {
    await open(whole, {}, async (page) => {
      const value = (await page.locator('.chip[data-facet] input').first().getAttribute('value')) ?? '';
      await choose(page, { name: 'facet', value });
      const strip = page.getByRole('navigation', { name: 'Years' });
      await strip.getByRole('link').last().click();
      await page.waitForURL((url) => url.hash === `#facet=${value}`);
      expect(await page.locator(`[name=facet][value="${value}"]`).isChecked()).toBe(true);
      expect(await strip.locator('[aria-current=page]').count()).toBe(1);
      await page.getByRole('navigation', { name: 'Year before and after' }).getByRole('link').first().click();
      await page.waitForURL((url) => url.hash === `#facet=${value}`);
    });
  });

  test('is read from a folder, without script, from year to year', async () => {
    const url = pathToFileURL(join(project.path('dist'), whole)).href;
    await visit(browser, url, withoutScript, async (page) => {
      const seen: string[] = [];
      await page.getByRole('navigation', { name: 'Years' }).getByRole('link').first().click();
      for (;;) {
        seen.push(...(await shownLines(page)));
        const next = page.locator('.year-steps [rel=next]');
        if ((await next.count()) === 0) break;
        await next.click();
      }
      const entries: { id: string }[] = JSON.parse(read('data/entries.json'));
      expect(seen).toEqual(entries.map(({ id }) => id));
    });
  });

  test('is listed for machines by year, and found by search once', () => {
    for (const file of yearFiles()) {
      const address = file.replace('index.html', '');
      expect(read('sitemap.xml'), file).toContain(`/${address}</loc>`);
      expect(documentOf(file).querySelector('link[rel=canonical]')?.getAttribute('href'), file).toMatch(
        new RegExp(`/${address}$`),
      );
    }
    const found = (text: string): string => /"addresses":(\[.*?\])/.exec(text)?.[1] ?? '';
    expect(found(readOne('search/searchFront.js')).length).toBeGreaterThan(100);
    expect(found(read('search/searchFront.js')) === found(readOne('search/searchFront.js'))).toBe(true);
  });
});
