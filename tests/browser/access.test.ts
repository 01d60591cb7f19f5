import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from '../support/running-site.ts';
import { samples } from '../support/site.ts';
import { squeezedTexts } from '../support/squeezed.ts';
import { visit } from '../support/visit.ts';

const site = siteInChromium();

/** What lies over the element that has the focus; nothing where all of it can be seen. */
const coverOfFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const [box] = element?.getClientRects() ?? [];
    if (!element || !box || element === document.body) return undefined;
    const top = document.elementFromPoint(box.left + Math.min(4, box.width / 2), box.top + box.height / 2);
    const isFree = top !== null && (element.contains(top) || top.contains(element));
    return isFree ? undefined : `${element.outerHTML.slice(0, 90)} under ${top?.outerHTML.slice(0, 60)}`;
  });

describe.each([360, 1280])('at %i px', (width) => {
  test.each(['casualty-claims/', 'timeline/', 'sources/', 'index/', 'actors/', 'casualty-claims/gs-200590/'])(
    'what has the focus is never under what stands still, in %s',
    async (path) => {
      const covered = await visit(site.browser, site.url + path, { viewport: { width, height: 800 } }, async (page) => {
        const found: (string | undefined)[] = [];
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.locator('footer a').last().focus();
        for (let step = 0; step < 45; step += 1) {
          await page.keyboard.press('Shift+Tab');
          found.push(await coverOfFocus(page));
        }
        return found.filter((cover) => cover !== undefined);
      });
      expect(covered).toEqual([]);
    },
  );

  // A mark or a month of the timeline’s overview leads where the list under it does, and what is hidden is reached by its label.
  test.each(samples)('a target that is no word of a sentence has 24 px each way, in %s', async (file) => {
    const small = await visit(site.browser, site.url + file, { viewport: { width, height: 800 } }, (page) =>
      page.locator('a[href], button, summary, select, input').evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.checkVisibility({ visibilityProperty: true }) &&
              !one.closest('svg, .skip, .visually-hidden, .dot, .letter'),
          )
          .filter((one) => !['inline', 'contents'].includes(getComputedStyle(one).display))
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
          .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 110)}`),
      ),
    );
    expect([...new Set(small)].slice(0, 8)).toEqual([]);
  });

  test.each(samples)('no text stands in a narrow column with blank beside it, in %s', async (file) => {
    const look = { viewport: { width, height: 800 } };
    expect(await visit(site.browser, site.url + file, look, squeezedTexts)).toEqual([]);
  });
});

test('in forced colours a filled mark is told from a hollow one', async () => {
  await visit(site.browser, `${site.url}casualty-claims/`, { forcedColors: 'active' }, async (page) => {
    const inkOf = (shape: string) =>
      page
        .locator(`.year-marks [data-shape="${shape}"]`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    expect(await inkOf('filled')).not.toBe(await inkOf('hollow'));
  });
});

test('who asks for more contrast reads no grey', async () => {
  await visit(site.browser, `${site.url}casualty-claims/gs-200590/`, { contrast: 'more' }, async (page) => {
    const inkOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).color);
    expect(await inkOf('.kicker')).toBe(await inkOf('body'));
  });
});

describe('without script', () => {
  test('a letter opens its part, and a word of the glossary says what it means', async () => {
    await visit(site.browser, `${site.url}sources/`, { javaScriptEnabled: false }, async (page) => {
      const shown = page.locator('.source-line:visible');
      expect(await shown.count()).toBe(0);
      await page.locator('.letter-strip').getByRole('link', { name: 'K', exact: true }).click();
      expect(await shown.count()).toBeGreaterThan(0);
    });
    await visit(site.browser, `${site.url}claims/quitters-threatened/`, { javaScriptEnabled: false }, async (page) => {
      const meaning = page.locator('.term-meaning').first();
      expect(await meaning.isVisible()).toBe(false);
      await page.locator('.term-open').first().focus();
      await page.keyboard.press('Enter');
      expect(await meaning.isVisible()).toBe(true);
      expect((await meaning.innerText()).length).toBeGreaterThan(20);
      await page.keyboard.press('Escape');
      expect(await meaning.isVisible()).toBe(false);
    });
  });
});
