import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from '../support/running-site.ts';
import { pages, read, samples } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = siteInChromium();

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.each(samples)('%s', (file) => {
  // The dark scheme changes colours and nothing else.
  test.each([
    ['light', undefined],
    ['dark', ['color-contrast', 'link-in-text-block']],
  ] as const)('has nothing that axe finds fault with, in %s', async (colorScheme, runOnly) => {
    const violations = await visit(site.browser, site.url + file, { colorScheme, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: axePath });
      return page.evaluate(async (only) => {
        const axe = (
          window as unknown as {
            axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const { violations } = await axe.run({ resultTypes: ['violations'], ...(only && { runOnly: [...only] }) });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        );
      }, runOnly);
    });
    expect(violations).toEqual([]);
  });

  test('keeps its policy, asks only its own site, does not scroll sideways at 320 px, and does not move while it loads', async () => {
    await visit(site.browser, site.url + file, { viewport: { width: 320, height: 640 } }, async (page, requests) => {
      expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      );
      expect(shift).toBe(0);
    });
  });
});

describe('without script', () => {
  const options = { javaScriptEnabled: false };

  test('the search page has no dead box and leads to the index', async () => {
    await visit(site.browser, `${site.url}search/index.html`, options, async (page) => {
      expect(await page.locator('input:visible').count()).toBe(0);
      await page.getByRole('link', { name: 'index', exact: true }).first().click();
      expect(await page.locator('h1').innerText()).toBe('Index');
    });
  });

  test('a number of an audit shows its statements only, and a faded square still leads to its line', async () => {
    await visit(site.browser, `${site.url}audits/kremlin-threatened-article/index.html`, options, async (page) => {
      const shown = () =>
        page
          .locator('.statement:visible')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict')));
      const all = await shown();
      await page.getByRole('radio', { name: /^\d+ Harder/ }).check();
      const harder = await shown();
      expect(harder.length).toBe(all.filter((verdict) => verdict === 'hardened').length);
      expect(new Set(harder)).toEqual(new Set(['hardened']));
      await page.getByRole('link', { name: /^\d+ Left out: Left out: the Kremlin’s denial/ }).click();
      expect(await shown()).toContain('omitted');
      expect(await page.locator('.statement:target').innerText()).toContain('ordinary canard');
    });
  });

  test('a kind of name leaves out the others and the letters under which none is left', async () => {
    await visit(site.browser, `${site.url}actors/index.html`, options, async (page) => {
      await page.getByRole('radio', { name: /^Document/ }).check();
      const kinds = await page
        .locator('.name-lines li:visible')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
      expect(new Set(kinds)).toEqual(new Set(['document']));
      const letters = page.locator('.letter-part:visible');
      expect(await letters.count()).toBe(await letters.filter({ has: page.locator('li:visible') }).count());
    });
  });

  test('an entry is reached from the front page by links alone', async () => {
    await visit(site.browser, site.url, options, async (page) => {
      await page.getByRole('link', { name: 'Timeline' }).first().click();
      await page.locator('li[data-entry="gs-200590"] .line-title').click();
      expect(await page.locator('h1').innerText()).toContain('General Staff');
    });
  });
});

test('on paper stand the reasons that were folded, the choice that was made, and whole addresses of sources', async () => {
  await visit(site.browser, `${site.url}audits/kremlin-threatened-article/index.html`, {}, async (page) => {
    await page.getByRole('radio', { name: /^\d+ Wrong author/ }).check();
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Shown: only “Wrong author”, \d+ of \d+\./);
    const reasons = page.locator('.statement:visible details > p');
    expect(await reasons.count()).toBeGreaterThan(0);
    for (const reason of await reasons.all()) expect((await reason.boundingBox())?.height).toBeGreaterThan(8);
  });
  await visit(site.browser, `${site.url}resignation-bans/uk-mod-update/index.html`, {}, async (page) => {
    const address = page.locator('.print-address').first();
    expect(await address.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await address.innerText()).toMatch(/^https:\/\//);
  });
});

test.each(samples)('on paper nothing is off the sheet, in %s', async (file) => {
  // A sheet of A4 less its margins.
  const sheet = { width: 673, height: 980 };
  await visit(site.browser, site.url + file, { viewport: sheet }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sheet.width);
  });
});

test('a letter of a strip leads to a heading that is not under the strip', async () => {
  for (const path of ['sources', 'actors', 'index']) {
    for (const width of [360, 1280]) {
      await visit(site.browser, `${site.url}${path}/index.html`, { viewport: { width, height: 800 } }, async (page) => {
        await page.locator('.letter-strip').getByRole('link', { name: 'K', exact: true }).click();
        const strip = await page.locator('.letter-strip').boundingBox();
        const heading = await page.locator(':target').boundingBox();
        expect(strip?.y, path).toBe(0);
        expect(heading?.y, `${path} ${width}`).toBeGreaterThanOrEqual(strip?.height ?? 800);
        expect(heading?.y, path).toBeLessThan(400);
      });
    }
  }
});

test('an address without its last slash leads to the one with it', async () => {
  expect((await fetch(`${site.url}timeline`)).url).toBe(`${site.url}timeline/`);
});

