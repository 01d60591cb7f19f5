import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsers, onPaper } from '../support/browsers.ts';
import { runningSite } from '../support/running-site.ts';
import { pages } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = runningSite();

const [firstPicture = '', ...otherPictures] = pages.filter((file) => /^pictures\/[^/]+\/index\.html$/.test(file));

/** What a reader would find fault with in the drawings that are shown: texts over each other, cut off, or too small, and rows without a mark. */
function faults(): string[] {
  const found: string[] = [];
  // Not the bounding rectangle: of a shape, Firefox adds the edge to it with air around, and of a text some air.
  const boxOf = (node: SVGGraphicsElement): { left: number; right: number; top: number; bottom: number }[] => {
    const matrix = node.getScreenCTM();
    if (matrix === null) return [];
    const { x, y, width, height } = node.getBBox();
    const left = x * matrix.a + matrix.e;
    const top = y * matrix.d + matrix.f;
    return [{ left, right: left + width * matrix.a, top, bottom: top + height * matrix.d }];
  };
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.plot')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const figure = svg.closest('figure');
    const name = figure?.dataset['plot'];
    const rows = figure?.querySelectorAll('tbody tr').length;
    const drawn = [...svg.querySelectorAll('a[data-entry]')].filter((mark) => mark.getBoundingClientRect().width > 0);
    if (drawn.length !== rows) found.push(`${name}: ${drawn.length} marks for ${rows} rows`);
    // What a mark reads out and the hint for it take turns on one line under the drawing.
    const boxes = [...svg.querySelectorAll<SVGTextElement>('text:not(.readout, .hint)')].flatMap((text) => {
      const words = text.textContent?.trim() ?? '';
      const px = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0);
      return words === '' ? [] : boxOf(text).map((box) => ({ words, px, ...box }));
    });
    const marks = [...svg.querySelectorAll<SVGGraphicsElement>('a > :is(circle, path, rect)')].flatMap(boxOf);
    for (const [index, a] of boxes.entries()) {
      // A letter may stand close to a mark, and not over it.
      if (
        marks.some((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top + 4 < b.bottom && b.top + 4 < a.bottom)
      )
        found.push(`${name}: "${a.words}" over a mark`);
      if (a.px < 11) found.push(`${name}: "${a.words}" has ${a.px.toFixed(1)} px`);
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
        found.push(`${name}: "${a.words}" stands outside`);
      // A line of text has air above and below its letters.
      for (const b of boxes.slice(index + 1))
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
          found.push(`${name}: "${a.words}" over "${b.words}"`);
    }
  }
  return found;
}

/** Puts the pictures of all their pages under the first. */
async function gather(page: Page): Promise<void> {
  // A font that comes late is not shown before the next page, so all are fetched before it; what stands in may not be on this machine.
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => true));
  await page.reload();
  await page.evaluate(
    async (others) => {
      const found = others.map(async (address) => {
        const text = await (await fetch(address)).text();
        return new DOMParser().parseFromString(text, 'text/html').querySelectorAll('figure[data-plot]');
      });
      const first = document.querySelector('figure[data-plot]');
      for (const figures of await Promise.all(found)) first?.after(...figures);
      await document.fonts.ready;
    },
    otherPictures.map((file) => site.url + file),
  );
}

const looks = [
  [320, {}],
  [360, {}],
  [640, {}],
  [1280, {}],
  [360, { colorScheme: 'dark' }],
  [1280, { colorScheme: 'dark' }],
  [1280, { forcedColors: 'active' }],
  [360, { forcedColors: 'active' }],
] as const;

