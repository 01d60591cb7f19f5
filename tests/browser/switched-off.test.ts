import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsers, type TestedBrowser } from '../support/browsers.ts';
import type { Preferences } from '../support/firefox.ts';
import { runningSite } from '../support/running-site.ts';
import { page as documentOf, words } from '../support/site.ts';
import { visit } from '../support/visit.ts';

// What a reader switches off in Firefox is switched off there; in Chromium the nearest that it has.
const site = runningSite();

/** A page of each kind that leans on what can be switched off. */
const few = ['index.html', 'pictures/four-ways/index.html'];
const leaning = [
  'index.html',
  'casualty-claims/index.html',
  'casualty-claims/gs-200590/index.html',
  'timeline/index.html',
  'casualty-claims/compare/index.html',
  'pictures/four-ways/index.html',
  'embed/four-ways/index.html',
];

/** Firefox without script draws no frames for playwright to wait for. */
const atOnce = { force: true };

interface Off {
  what: string;
  /** What is looked at; without WebAssembly only the search is another. */
  pages: string[];
  preferences: Preferences;
  options?: BrowserContextOptions;
  /** How Chromium is brought near to it, before a page loads. */
  near?: (page: Page) => Promise<unknown>;
}

const offs: Off[] = [
  {
    what: 'SVG',
    pages: leaning,
    preferences: { 'svg.disabled': true },
    // Chromium has no such setting: each drawing is made anew of the unknown elements that it then would be.
    near: (page) =>
      page.addInitScript(() => {
        const plain = (node: Element): Element => {
          const copy = document.createElementNS('urn:unknown', node.localName);
          for (const { name, value } of node.attributes) copy.setAttribute(name, value);
          for (const child of node.childNodes) copy.append(child instanceof Element ? plain(child) : child.cloneNode());
          return copy;
        };
        document.addEventListener('DOMContentLoaded', () => {
          for (const svg of document.querySelectorAll('svg')) svg.replaceWith(plain(svg));
        });
      }),
  },
  {
    what: 'script',
    pages: leaning,
    preferences: { 'javascript.enabled': false },
    options: { javaScriptEnabled: false },
  },
  {
    what: 'fonts',
    pages: few,
    preferences: { 'gfx.downloadable_fonts.enabled': false },
    near: (page) => page.route('**/*.woff2', (route) => route.abort('aborted')),
  },
  {
    what: 'WebAssembly',
    pages: few,
    preferences: { 'javascript.options.wasm': false },
    near: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
  },
];

/** Words of drawings that stand on the page as text, and what pushes the page sideways. */
const garbled = (): string[] => [
  ...[...document.querySelectorAll('svg *, svg')]
    .filter((part) => !(part instanceof SVGElement) && part.childElementCount === 0)
    .filter((part) => part.getBoundingClientRect().right > 0 && part.getBoundingClientRect().width > 0)
    .map((part) => part.textContent?.trim() ?? '')
    .filter((text) => text !== ''),
  ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
];

function look(tested: TestedBrowser, off: Off) {
  const open = async <T>(path: string, see: (page: Page) => Promise<T>): Promise<T> => {
    const browser = await tested.open(off.options, tested.name === 'Firefox' ? off.preferences : {});
    return visit(browser, 'about:blank', off.options ?? {}, async (page) => {
      if (tested.name === 'Chromium') await off.near?.(page);
      await page.goto(site.url + path);
      return see(page);
    });
  };

  test.each(off.pages)('%s has its text, nothing garbled, and the table of each drawing', (path) =>
    open(path, async (page) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(garbled), `${width}`).toEqual([]);
      }
      expect(await page.locator('h1').innerText()).toBe(words(documentOf(path).querySelector('h1')));
      const folds = page.locator('figure:has(svg) details:has(table) > summary');
      for (const fold of await folds.all()) await fold.click(atOnce);
      const tables = documentOf(path).querySelectorAll('figure:has(svg) table').length;
      expect(await page.locator('figure:has(svg) table:visible').count()).toBe(tables);
    }),
  );

  test('the search answers, or says in words where else to look', () =>
    open('search/index.html', async (page) => {
      if (off.what === 'script') {
        expect(await page.locator('input:visible').count()).toBe(0);
        expect(await page.locator('noscript').innerText()).toMatch(/^Search needs script\. The index /);
        return;
      }
      for (const [asked, answer] of [
        ['200590', /^\d+ results\.$/],
        ['Песков', /^\d+ results\.$/],
        ['200,591', /^On no page: “200,591”/],
      ] as const) {
        await page.fill('#search-words', asked);
        await expect.poll(() => page.locator('.search-count').innerText(), { timeout: 20_000 }).toMatch(answer);
      }
    }));

  test('the timeline narrows, and says truly to how many lines', () =>
    open('timeline/index.html', async (page) => {
      const all = await page.locator('li.line:visible').count();
      await page.locator('input[name="facet"][value="travel-restrictions"]').check(atOnce);
      const left = page.locator('li.line:visible');
      expect(await left.count()).toBe(await page.locator('li.line[data-facet="travel-restrictions"]').count());
      expect(await left.count()).toBeLessThan(all);
      if (off.what !== 'script')
        expect(await page.locator('.timeline-count').innerText()).toBe(`${await left.count()} entries shown`);
    }));
}

describe.each(browsers)('$name', (tested) => {
  describe.skipIf(!tested.isHere).each(offs)('without $what', (off) => look(tested, off));
});

describe.skipIf(!browsers[1]?.isHere)('with SVG off', () => {
  test('a drawing says in words that it is not drawn', async () => {
    const browser = await (browsers[1] as TestedBrowser).open({}, { 'svg.disabled': true });
    const said = (path: string): Promise<string[]> =>
      visit(browser, site.url + path, {}, (page) =>
        page
          .locator('figure svg[role=group]')
          .evaluateAll((all) =>
            all
              .filter((one) => one.getBoundingClientRect().height > 0)
              .map((one) => getComputedStyle(one, '::before').content),
          ),
      );
    for (const path of leaning.filter((path) => /^(index|pictures|embed)/.test(path)))
      expect(await said(path), path).toContainEqual(expect.stringContaining('SVG is switched off'));
  });
});
