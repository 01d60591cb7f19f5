import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from '../support/running-site.ts';
import { type Choice, choose, said, saidCount, shownLines } from '../support/timeline.ts';
import { visit } from '../support/visit.ts';

const site = siteInChromium();

const withoutScript = { javaScriptEnabled: false };
const open = <T>(options: object, look: (page: Page) => Promise<T>, hash = ''): Promise<T> =>
  visit(site.browser, `${site.url}timeline/index.html${hash}`, options, look);

const choicesOf = (page: Page): Promise<Choice[]> =>
  page.locator('.filters [data-code]').evaluateAll((options) =>
    options.map((option) => ({
      name: option.getAttribute('name') ?? option.closest('select')?.name ?? '',
      value: option.getAttribute('value') ?? '',
    })),
  );

/** Chooses as a reader would, but at once: one test makes some hundred choices. Gives the lines, and the height that months and years without a line take. */
const pick = (choices: readonly Choice[]): { lines: string[]; empty: number; text: string } => {
  const form = document.querySelector<HTMLFormElement>('.filters');
  form?.reset();
  for (const { name, value } of choices) {
    const option = form?.querySelector<HTMLInputElement | HTMLOptionElement>(
      `[name="${name}"][value="${value}"], [name="${name}"] [value="${value}"]`,
    );
    if (option instanceof HTMLInputElement) option.checked = true;
    else if (option) option.selected = true;
    (option?.closest('select') ?? option)?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const full = [...document.querySelectorAll<HTMLElement>('.line')].filter((line) => line.offsetHeight > 0);
  const around = new Set(full.flatMap((line) => [line.closest('.month-of'), line.closest('.years-of')]));
  return {
    lines: full.map((line) => line.dataset['entry'] ?? ''),
    empty: [...document.querySelectorAll<HTMLElement>('.month-of, .years-of')]
      .filter((group) => !around.has(group))
      .reduce((sum, group) => sum + group.offsetHeight, 0),
    text: document.querySelector('.timeline-count')?.textContent ?? '',
  };
};

describe('each choice', () => {
  test('shows the same lines and says the same with script and without, alone and in pairs', async () => {
    const choices = await open(withoutScript, choicesOf);
    const pairs = choices.flatMap((first, index) => {
      const second = choices[(index * 7 + 11) % choices.length];
      return second === undefined || second.name === first.name || index % 5 > 0 ? [] : [[first, second]];
    });
    const wanted = [...choices.map((choice) => [choice]), ...pairs];
    const run = (options: object) =>
      open(options, async (page) => {
        const states = [];
        for (const those of wanted) states.push(await page.evaluate(pick, those));
        return states;
      });
    const [plain, scripted] = await Promise.all([run(withoutScript), run({})]);
    expect(pairs.length).toBeGreaterThan(5);
    for (const [index, { lines, empty }] of plain.entries()) {
      const name = JSON.stringify(wanted[index]);
      expect(scripted[index], name).toEqual({ lines, empty: 0, text: said(lines.length) });
      expect(empty, name).toBe(0);
      if (wanted[index]?.length === 1) expect(lines.length, name).toBeGreaterThan(0);
    }
    // The counter of the stylesheet is slow to read: for none, one, and every number at hand of a few.
    const sizes = [...Map.groupBy(plain.keys(), (index) => plain[index]?.lines.length ?? 0)];
    await open(withoutScript, async (page) => {
      for (const [size, [index = 0]] of sizes.toSorted(([a], [b]) => a - b).slice(0, 8)) {
        await page.evaluate(pick, wanted[index] ?? []);
        expect(await saidCount(page), JSON.stringify(wanted[index])).toBe(said(size));
      }
    });
    expect(sizes.map(([size]) => size)).toContain(0);
  });

  test('narrows the other, while two of one kind add up; marks left out are faint', async () => {
    await open(withoutScript, async (page) => {
      const all = await shownLines(page);
      await choose(page, { name: 'facet', value: 'travel-restrictions' });
      const travel = await shownLines(page);
      expect(travel.length).toBeLessThan(all.length);
      const drawn = await page
        .locator('.dot')
        .evaluateAll((dots) =>
          dots
            .filter((dot) => getComputedStyle(dot).borderTopStyle === 'solid')
            .map((dot) => dot.getAttribute('data-entry') ?? ''),
        );
      expect(drawn.toSorted()).toEqual(travel.toSorted());
      await choose(page, { name: 'who', value: 'dmitry-peskov' });
      const both = await shownLines(page);
      expect(both.length).toBeLessThan(travel.length);
      expect(travel).toEqual(expect.arrayContaining(both));
      await choose(page, { name: 'facet', value: 'resignation-bans' });
      expect((await shownLines(page)).length).toBeGreaterThan(both.length);
    });
  });

  test('with script, counts on chips and years say what choosing them would show', async () => {
    await open({}, async (page) => {
      await choose(page, { name: 'facet', value: 'travel-restrictions' });
      const promised = await page.locator('.chip:has([name=standing]) .n').allInnerTexts();
      const values = await page
        .locator('[name=standing]')
        .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('value') ?? ''));
      for (const [index, value] of values.entries()) {
        await choose(page, { name: 'standing', value });
        expect(String((await shownLines(page)).length), value).toBe(promised[index]);
        await page.locator(`[name=standing][value="${value}"]`).uncheck();
      }
    });
  });
});

