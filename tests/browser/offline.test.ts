import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookName, manifestName, offlineName, oneFileName } from '../../src/build/built-files.ts';
import { siteListener } from '../../src/dist/server.ts';
import { headersFor } from '../../src/editor/parts/sent-headers.ts';
import { verifyMirror } from '../../src/editor/parts/verify-mirror.ts';
import { investigation } from '../../src/investigation/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { dist, page as documentOf, read } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const unpacked = join(folder, investigation.id);
let browser: Browser;
beforeAll(async () => {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dist, offlineName))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
const fileUrl = (path: string): string => pathToFileURL(resolve(path)).href;
const offline = { offline: true } as const;

describe('the page in one file', () => {
  test('finds a number and a name in another script from a disk without a connection, and says how many it shows', async () => {
    const address = fileUrl(join(dist, oneFileName));
    await visit(browser, address, offline, async (page, requests) => {
      const total = await page.locator('article').count();
      const shown = async (words: string) => {
        await page.fill('input', words);
        return {
          titles: await page.locator('article:visible h3').allInnerTexts(),
          said: await page.innerText('[role=status]'),
        };
      };
      const number = await shown('200,590');
      expect(number.titles.some((title) => title.startsWith('General Staff'))).toBe(true);
      expect(number.said).toBe(`${number.titles.length} of ${total} hold all these words.`);
      expect((await shown('200590')).titles).toEqual(number.titles);
      expect((await shown('Песков')).titles.some((title) => title.includes('Peskov'))).toBe(true);
      expect(await shown('asdfghjkl')).toEqual({ titles: [], said: 'Nothing holds all these words.' });
      expect(requests).toEqual([address]);
    });
  });

  test('runs its own script on a host that sends its policy', async () => {
    const files = siteListener(dist, (_request, response) => response.writeHead(404).end());
    const server = createServer((request, response) => {
      for (const [name, value] of headersFor(read('_headers'), request.url ?? '')) response.setHeader(name, value);
      files(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await visit(browser, `http://127.0.0.1:${port}/${oneFileName}`, {}, async (page) => {
      await page.fill('input', 'Песков');
      expect(await page.locator('article:visible').count()).toBeGreaterThan(0);
    });
    server.close();
  });

  test('is readable without script, and small enough for a messenger', async () => {
    await visit(browser, fileUrl(join(dist, oneFileName)), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('form').isVisible()).toBe(false);
      expect(await page.locator('article').first().isVisible()).toBe(true);
    });
    expect(statSync(join(dist, oneFileName)).size).toBeLessThan(2 * megabyte);
  });
});

test('the book of this story is valid', async () => {
  const { messages } = await EpubCheck.validate(new Uint8Array(readFileSync(join(dist, bookName))));
  expect(messages.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
});

describe('the archive, unpacked and opened from the disk', () => {
  const open = <T>(path: string, look: (page: Page) => Promise<T>) =>
    visit(browser, fileUrl(join(unpacked, path)), offline, look);

  test('is small enough, and proven by the manifest of the site and by its own', async () => {
    // The page on reading safely promises at most 6 MB, however one counts them.
    expect(statSync(join(dist, offlineName)).size).toBeLessThan(6_000_000);
    expect((await verifyMirror(unpacked, join(dist, manifestName))).isIdentical).toBe(true);
    expect((await verifyMirror(unpacked, join(unpacked, manifestName))).isIdentical).toBe(true);
  });

  test.each(['index.html', 'claims/index.html', 'casualty-claims/gs-200590/index.html', 'safety/index.html'])(
    '%s asks for nothing that is not there',
    (path) => open(path, async (page) => expect(await page.locator('h1').count()).toBe(1)),
  );

  test('searches', () =>
    open('search/index.html', async (page) => {
      await page.fill('#search-words', '200590');
      await page.waitForFunction(() => /result/.test(document.querySelector('.search-count')?.textContent ?? ''));
      expect(await page.locator('.search-results .entry-title').first().innerText()).toMatch(/^General Staff total/);
    }));

  test('filters, with a true count', () =>
    open('timeline/index.html', async (page) => {
      const shown = page.locator('li.line:visible');
      const all = await shown.count();
      await page.locator('input[name="facet"][value="travel-restrictions"]').check();
      const some = await shown.count();
      expect(some).toBeLessThan(all);
      expect(some).toBe(await page.locator('li.line[data-facet="travel-restrictions"]').count());
    }));

  test('sorts', () =>
    open('casualty-claims/compare/uk-monthly/index.html', async (page) => {
      const column = page.locator('table[data-sortable] tbody tr td:nth-of-type(1)');
      const before = await column.allInnerTexts();
      await page.locator('table[data-sortable] thead th').nth(1).click();
      const after = await column.allInnerTexts();
      expect(after).not.toEqual(before);
      expect(after.toSorted()).toEqual(before.toSorted());
    }));
});

test('the page about reading safely names the sizes of what it offers', () => {
  for (const path of ['safety/index.html', 'safety/ru/index.html', 'safety/uk/index.html'])
    for (const name of [oneFileName, bookName]) {
      const said = Number(documentOf(path).querySelector(`[data-size="${name}"]`)?.textContent.replace(',', '.'));
      const size = statSync(join(dist, name)).size / 1_000_000;
      expect(said, `${path} ${name}`).toBeGreaterThanOrEqual(size);
      expect(said).toBeLessThan(size + 0.1);
    }
  expect(read('safety/ru/index.html')).toContain('Второй человек его ещё не читал');
});
