import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { investigation } from '../../src/investigation/index.ts';
import { browsers } from '../support/browsers.ts';
import { nginx, sayWithoutHosts } from '../support/hosts.ts';
import { type Served, serveFolder } from '../support/server.ts';
import { dist, files } from '../support/site.ts';
import { visit } from '../support/visit.ts';

// The same tasks of a reader wherever the same files may stand.
sayWithoutHosts([nginx]);

const fromDisk = (folder: string, close = async (): Promise<void> => undefined): Served => ({
  url: `${pathToFileURL(folder).href}/`,
  close,
});

async function unpackArchive(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(dist, 'offline.zip'))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return fromDisk(join(folder, investigation.id), async () => rmSync(folder, { recursive: true }));
}

const places: { place: string; start(): Promise<Served>; isHere?: boolean }[] = [
  { place: 'at the root of a host', start: () => serveFolder(dist) },
  { place: 'below a path of a host', start: () => serveFolder(dist, '/mirror/copy') },
  { place: 'behind nginx with the example of the site', start: nginx.start, isHere: nginx.isThere },
  { place: 'in a folder on a disk', start: async () => fromDisk(resolve(dist)) },
  { place: 'in the unpacked archive', start: unpackArchive },
];
const placesHere = places.filter(({ isHere = true }) => isHere);
const hosts = placesHere.filter(({ place }) => /root|nginx/.test(place));

const known = new Set(files);

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** What a page asks for or leads to that is neither a file of the site nor, in a link of the text, an address elsewhere. */
async function deadLinks(page: Page, root: string): Promise<string[]> {
  const addresses = await page
    .locator('a[href]:not([href^="#"]), link[href]:not([rel=canonical], [hreflang]), script[src]')
    .evaluateAll((all) =>
      all.map((element) => ({
        isLink: element.tagName.toLowerCase() === 'a',
        url: new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', document.baseURI).href,
      })),
    );
  return addresses
    .filter(({ url, isLink }) => {
      if (!url.startsWith(root)) return !isLink || !/^(?:https?|mailto):/.test(url) || /^https?:\/\/127\./.test(url);
      const path = decodeURI(url.slice(root.length).replace(/[?#].*$/, ''));
      return !known.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    })
    .map(({ url }) => url);
}

/** True where the stylesheet came: a browser by itself would take another letter. */
const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => /Record S/.test(getComputedStyle(document.body).fontFamily));

describe.each(browsers)('$name', ({ isHere, open: browser }) => {
  describe.skipIf(!isHere).each(placesHere)('a reader of the site $place', ({ start }) => {
    let site: Served;
    beforeAll(async () => {
      site = await start();
    });
    afterAll(() => site?.close());

    /** Nothing may fail, which `visit` sees, and nothing be asked of another place. The page is styled, and its links lead to files. */
    const open = async (file: string, look: (page: Page) => Promise<void>): Promise<void> =>
      visit(await browser(), site.url + file, {}, async (page, requests) => {
        const whole = async (): Promise<void> => {
          // A page that a click led to may still wait for its styles.
          await expect.poll(() => isStyled(page), { message: page.url(), timeout: 10_000 }).toBe(true);
          expect(await deadLinks(page, site.url), page.url()).toEqual([]);
        };
        await whole();
        await look(page);
        await whole();
        expect(requests.filter((url) => !url.startsWith(site.url) && !/^(?:blob|data):/.test(url))).toEqual([]);
      });

    test('goes from the front page to a chapter and on to an entry', () =>
      open('index.html', async (page) => {
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Casualties' }).click();
        expect(await heading(page)).toMatch(/^How many have died\?/);
        const years = page.locator('.years summary').filter({ hasText: '2023' });
        await years.click();
        await page
          .getByRole('link', { name: /General Staff total passes/ })
          .first()
          .click();
        expect(await heading(page)).toContain('General Staff');
      }));

    test('narrows the timeline, and opens what is left', () =>
      open('timeline/index.html', async (page) => {
        const lines = page.locator('li.line:visible');
        const before = await lines.count();
        await page.locator('input[name="facet"][value="travel-restrictions"]').check();
        const left = await lines.count();
        expect([left > 0, left < before]).toEqual([true, true]);
        const title = lines.first().locator('.line-title');
        const address = await title.evaluate((link) => (link as HTMLAnchorElement).href);
        expect(address).toContain('/travel-restrictions/');
        await page.goto(address);
      }));

    test('finds by the search, and is led to what was found', () =>
      open('search/index.html', async (page) => {
        const ask = async (words: string): Promise<string> => {
          await page.fill('#search-words', words);
          await page.waitForFunction(
            (asked) =>
              new URLSearchParams(location.hash.slice(1)).get('q') === asked &&
              /result|On no page|could not/.test(document.querySelector('.search-count')?.textContent ?? ''),
            words,
          );
          await page.waitForTimeout(400);
          return page.locator('.search-count').innerText();
        };
        const first = page.locator('.search-results a').first();
        expect(await ask('200,591')).toMatch(/^On no page/);
        expect(await ask('Набиуллиной')).toMatch(/results?\.$/);
        expect(await first.innerText()).toMatch(/Nabiullina/);
        expect(await ask('200590')).toMatch(/results\.$/);
        await first.click();
        await page.waitForURL(/casualty-claims\/gs-200590\//);
        expect(await heading(page)).toMatch(/^General Staff total/);
      }));

    test('looks up what was known by a day, and the next one', () =>
      open('casualty-claims/compare/2023-05-17/index.html', async (page) => {
        expect(await heading(page)).toContain('17 May 2023');
        expect(await page.locator('.panel .mark').count()).toBeGreaterThan(5);
        await page.locator('.ruler-years a').last().click();
        expect(await heading(page)).toMatch(/^Who had counted what by (?!17 May 2023)/);
      }));

    test('reads a claim and who denies it', () =>
      open('claims/senior-officials-barred/index.html', async (page) => {
        expect(await heading(page)).toContain('informally barred');
        await page.locator('.voice[data-stance="denies"] a').first().click();
        expect(await page.locator('h1').count()).toBe(1);
      }));
  });

  describe.skipIf(!isHere).each(hosts)('a lost address $place', ({ start }) => {
    test('is answered at any depth by a page with style, whose links lead on', async () => {
      const site = await start();
      const context = await (await browser()).newContext();
      const page = await context.newPage();
      const failed: string[] = [];
      page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
      for (const path of ['no-such-page', 'no/such/page/']) {
        failed.length = 0;
        expect((await page.goto(site.url + path))?.status()).toBe(404);
        expect(await heading(page)).toBe('This page is not here');
        expect(await isStyled(page)).toBe(true);
        expect(await deadLinks(page, site.url)).toEqual([]);
        expect(failed).toEqual([site.url + path]);
      }
      await context.close();
      await site.close();
    });
  });
});