describe.each(browsers)('$name', ({ name, isHere, open: browser }) => {
  describe.skipIf(!isHere)('all pictures', () => {
    /** All pictures in one page, or one on its own page. */
    const open = async <T>(look: BrowserContextOptions, see: (page: Page) => Promise<T>, path?: string): Promise<T> =>
      visit(await browser(look), site.url + (path ?? firstPicture), look, async (page) => {
        if (path === undefined) await gather(page);
        return see(page);
      });

    test.each(looks)(
      'at %i px with %o no picture has a text over another or a mark, outside its drawing, or under 11 px',
      async (width, look) => {
        const found = await open({ viewport: { width, height: 900 }, ...look }, (page) => page.evaluate(faults));
        expect(found).toEqual([]);
      },
    );

    test('the same on paper', async () => {
      const found = await open({ viewport: { width: 700, height: 900 } }, async (page) => {
        await onPaper(page);
        return page.evaluate(faults);
      });
      expect(found).toEqual([]);
    });

    describe.each([320, 360, 640, 1280])('every picture at %i px', (width) => {
      test('shows one of its two layouts', async () => {
        const shown = await open({ viewport: { width, height: 900 } }, (page) =>
          page
            .locator('figure[data-plot]')
            .evaluateAll((figures) =>
              figures.map(
                (figure) =>
                  [...figure.querySelectorAll('svg.plot')].filter((svg) => svg.getBoundingClientRect().width > 0)
                    .length,
              ),
            ),
        );
        expect(new Set(shown)).toEqual(new Set([1]));
      });
    });

    test('paper has the wide layout, whatever the screen', async () => {
      const widths = await open({ viewport: { width: 360, height: 900 } }, async (page) => {
        await onPaper(page);
        return page
          .locator('svg.plot')
          .evaluateAll((drawings) =>
            drawings.filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => svg.getAttribute('width')),
          );
      });
      expect(new Set(widths)).toEqual(new Set(['720']));
    });

    test('in forced colours an open mark is not filled with the colour of its edge', async () => {
      const same = await open({ forcedColors: 'active' }, (page) =>
        page.locator('svg.plot a :is(circle, path, rect)').evaluateAll(
          (marks) =>
            marks
              .filter(
                (mark) =>
                  mark.getAttribute('fill') === 'var(--paper)' || mark.closest('g[fill="var(--paper)"]') !== null,
              )
              .filter((mark) => !mark.hasAttribute('fill') || mark.getAttribute('fill') === 'var(--paper)')
              .map((mark) => getComputedStyle(mark))
              .filter(({ fill, stroke }) => fill === stroke).length,
        ),
      );
      expect(same).toBe(0);
    });

    test('a picture can be linked to, and its rows are a file of as many lines', async () => {
      const list = await open({}, (page) =>
        page.locator('figure[data-plot]').evaluateAll((figures) =>
          figures.map((figure) => ({
            rows: figure.querySelectorAll('tbody tr').length,
            links: [...figure.querySelectorAll<HTMLAnchorElement>('.plot-links a')].map(({ href }) => href),
            id: figure.id,
          })),
        ),
      );
      expect(list.length).toBe(1 + otherPictures.length);
      for (const { rows, links, id } of list) {
        expect(new URL(links[0] ?? '').hash).toBe(`#${id}`);
        const csv = await (await fetch(links[1] ?? '')).text();
        // A cell may break over lines only within quotes; none does.
        expect(csv.trim().split('\r\n').length, id).toBe(rows + 1);
      }
    });

    test('a mark that has the focus is read out under the drawing, without script', async () => {
      const look = { javaScriptEnabled: false };
      const read = await visit(await browser(look), `${site.url}pictures/four-ways/`, look, async (page) => {
        const mark = page.locator('.plot-wide a[data-entry]:not([tabindex])').first();
        const words = mark.locator('.readout');
        const before = await words.isVisible();
        await page.locator('.plot-skip').focus();
        await page.keyboard.press('Tab');
        return {
          before,
          after: await page.locator('.plot-wide .readout:visible').count(),
          hint: (await page.locator('.plot-wide .hint:visible').count()) > 0,
        };
      });
      expect(read).toEqual({ before: false, after: 1, hint: false });
    });

    test.each([
      [360, 1],
      [1280, 3],
    ])(
      'in the list of all, at %i px, %i stand abreast, and each has its question, its answer and its page',
      async (width, abreast) => {
        const look = { viewport: { width, height: 900 }, javaScriptEnabled: false };
        const cards = await visit(await browser(look), `${site.url}pictures/`, look, (page) =>
          page.locator('.picture-card').evaluateAll((all) =>
            all.map((card) => ({
              place: [card.querySelector('svg'), card]
                .map((part) => part?.getBoundingClientRect())
                .map((box) => ({ top: box?.top ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 })),
              said: card.querySelector('h3')?.textContent ?? '',
              words: card.querySelectorAll('svg :is(text, a)').length,
              href: card.querySelector('a')?.getAttribute('href') ?? '',
              id: card.id,
            })),
          ),
        );
        expect(cards.map(({ id }) => id).toSorted()).toEqual(
          [firstPicture, ...otherPictures].map((file) => `plot-${file.split('/')[1]}`).toSorted(),
        );
        const rows = Map.groupBy(cards, ({ place }) => Math.round(place[1]?.top ?? 0));
        expect(Math.max(...[...rows.values()].map((row) => row.length))).toBe(abreast);
        for (const { place, said, words, href, id } of cards) {
          expect(said, id).toMatch(/\w/);
          expect(href, id).toContain(id.replace('plot-', ''));
          // Too small to be read, it has no words.
          expect(words, id).toBe(0);
          expect(place[0]?.height, id).toBeGreaterThan(100);
        }
      },
    );

    // Playwright does not tap in Firefox.
    const withFinger = test.skipIf(name !== 'Chromium');
    withFinger('a tap on a mark reads it out, and a tap on the same mark follows it', async () => {
      const seen = await open(
        { viewport: { width: 360, height: 700 }, hasTouch: true },
        async (page) => {
          const marks = page.locator('.plot-narrow a[data-entry]:not([tabindex])');
          const tap = async (index: number): Promise<void> => {
            const shape = marks.nth(index).locator('circle, path, rect').first();
            await shape.scrollIntoViewIfNeeded();
            await shape.tap();
          };
          const readOut = (): Promise<(string | null)[]> =>
            page
              .locator('.plot-narrow a:focus .readout:visible')
              .evaluateAll((list) => list.map((words) => words.closest('a')?.getAttribute('data-entry') ?? null));
          const entries = await Promise.all([0, 1].map((index) => marks.nth(index).getAttribute('data-entry')));
          const start = page.url();
          await tap(0);
          const first = await readOut();
          await tap(1);
          const second = await readOut();
          const stayed = page.url() === start;
          await tap(1);
          await page.waitForURL((url) => url.href !== start);
          return { entries, first, second, stayed, end: new URL(page.url()).pathname.split('/').at(-2) };
        },
        'pictures/daily-rate/',
      );
      expect(seen).toMatchObject({
        first: [seen.entries[0]],
        second: [seen.entries[1]],
        stayed: true,
        end: seen.entries[1],
      });
    });

    withFinger.each([
      ['pictures/daily-rate/', {}, 'Tap a mark to read it here, and again to open it.'],
      ['pictures/daily-rate/', { javaScriptEnabled: false }, ''],
      ['embed/daily-rate/', {}, ''],
    ])('a finger is told to tap only where a tap reads a mark: %s %o', async (path, look, told) => {
      const shown = await open(
        { viewport: { width: 360, height: 700 }, hasTouch: true, ...look },
        async (page) => {
          const session = await page.context().newCDPSession(page);
          await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'hover', value: 'none' }] });
          const hints = await page.locator('.plot-narrow .hint').all();
          const seen = await Promise.all(
            hints.map(async (hint) => ((await hint.isVisible()) ? hint.textContent() : '')),
          );
          return seen.join('').trim();
        },
        path,
      );
      expect(shown).toBe(told);
    });

    withFinger('a key follows a mark at once, and so does a tap where no script runs', async () => {
      const end = (look: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<boolean> =>
        open(
          look,
          async (page) => {
            const start = page.url();
            await act(page);
            await page.waitForURL((url) => url.href !== start);
            return true;
          },
          'pictures/daily-rate/',
        );
      const tapped = (page: Page): Promise<void> =>
        page.locator('.plot-wide a[data-entry]').first().locator('circle, path, rect').first().tap();
      expect(await end({ hasTouch: true, javaScriptEnabled: false }, tapped)).toBe(true);
      expect(
        await end({ hasTouch: true }, async (page) => {
          await page.locator('.plot-wide a[data-entry]:not([tabindex])').first().focus();
          await page.keyboard.press('Enter');
        }),
      ).toBe(true);
    });
  });
});
