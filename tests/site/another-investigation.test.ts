import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBuilt } from '../../src/build/built-files.ts';
import { checkContent } from '../../src/check/content.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Ended, ProjectCopy } from '../support/project.ts';
import { type Served, serveFolder } from '../support/server.ts';
import { visit } from '../support/visit.ts';
import { finderOf, wordsOfStory } from '../support/words.ts';

const fixture = 'tests/fixtures/bridge';
const find = finderOf(wordsOfStory(checkContent('.').items));

/** The text of a file of the site; fonts and programs in bytes have none, and the archive packs the same files again. */
function textOf(path: string): string {
  if (/\.(?:woff2|zip)$|wasm[^/]*$/.test(path)) return '';
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe('an invented investigation of a bridge, put in the place of this one as docs/another-investigation.md says', () => {
  const project = new ProjectCopy();
  let built: Ended;
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    // Steps 1 to 3: a copy of the project, another src/investigation/, another content/.
    project.replace('src/investigation', `${fixture}/investigation`);
    project.replace('content', `${fixture}/content`);
    [built, browser] = await Promise.all([project.build(), launchChromium()]);
    site = await serveFolder(project.path('dist'));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    project.remove();
  });
  const open = <T>(path: string, look: (page: Page) => Promise<T>) => visit(browser, site.url + path, {}, look);

  test('passes the check and is built whole, without a warning', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toMatch(/^Wrote \d+ pages: 6 entries, 3 claims, .*\n$/);
  });

  test('has no page that a browser complains of, and no list without a word', async () => {
    const pages = listBuilt(project.path('dist')).filter((file) => /^(?!pagefind\/).*\.html$/.test(file));
    expect(pages).toContain('traffic/index.html');
    expect(pages.filter((file) => file.includes('compare'))).toEqual([]);
    const silent: string[] = [];
    for (const file of pages) {
      const empty = await open(file, (page) => page.locator('main :is(ul, ol, select, tbody):not(:has(*))').count());
      if (empty > 0) silent.push(file);
    }
    expect(silent).toEqual([]);
  });

  test('lists its entries in the timeline, and a filter narrows them', async () => {
    await open('timeline/index.html', async (page) => {
      const shown = page.locator('li[data-entry]:visible');
      expect(await page.locator('.lede').innerText()).toContain('All 6 entries of the two chapters');
      expect(await shown.count()).toBe(6);
      await page.getByRole('checkbox', { name: 'Orders' }).check();
      expect(await page.locator('.timeline-count').innerText()).toBe('3 entries shown');
      expect(new Set(await shown.locator('.facet-name').allInnerTexts())).toEqual(new Set(['Orders']));
    });
  });

  test('shows how each claim stands, and the facts that only its own entries have', async () => {
    const standings = await open('claims/index.html', (page) =>
      page
        .locator('li[data-claim]')
        .evaluateAll((rows) =>
          rows.map((row) => [row.getAttribute('data-claim'), row.querySelector('.standing')?.textContent?.trim()]),
        ),
    );
    expect(Object.fromEntries(standings)).toEqual({
      'closed-by-order': '■ Documented',
      'council-asked': '◐ Disputed',
      'traffic-fell': '● Reported',
    });
    const facts = await open('orders/order-7/index.html', (page) => page.locator('main').innerText());
    expect(facts).toMatch(/Who may not cross\s+lorries\s+Applies\s+4 March 2031 – 4 March 2032/);
  });

  test('draws its own plot, with a row for each mark, beside what its own component prints', async () => {
    await open('traffic/index.html', async (page) => {
      const plot = page.locator('[data-plot="crossings-by-month"]');
      const marks = await plot.locator('svg a').evaluateAll((links) => links.map((a) => a.getAttribute('data-entry')));
      const rows = await plot
        .locator('tbody tr')
        .evaluateAll((list) => list.map((row) => row.getAttribute('data-entry')));
      expect(marks).toEqual(['radio-counts']);
      expect(rows).toEqual(marks);
      expect(await page.locator('.prose p').first().innerText()).toBe('The busiest month on record is October 2031.');
    });
  });

  test('finds its entries by its own search', async () => {
    await open('search/index.html', async (page) => {
      await page.fill('#search-words', 'ferrymen');
      await page.locator('.search-results a').first().waitFor();
      expect(await page.locator('.search-results a').allInnerTexts()).toContain(
        'Two ferrymen tell the Courier of a request from the council',
      );
    });
  });

  test('holds no word of this story in any file of its site', () => {
    const files = listBuilt(project.path('dist'));
    const found = files.flatMap((file) =>
      [file, textOf(project.path(`dist/${file}`))].flatMap(find).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
    // The same look finds them where they stand.
    expect(globSync('content/claims/*.mdx').flatMap((file) => find(textOf(file))).length).toBeGreaterThan(0);
  });

  test('is sound for the type checker', async () => {
    const { code, stdout } = await project.start(
      ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'],
      { ASTRO_TELEMETRY_DISABLED: '1' },
    ).ended;
    expect(code, stdout).toBe(0);
  });
});

test('the guide to another investigation names every file that one is made of', () => {
  const guide = readFileSync('docs/another-investigation.md', 'utf8');
  const own = readdirSync(`${fixture}/investigation`).concat(readdirSync(`${fixture}/content`));
  expect(own.filter((name) => !guide.includes(`\`${name}`) && !guide.includes(`/${name}`))).toEqual([]);
});

test('the guides name only files and folders that there are', () => {
  const named = ['docs/another-investigation.md', 'docs/recipes.md'].flatMap((guide) =>
    [...readFileSync(guide, 'utf8').matchAll(/`((?:src|tests|content|public|docs)\/[\w./[\]-]*)`/g)].map(
      ([, path = '']) => path,
    ),
  );
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