test('a table of figures is sorted within its own measure, by number and by day', async () => {
  await visit(site.browser, `${site.url}casualty-claims/compare/index.html`, {}, async (page) => {
    const fold = page.locator('details:has(table[data-sortable])').nth(1);
    await fold.locator('summary').click();
    const table = fold.locator('table');
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

test('the contents of a chapter say which part is read, and lose nothing of it on the way back', async () => {
  await visit(site.browser, `${site.url}casualty-claims/`, { viewport: { width: 1280, height: 900 } }, async (page) => {
    const current = page.locator('.contents [aria-current]');
    expect(await current.count()).toBe(0);
    const links = page.locator('.contents a');
    for (const at of [3, 5, 1]) {
      const link = links.nth(at);
      await link.evaluate((one: HTMLAnchorElement) => document.querySelector(one.hash)?.scrollIntoView());
      await expect.poll(() => current.allInnerTexts()).toEqual([await link.innerText()]);
    }
  });
});

describe('who had counted what by a day', () => {
  const address = 'casualty-claims/compare/2024-12-31/index.html';

  test('each row has one mark, which stands at its number on the axis of its panel', async () => {
    await visit(site.browser, site.url + address, {}, async (page) => {
      const panels = await page.locator('.panel:has(.panel-axis)').evaluateAll((all) =>
        all.map((panel) => {
          const most = [...panel.querySelectorAll('.panel-axis span')].map(({ textContent }) =>
            Number(textContent?.replaceAll(',', '')),
          );
          return [...panel.querySelectorAll<HTMLElement>('.figure-row')].map((row) => {
            const mark = row.querySelector('.mark')?.getBoundingClientRect();
            const points = [...row.querySelectorAll('.mark-point')].map((point) => {
              const { left, right } = point.getBoundingClientRect();
              return (left + right) / 2 - (mark?.left ?? 0);
            });
            const middle = (Math.min(...points) + Math.max(...points)) / 2 / (mark?.width ?? 1);
            return {
              marks: row.querySelectorAll('.mark').length,
              off: Math.abs(middle - Number(row.dataset['number']) / Math.max(...most)),
            };
          });
        }),
      );
      expect(panels.length).toBe(2);
      for (const rows of panels) {
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter(({ marks, off }) => marks !== 1 || off > 0.01)).toEqual([]);
      }
    });
  });

  test.each([360, 320])('at %i px nothing is pushed sideways, and each number is in view', async (width) => {
    for (const file of [address, 'casualty-claims/compare/index.html', 'casualty-claims/uk-2026/index.html'])
      await visit(site.browser, site.url + file, { viewport: { width, height: 800 } }, async (page) => {
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const numbers = await page
          .locator('.figure-row .row-number, .figure-table td.number')
          .evaluateAll((all) =>
            all.map((number) => number.getBoundingClientRect()).map(({ left, right }) => [left, right]),
          );
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.filter(([left = 0, right = 0]) => left < 0 || right > width)).toEqual([]);
      });
  });

  test('a month of the calendar is large enough for a finger', async () => {
    await visit(site.browser, site.url + address, { viewport: { width: 360, height: 800 } }, async (page) => {
      const sizes = await page
        .locator('.ruler-years a')
        .evaluateAll((all) =>
          all.map((link) => link.getBoundingClientRect()).map(({ width, height }) => [width, height]),
        );
      expect(sizes.filter(([width = 0, height = 0]) => width < 24 || height < 24)).toEqual([]);
    });
  });

  test('rows are ordered anew within their own measure', async () => {
    await visit(site.browser, site.url + address, {}, async (page) => {
      const lists = () =>
        page
          .locator('.panel .figure-rows')
          .evaluateAll((all) =>
            all.map((list) => [...list.children].map((row) => (row as HTMLElement).dataset['day'] ?? '')),
          );
      const before = await lists();
      await page.getByRole('button', { name: 'newest first' }).click();
      const after = await lists();
      expect(after).not.toEqual(before);
      expect(after).toEqual(before.map((days) => days.toSorted().reverse()));
    });
  });
});

test('a folder of the site answers with its own page, the one called index too', async () => {
  const headings = await Promise.all(
    ['', 'index/', 'index/?x', 'timeline/'].map(
      async (path) => /<h1[^>]*>([^<]*)/.exec(await (await fetch(site.url + path)).text())?.[1],
    ),
  );
  expect(headings).toEqual(['Who may leave?', 'Index', 'Index', 'Timeline']);
});

test('beside a long side of a claim no half of the page stays all but empty', async () => {
  const look = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
  // An address that moved leads on and has no sides.
  for (const file of pages.filter((one) => one.startsWith('claims/') && read(one).includes('claim-sides'))) {
    const emptier = await visit(site.browser, site.url + file, look, (page) =>
      page.evaluate(() => {
        const box = document.querySelector('.claim-sides')?.getBoundingClientRect();
        if (!box) return 0;
        const middle = box.left + box.width / 2;
        const areas = [...document.querySelectorAll('.claim-sides .voice')].map((voice) => {
          const { left, right, height } = voice.getBoundingClientRect();
          return [
            Math.max(0, Math.min(right, middle) - left) * height,
            Math.max(0, right - Math.max(left, middle)) * height,
          ] as const;
        });
        const [start, end] = [
          areas.reduce((sum, [area]) => sum + area, 0),
          areas.reduce((sum, [, area]) => sum + area, 0),
        ];
        return Math.min(start, end) / (start + end);
      }),
    );
    expect(emptier, file).toBeGreaterThan(0.2);
  }
}, 120_000);