describe('the address', () => {
  test('holds the choice, Back undoes it, and a reload keeps it', async () => {
    await open({}, async (page) => {
      const all = await shownLines(page);
      await choose(page, { name: 'facet', value: 'travel-restrictions' });
      await choose(page, { name: 'standing', value: 'disputed' });
      expect(new URL(page.url()).hash).toBe('#facet=travel-restrictions&standing=disputed');
      const lines = await shownLines(page);
      await page.reload();
      expect(await shownLines(page)).toEqual(lines);
      await page.goBack();
      expect(new URL(page.url()).hash).toBe('#facet=travel-restrictions');
      await expect.poll(() => shownLines(page)).not.toEqual(lines);
      await page.goBack();
      await expect.poll(() => shownLines(page)).toEqual(all);
    });
  });

  test('of a year keeps what is chosen, over the jump, a reload and Back', async () => {
    await open({}, async (page) => {
      await choose(page, { name: 'facet', value: 'travel-restrictions' });
      const lines = await shownLines(page);
      await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2023' }).click();
      expect(new URL(page.url()).hash).toBe('#year-2023');
      expect(await shownLines(page)).toEqual(lines);
      await page.reload();
      expect(new URL(page.url()).hash).toBe('#year-2023');
      expect(await shownLines(page)).toEqual(lines);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });
  });

  test('that names nothing of ours stays, and chooses nothing', async () => {
    await open(
      {},
      async (page) => {
        const all = await shownLines(page);
        expect(new URL(page.url()).hash).toBe('#year=100%&__proto__=x');
        await page.evaluate(() => {
          location.hash = '#:~:text=elsewhere&x=1';
        });
        expect(await shownLines(page)).toEqual(all);
      },
      '#year=100%&__proto__=x',
    );
  });

  test.each([
    ['without script', withoutScript],
    ['with script', {}],
  ])('of a line shows it below the strip, even where a filter leaves it out, %s', async (_, options) => {
    await open(options, async (page) => {
      await choose(page, { name: 'facet', value: 'travel-restrictions' });
      const before = await saidCount(page);
      expect(await shownLines(page)).not.toContain('gs-200590');
      // A mark that is filtered out still leads to its line.
      await page.locator('.dot[data-entry="gs-200590"]').click();
      const line = page.locator('#e-gs-200590');
      expect(await line.isVisible()).toBe(true);
      expect(await saidCount(page)).toBe(before);
      const [top, strip] = [await line.boundingBox(), await page.locator('.year-strip').boundingBox()];
      expect(top?.y).toBeGreaterThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0));
      expect(new URL(page.url()).hash).toBe('#e-gs-200590');
    });
  });
});

test('no focus is hidden under the strip, and letters do nothing', async () => {
  await open(
    { viewport: { width: 1280, height: 500 } },
    async (page) => {
      await page.locator('#year-2024 .day').last().focus();
      const hidden: string[] = [];
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Shift+Tab');
        const under = await page.evaluate(() => {
          const strip = document.querySelector('.year-strip')?.getBoundingClientRect().bottom ?? 0;
          const focused = document.activeElement;
          return focused?.closest('.line') && focused.getBoundingClientRect().top < strip - 1 ? focused.outerHTML : '';
        });
        if (under !== '') hidden.push(under);
      }
      expect(hidden).toEqual([]);
      const focused = await page.evaluate(() => document.activeElement?.outerHTML);
      for (const key of ['j', 'k', 'n', 'p', '/']) await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(focused);
    },
    '#year-2024',
  );
});

test('the overview is one stop of the keyboard, and arrows go through its marks', async () => {
  await open({}, async (page) => {
    const stops = page.locator('.calendar [tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    await page.keyboard.press('ArrowRight');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-entry'));
    expect(await page.locator('.readout').innerText()).toBe(await page.locator('.dot:focus').getAttribute('title'));
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(`#e-${id}`);
  });
});

test('paper says what is chosen, and nothing else of the form', async () => {
  await open({}, async (page) => {
    await choose(page, { name: 'facet', value: 'travel-restrictions' });
    await choose(page, { name: 'year', value: '2023' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters .chip:visible').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('.filters select:visible').count()).toBe(1);
    expect(await page.locator('.filters button:visible').count()).toBe(0);
  });
});

test('on paper the months of the overview stand over their years, and nothing is off the sheet', async () => {
  await open({ viewport: { width: 673, height: 900 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const [months, years] = await Promise.all(
      ['.calendar', '.year-strip'].map((part) => page.locator(part).boundingBox()),
    );
    expect(years?.height).toBeGreaterThan(15);
    expect((years?.y ?? 0) - (months?.y ?? 0) - (months?.height ?? 0)).toBeLessThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(673);
  });
});

test('the whole story is short enough to be looked through', async () => {
  const height = (width: number) =>
    open({ viewport: { width, height: 900 } }, (page) => page.evaluate(() => document.documentElement.scrollHeight));
  expect(await height(1280)).toBeLessThanOrEqual(9500);
  expect(await height(360)).toBeLessThanOrEqual(17_000);
});
